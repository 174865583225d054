package org.arshjul.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the sections of two texts into one order: by number (3.10 after 3.9), where a misprinted number keeps the place
 * that it has in its own text, and unnumbered parts stay before the first or after the last numbered one.
 */
public final class SectionOrder {

    private static final int LAST = Integer.MAX_VALUE;

    private record Placed(List<Integer> place, Section section) {}

    private SectionOrder() {}

    static List<Section> merge(List<Section> first, List<Section> second) {
        List<Placed> placed = new ArrayList<>(place(first));
        placed.addAll(place(second));
        placed.sort(Comparator.comparing(Placed::place, SectionOrder::compare));
        return placed.stream().map(Placed::section).toList();
    }

    /** 3.10 stands after 3.9, and what has no number after all that has one. */
    public static int byNumber(String one, String other) {
        return Arrays.compare(parts(one), parts(other));
    }

    /** Where among sections with these numbers one with that number comes in; one without a number comes last. */
    static int placeOf(String number, List<String> numbers) {
        if (number.isEmpty()) {
            return numbers.size();
        }
        int first = numbers.size();
        for (int i = numbers.size() - 1; i >= 0; i--) {
            if (!numbers.get(i).isEmpty()) {
                if (byNumber(numbers.get(i), number) < 0) {
                    return i + 1;
                }
                first = i;
            }
        }
        return first;
    }

    private static int[] parts(String number) {
        return number.isEmpty()
                ? new int[] {LAST}
                : Arrays.stream(number.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    private static List<Placed> place(List<Section> sections) {
        List<Placed> placed = new ArrayList<>();
        List<Integer> chapter = List.of(-1);
        for (Section section : sections) {
            List<Integer> place = section.number().isEmpty()
                    ? append(chapter.get(0) < 0 ? chapter : List.of(LAST), section.position())
                    : under(chapter, numbers(section));
            if (!section.number().isEmpty() && section.level() <= 2) {
                chapter = place;
            }
            placed.add(new Placed(place, section));
        }
        return placed;
    }

    /** A section of the third level stands under the one of the second level before it, whatever it is printed as. */
    private static List<Integer> under(List<Integer> chapter, List<Integer> printed) {
        return printed.size() == 3 && chapter.size() == 2 ? append(chapter, printed.get(2)) : printed;
    }

    private static List<Integer> numbers(Section section) {
        return Arrays.stream(section.number().split("\\."))
                .map(Integer::valueOf)
                .toList();
    }

    private static List<Integer> append(List<Integer> list, int last) {
        List<Integer> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        return Arrays.compare(
                one.stream().mapToInt(Integer::intValue).toArray(),
                other.stream().mapToInt(Integer::intValue).toArray());
    }
}
