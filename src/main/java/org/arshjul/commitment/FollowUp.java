package org.arshjul.commitment;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Refusal;

/** The follow-up of one text in one period; it guards its own way from reports to conclusion. */
public final class FollowUp {

    /** What somebody wrote on the follow-up as a whole. */
    public record Note(String text, String by, Instant at) {}

    private final FollowUpId id;
    private final Instant openedAt;
    private final Set<PartyId> without;
    private FollowUpState state;
    private Note summary;
    private Note remark;
    private Note ended;

    FollowUp(
            FollowUpId id,
            Instant openedAt,
            FollowUpState state,
            Set<PartyId> without,
            Note summary,
            Note remark,
            Note ended) {
        this.id = id;
        this.openedAt = openedAt;
        this.state = state;
        this.without = new TreeSet<>(without);
        this.summary = summary;
        this.remark = remark;
        this.ended = ended;
    }

    public FollowUpId id() {
        return id;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public FollowUpState state() {
        return state;
    }

    /** The parties whose reports it went on without. */
    public Set<PartyId> without() {
        return Set.copyOf(without);
    }

    /** The compilation, once it is made. */
    public Optional<Note> summary() {
        return Optional.ofNullable(summary);
    }

    /** What the board, or the steering group, remarked when it took note, once it has; its text may be empty. */
    public Optional<Note> remark() {
        return Optional.ofNullable(remark);
    }

    /** Why, by whom and when it was ended before its time, if it was. */
    public Optional<Note> ended() {
        return Optional.ofNullable(ended);
    }

    void expectReporting() {
        expect(FollowUpState.REPORTING);
    }

    void goOnWithout(PartyId party) {
        expect(FollowUpState.REPORTING);
        without.add(party);
    }

    void compile(Note compilation) {
        expect(FollowUpState.REPORTING);
        if (compilation.text() == null || compilation.text().isBlank()) {
            throw Refusal.invalid("followUp.summaryMissing", id);
        }
        summary = compilation;
        state = FollowUpState.COMPILED;
    }

    void takeNote(Note taken) {
        expect(FollowUpState.COMPILED);
        remark = taken;
        state = FollowUpState.NOTED;
    }

    /** The board, or the steering group, has questions: the reports are compiled anew when they are answered. */
    void sendBack() {
        expect(FollowUpState.COMPILED);
        state = FollowUpState.REPORTING;
    }

    void conclude() {
        expect(FollowUpState.NOTED);
        state = FollowUpState.CONCLUDED;
    }

    /** Ends it before its time; false when it had ended already. */
    boolean cancel(Note why) {
        if (state == FollowUpState.CONCLUDED || state == FollowUpState.CANCELLED) {
            return false;
        }
        state = FollowUpState.CANCELLED;
        ended = why;
        return true;
    }

    private void expect(FollowUpState allowed) {
        if (state != allowed) {
            throw Refusal.conflict("followUp.state", id, state.id(), allowed.id());
        }
    }
}
