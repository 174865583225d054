package org.arshjul.contract;

import java.util.List;

/**
 * What a new year makes of one text of last year by the template, section by section in the new order; dropped sections
 * stand last.
 *
 * @param missing what the template has and this municipality did without last year; it stays without
 */
public record Renewal(TextId text, TextId base, List<SectionRenewal> sections, List<SectionHeading> missing) {

    public Renewal {
        sections = List.copyOf(sections);
        missing = List.copyOf(missing);
    }

    /** What the new text consists of. */
    public List<SectionRenewal> standing() {
        return sections.stream().filter(one -> one.to() != null).toList();
    }

    /** What of last year's text has no place in the new one. */
    public List<SectionRenewal> dropped() {
        return sections.stream().filter(one -> one.to() == null).toList();
    }
}
