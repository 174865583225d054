package org.arshjul.workplace.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.arshjul.commitment.ProgressReport;
import org.arshjul.commitment.SectionCommitments;
import org.arshjul.commitment.SectionCommitments.Origin;
import org.arshjul.commitment.Standing;
import org.arshjul.contract.CommitmentList;
import org.arshjul.platform.Digest;
import org.arshjul.workplace.Words;

/**
 * The commitments of one section as a page lists them.
 *
 * @param kinship what comes out of what, as people said, and what else can be chosen
 */
public record Promises(List<Promise> standing, List<Struck> struck, Kinship kinship) {

    /**
     * One commitment in the section.
     *
     * @param id by which the form's fields and buttons name it: it follows its wording
     * @param saved the id of the commitment, or null as long as its wording is not saved
     * @param source its Markdown, to be edited
     * @param redline what changed against last year's wording, or null
     * @param report what was last reported on it, or null
     * @param words what was typed to reword it and not yet carried out, or its Markdown
     */
    public record Promise(
            String id,
            String saved,
            Origin origin,
            String wording,
            String source,
            String redline,
            ProgressReport report,
            String words,
            String reason,
            List<Kinship.Kin> outOf) {

        /** Whether somebody has begun to change it. */
        public boolean begun() {
            return !words.equals(source) || !reason.isEmpty();
        }
    }

    /**
     * One of last year's that is no longer in the section.
     *
     * @param by null as long as nobody said why
     * @param into what it went into
     */
    public record Struck(
            String id,
            String wording,
            String reason,
            String by,
            Instant at,
            ProgressReport report,
            List<Kinship.Kin> into) {}

    /** For those who read. */
    static Promises of(SectionCommitments written, Kinship kinship, Words words) {
        return of(
                written,
                written.standing().stream()
                        .map(line -> new CommitmentList.Item(line.wording(), line.wording()))
                        .toList(),
                0,
                Typed.nothing(),
                kinship,
                words);
    }

    /** For those who write the section with that index in the form. */
    static Promises of(
            SectionCommitments written,
            List<CommitmentList.Item> items,
            int index,
            Typed typed,
            Kinship kinship,
            Words words) {
        List<String> ids = ids(items);
        List<Promise> standing = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            SectionCommitments.Line line = written.standing().get(i);
            String field = index + "." + ids.get(i);
            String saved =
                    line.known() == null ? null : line.known().commitment().id();
            standing.add(new Promise(
                    ids.get(i),
                    saved,
                    line.origin(),
                    line.wording(),
                    items.get(i).source(),
                    line.origin() == Origin.REWORDED
                            ? Comparison.html(line.known().before().wording(), line.wording(), words)
                            : null,
                    line.known() == null ? null : line.known().previous(),
                    typed.or("words." + field, items.get(i).source()),
                    typed.get("reason." + field),
                    kinship.outOf(saved)));
        }
        return new Promises(
                standing,
                written.struck().stream()
                        .map(one -> struck(one, index, typed, kinship))
                        .toList(),
                kinship);
    }

    private static Struck struck(Standing one, int index, Typed typed, Kinship kinship) {
        String id = one.commitment().id();
        return new Struck(
                id,
                one.before().wording(),
                typed.or(
                        "why." + index + "." + id,
                        one.strike() == null ? "" : one.strike().reason()),
                one.strike() == null ? null : one.strike().by(),
                one.strike() == null ? null : one.strike().at(),
                one.previous(),
                kinship.into(one.before().id()));
    }

    /** Names that stay with their commitments when others come and go. */
    static List<String> ids(List<CommitmentList.Item> items) {
        Map<String, Integer> seen = new HashMap<>();
        return items.stream()
                .map(item -> {
                    String digest = Digest.of(item.wording()).brief();
                    int count = seen.merge(digest, 1, Integer::sum);
                    return count == 1 ? digest : digest + "-" + count;
                })
                .toList();
    }

    public boolean isEmpty() {
        return standing.isEmpty() && struck.isEmpty();
    }

    public long fresh() {
        return count(Origin.NEW);
    }

    public long reworded() {
        return count(Origin.REWORDED);
    }

    public long same() {
        return count(Origin.SAME);
    }

    /** Whether the section promises what it promised last year. */
    public boolean asBefore() {
        return struck.isEmpty() && same() == standing.size();
    }

    private long count(Origin origin) {
        return standing.stream().filter(one -> one.origin() == origin).count();
    }
}
