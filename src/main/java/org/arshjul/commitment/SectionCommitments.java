package org.arshjul.commitment;

import java.util.List;

/**
 * What a section promises as somebody writes it, saved or not, against what the year before promised.
 *
 * @param standing the commitments in it, in their order
 * @param struck those of the year before that have left it
 */
public record SectionCommitments(List<Line> standing, List<Standing> struck) {

    /** Where a commitment comes from. */
    public enum Origin {
        SAME,
        REWORDED,
        NEW
    }

    /**
     * One commitment in the section.
     *
     * @param known what it goes on from, with last year's wording and report, or null when it is new
     */
    public record Line(String wording, Standing known) {

        public Origin origin() {
            if (known == null || known.before() == null) {
                return Origin.NEW;
            }
            return known.before().wording().equals(wording) ? Origin.SAME : Origin.REWORDED;
        }
    }

    /** A section without commitments. */
    public static SectionCommitments none() {
        return new SectionCommitments(List.of(), List.of());
    }

    public boolean isEmpty() {
        return standing.isEmpty() && struck.isEmpty();
    }

    public int count(Origin origin) {
        return (int) standing.stream().filter(line -> line.origin() == origin).count();
    }
}
