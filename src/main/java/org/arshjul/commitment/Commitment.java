package org.arshjul.commitment;

import java.time.Instant;
import java.util.List;
import org.arshjul.contract.Owner;
import org.arshjul.contract.RevisionPolicy;
import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;

/**
 * One promise in one year's text; its lineage ties it to the same promise in other years.
 *
 * @param id such as {@code 2026/enkoping/7}: the text and a running number, whatever becomes of wording and place
 * @param lineage the same in all years, such as {@code enkoping-2025-0007}: text, year and number in which it began
 * @param firstYear the year of the revision in which it was first promised
 * @param section the section's key
 * @param sectionNumber the section's number as printed; empty where it has none
 * @param position its place among the text's commitments, from 1
 * @param wording plain text on one line
 * @param party whose promise it is; {@link #AGENCIES} for what the agencies promise jointly
 * @param previous the id of the commitment of the year before that it goes on from, or null
 * @param droppedAt when it was dropped, or null
 * @param droppedReason why the party gave it up; null when it stands, or when its wording only left the text
 */
public record Commitment(
        String id,
        TextId text,
        int number,
        String lineage,
        int firstYear,
        String section,
        String sectionNumber,
        int position,
        String wording,
        PartyId party,
        CommitmentState state,
        String previous,
        Instant droppedAt,
        String droppedReason) {

    /** Who promises what the agencies promise jointly. */
    public static final PartyId AGENCIES = new PartyId("agencies");

    /** Who answers for what that one promised in that text: for joint promises every agency that writes it. */
    public static List<PartyId> answering(PartyId promisor, TextId text, RevisionPolicy policy) {
        return promisor.equals(AGENCIES) ? policy.writers(text, Owner.AGENCIES) : List.of(promisor);
    }

    /** What is new in the text; {@code before} is what it goes on from, or null. */
    static Commitment proposed(TextId text, int number, Wording wording, Commitment before) {
        return new Commitment(
                text + "/" + number,
                text,
                number,
                before == null ? "%s-%d-%04d".formatted(text.part(), text.year(), number) : before.lineage(),
                before == null ? text.year() : before.firstYear(),
                wording.section(),
                wording.sectionNumber(),
                wording.position(),
                wording.text(),
                wording.party(),
                CommitmentState.PROPOSED,
                before == null ? null : before.id(),
                null,
                null);
    }

    /** What last year's text promised and the new one never held. */
    static Commitment leftOut(TextId text, int number, Commitment before, Instant at) {
        Wording wording = new Wording(
                before.section(), before.sectionNumber(), before.position(), before.wording(), before.party());
        return proposed(text, number, wording, before).struck(at);
    }

    /** Whether its wording left the text; what a party gave up still stands there. */
    boolean struck() {
        return state == CommitmentState.DROPPED && droppedReason == null;
    }

    /** Whether its wording stands in the text, be it kept or given up. */
    public boolean stands() {
        return !struck();
    }

    /** As it now stands in the text; if it had been struck it is back. */
    Commitment standing(Wording found) {
        boolean back = struck();
        return new Commitment(
                id,
                text,
                number,
                lineage,
                firstYear,
                found.section(),
                found.sectionNumber(),
                found.position(),
                found.text(),
                found.party(),
                back ? CommitmentState.PROPOSED : state,
                previous,
                back ? null : droppedAt,
                droppedReason);
    }

    /** Its wording is no longer in the text. */
    Commitment struck(Instant at) {
        return struck() ? this : dropped(at, null);
    }

    /** The party will not keep it, and says why. */
    Commitment givenUp(Instant at, String reason) {
        return dropped(at, reason);
    }

    private Commitment dropped(Instant at, String reason) {
        return new Commitment(
                id,
                text,
                number,
                lineage,
                firstYear,
                section,
                sectionNumber,
                position,
                wording,
                party,
                CommitmentState.DROPPED,
                previous,
                at,
                reason);
    }
}
