package org.arshjul.contract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arshjul.contract.SectionRenewal.Change;

/**
 * Puts what a text has beside the template among the template's sections: under the section under which it stood, with
 * its number where that is free, else with the next one behind the last; its key is changed only if the template now uses
 * that key for another section.
 */
final class ExtraSections {

    private final List<SectionHeading> base;
    private final List<SectionRenewal> placed;
    private final Map<SectionHeading, String> numbers = new HashMap<>();
    private final Set<String> takenNumbers = new HashSet<>();
    private final Set<String> takenKeys = new HashSet<>();

    /**
     * @param base all sections of last year's text in order
     * @param standing the template's sections in the new text
     */
    ExtraSections(ContractTemplate template, List<SectionHeading> base, List<SectionRenewal> standing) {
        this.base = base;
        this.placed = new ArrayList<>(standing);
        standing.forEach(
                one -> one.carried().forEach(from -> numbers.put(from, one.to().number())));
        template.sections().forEach(rule -> {
            takenKeys.add(rule.key());
            takenNumbers.add(rule.number());
        });
    }

    List<SectionRenewal> with(List<SectionHeading> extras) {
        extras.forEach(this::place);
        return placed;
    }

    private void place(SectionHeading extra) {
        String number = extra.number().isEmpty() ? "" : number(extra);
        SectionHeading to = extra.movedTo(key(extra.key()), number);
        numbers.put(extra, number);
        takenNumbers.add(number);
        Set<Change> changes = EnumSet.of(Change.EXTRA);
        if (!number.equals(extra.number())) {
            changes.add(Change.RENUMBERED);
        }
        placed.add(placeOf(extra, to), new SectionRenewal(List.of(extra), to, List.of(extra), changes));
    }

    private String number(SectionHeading extra) {
        String parent = parent(extra);
        String last = extra.number().substring(extra.number().lastIndexOf('.') + 1);
        String wanted = under(parent, last);
        return takenNumbers.contains(wanted) ? under(parent, String.valueOf(lastUnder(parent) + 1)) : wanted;
    }

    /** The new number of the nearest section above it that still stands. */
    private String parent(SectionHeading extra) {
        int level = extra.level();
        for (int i = base.indexOf(extra) - 1; i >= 0 && level > 1; i--) {
            SectionHeading above = base.get(i);
            if (above.level() > 0 && above.level() < level) {
                level = above.level();
                if (numbers.containsKey(above)) {
                    return numbers.get(above);
                }
            }
        }
        return "";
    }

    private static String under(String parent, String last) {
        return parent.isEmpty() ? last : parent + "." + last;
    }

    private int lastUnder(String parent) {
        String prefix = parent.isEmpty() ? "" : parent + ".";
        return takenNumbers.stream()
                .filter(number -> number.startsWith(prefix) && number.length() > prefix.length())
                .map(number -> number.substring(prefix.length()).split("\\.")[0])
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    private String key(String wanted) {
        String key = wanted;
        for (int i = 2; !takenKeys.add(key); i++) {
            key = wanted + "-" + i;
        }
        return key;
    }

    private int placeOf(SectionHeading extra, SectionHeading to) {
        return to.number().isEmpty()
                ? behindTheOneBefore(extra)
                : SectionOrder.placeOf(
                        to.number(),
                        placed.stream().map(one -> one.to().number()).toList());
    }

    private int behindTheOneBefore(SectionHeading extra) {
        for (int i = base.indexOf(extra) - 1; i >= 0; i--) {
            for (int j = placed.size() - 1; j >= 0; j--) {
                if (placed.get(j).from().contains(base.get(i))) {
                    return j + 1;
                }
            }
        }
        return 0;
    }
}
