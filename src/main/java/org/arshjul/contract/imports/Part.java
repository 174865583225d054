package org.arshjul.contract.imports;

import java.util.List;

/**
 * A stretch of the text under one heading.
 *
 * @param number as printed; empty for parts without a number
 * @param line where its heading stands
 * @param lines what stands under the heading
 */
record Part(Kind kind, String number, String title, int line, List<Line> lines) {

    enum Kind {
        PREAMBLE,
        NUMBERED,
        CLOSING,
        ANNEX
    }

    int level() {
        return number.isEmpty() ? 1 : number.split("\\.").length;
    }

    /** How people call it. */
    String label() {
        return number.isEmpty() ? "”" + title + "”" : number;
    }

    boolean hasText() {
        return lines.stream().anyMatch(line -> !line.isBlank());
    }

    Part without(java.util.Set<Integer> lineNumbers) {
        return new Part(
                kind,
                number,
                title,
                line,
                lines.stream()
                        .filter(each -> !lineNumbers.contains(each.number()))
                        .toList());
    }
}
