package org.arshjul.contract.imports;

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
 * @param signatories a signatory as he or she should be named, by the line of the name
 */
public record Guidance(
        Map<Integer, Heading> headings,
        Set<Integer> noHeadings,
        Map<Integer, String> keys,
        Map<Integer, Owner> owners,
        Map<Integer, Signatory> signatories) {

    /** A section's number and title; each is null where it is what the line says. */
    public record Heading(String number, String title) {

        /** Digits with dots between them, at most four levels. */
        public static final String NUMBER = "\\d{1,2}(?:\\.\\d{1,2}){0,3}";
    }

    /** Leaves everything to the file. */
    public static Guidance none() {
        return new Guidance(Map.of(), Set.of(), Map.of(), Map.of(), Map.of());
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
