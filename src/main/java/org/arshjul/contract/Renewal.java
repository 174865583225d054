package org.arshjul.contract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.arshjul.contract.SectionRenewal.Change;

/**
 * What a new year makes of one text of last year by the template, section by section in the new order; dropped sections
 * stand last.
 *
 * @param missing what the template has and this municipality did without last year; it stays without until it takes it in
 */
public record Renewal(TextId text, TextId base, List<SectionRenewal> sections, List<SectionHeading> missing) {

    public Renewal {
        sections = List.copyOf(sections);
        missing = List.copyOf(missing);
    }

    /** The same once the text has these sections, of which some may have been taken in. */
    Renewal having(Set<String> keys) {
        List<SectionRenewal> all = new ArrayList<>(sections);
        List<SectionHeading> still = new ArrayList<>();
        for (SectionHeading one : missing) {
            if (keys.contains(one.key())) {
                all.add(
                        SectionOrder.placeOf(one.number(), numbers(all)),
                        new SectionRenewal(List.of(), one, List.of(), EnumSet.of(Change.TAKEN_IN)));
            } else {
                still.add(one);
            }
        }
        return new Renewal(text, base, all, still);
    }

    /** Of what stands; dropped sections stand last. */
    private static List<String> numbers(List<SectionRenewal> sections) {
        return sections.stream()
                .filter(one -> one.to() != null)
                .map(one -> one.to().number())
                .toList();
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
