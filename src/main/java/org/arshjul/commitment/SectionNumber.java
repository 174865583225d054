package org.arshjul.commitment;

import java.util.Arrays;

/** A section's number, in the order of numbers: 3.10 comes after 3.9, and what has none comes first. */
public record SectionNumber(String number) implements Comparable<SectionNumber> {

    @Override
    public int compareTo(SectionNumber other) {
        return Arrays.compare(parts(), other.parts());
    }

    private int[] parts() {
        return number.isEmpty()
                ? new int[0]
                : Arrays.stream(number.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
