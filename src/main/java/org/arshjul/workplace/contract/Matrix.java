package org.arshjul.workplace.contract;

import java.util.ArrayList;
import java.util.List;
import org.arshjul.contract.Section;
import org.arshjul.party.PartyId;
import org.arshjul.review.Opinion;
import org.arshjul.review.Review;
import org.arshjul.workplace.Names;

/** Opinions, party by section. */
record Matrix(List<Column> columns, List<Line> lines, int round) {

    /** A party, and on how many of the sections its opinion counts. */
    public record Column(String party, long answered, int of) {}

    /**
     * One party's opinion on one section.
     *
     * @param verdict null when it has given none
     * @param lapsed whether the section has changed since
     * @param remarks what it wrote on the section and on single paragraphs
     */
    public record Cell(String verdict, boolean lapsed, List<String> remarks) {}

    public record Line(String heading, List<Cell> cells) {}

    static Matrix of(Review review, Names names) {
        List<PartyId> parties = review.reviewers();
        List<Section> sections = review.sections();
        return new Matrix(
                parties.stream()
                        .map(party -> new Column(names.party(party), answered(review, party), sections.size()))
                        .toList(),
                sections.stream()
                        .map(section -> new Line(
                                section.heading(),
                                parties.stream()
                                        .map(party -> cell(review, party, section))
                                        .toList()))
                        .toList(),
                review.text().round());
    }

    private static long answered(Review review, PartyId party) {
        return review.sections().stream()
                .filter(section -> review.opinion(party, section).isPresent())
                .count();
    }

    private static Cell cell(Review review, PartyId party, Section section) {
        return review.latest(party, section.key())
                .map(opinion ->
                        new Cell(opinion.verdict().id(), !opinion.digest().equals(section.digest()), remarks(opinion)))
                .orElse(new Cell(null, false, List.of()));
    }

    private static List<String> remarks(Opinion opinion) {
        List<String> remarks = new ArrayList<>();
        if (opinion.remark() != null && !opinion.remark().isBlank()) {
            remarks.add(opinion.remark());
        }
        opinion.paragraphs().forEach(one -> remarks.add("”" + one.quote() + "” – " + one.remark()));
        return remarks;
    }
}
