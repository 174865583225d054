package org.arshjul.workplace.contract;

import java.util.List;
import java.util.function.Function;
import org.arshjul.contract.Section;
import org.arshjul.party.PartyId;
import org.arshjul.review.Opinion;
import org.arshjul.review.Review;
import org.arshjul.workplace.Names;

/** Opinions, party by section. */
record Matrix(List<String> parties, List<Line> lines, int round) {

    /** One party's opinion on one section; {@code lapsed} when the section has changed since. */
    public record Cell(String verdict, boolean lapsed, String remark) {}

    public record Line(String heading, List<Cell> cells) {}

    static Matrix of(Review review, List<PartyId> shown, Names names) {
        List<PartyId> parties =
                review.reviewers().stream().filter(shown::contains).toList();
        Function<Section, Line> line = section -> new Line(
                section.heading(),
                parties.stream().map(party -> cell(review, party, section)).toList());
        return new Matrix(
                parties.stream().map(names::party).toList(),
                review.sections().stream().map(line).toList(),
                review.text().round());
    }

    private static Cell cell(Review review, PartyId party, Section section) {
        return review.latest(party, section.key())
                .map(opinion -> new Cell(opinion.verdict().id(), lapsed(opinion, section), opinion.remark()))
                .orElse(new Cell(null, false, null));
    }

    private static boolean lapsed(Opinion opinion, Section section) {
        return !opinion.digest().equals(section.digest());
    }
}
