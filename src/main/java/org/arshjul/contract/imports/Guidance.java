package org.arshjul.contract.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arshjul.contract.Owner;

/**
 * What a person says about a file where it reads otherwise by itself; everything is named by the line on which it stands.
 *
 * @param headings the numbers and titles of sections: of a line that is a heading by itself, and of one that is not
 * @param noHeadings lines that look like headings and belong to the section above
 * @param keys which section of the template a section is, by the section's line; empty for none
 * @param owners who writes a section, by the section's line
 * @param signers who signed
 * @param commitments whether a list item is a commitment, by the line on which it begins
 */
public record Guidance(
        Map<Integer, Heading> headings,
        Set<Integer> noHeadings,
        Map<Integer, String> keys,
        Map<Integer, Owner> owners,
        Signers signers,
        Map<Integer, Boolean> commitments) {

    /**
     * Who signed, where the closing page does not read so by itself.
     *
     * @param named a signatory as he or she should be named, by the line of the name: one that was found or not
     * @param unwritten those whose names no line of the file has
     * @param none lines on which no signatory's name stands
     */
    public record Signers(Map<Integer, Signatory> named, List<Signatory> unwritten, Set<Integer> none) {

        static final Signers AS_FOUND = new Signers(Map.of(), List.of(), Set.of());
    }

    /** A section's number and title; each is null where it is what the line says. */
    public record Heading(String number, String title) {

        /** Digits with dots between them, at most four levels. */
        public static final String NUMBER = "\\d{1,2}(?:\\.\\d{1,2}){0,3}";
    }

    /** Leaves everything to the file. */
    public static Guidance none() {
        return new Guidance(Map.of(), Set.of(), Map.of(), Map.of(), Signers.AS_FOUND, Map.of());
    }

    /** What that line is as a heading; null if it is none. */
    HeadingShape shape(Line line) {
        if (noHeadings.contains(line.number())) {
            return null;
        }
        HeadingShape shape = line.headingShape();
        return shape != null || !isHeading(line)
                ? shape
                : new HeadingShape(headings.get(line.number()).number(), line.text());
    }

    /** Whether somebody said that it is a heading. */
    boolean isHeading(Line line) {
        Heading heading = headings.get(line.number());
        return heading != null && (heading.number() != null || HeadingShape.matches(line.text()));
    }

    HeadingShape corrected(HeadingShape shape, Line line) {
        Heading heading = headings.get(line.number());
        return heading == null
                ? shape
                : new HeadingShape(
                        heading.number() == null ? shape.number() : heading.number(),
                        heading.title() == null ? shape.title() : heading.title());
    }
}
