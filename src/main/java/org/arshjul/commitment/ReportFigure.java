package org.arshjul.commitment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a report shows of its records; a line of its own such as {@code [[avsnitt]]} says where in the text it stands. */
public enum ReportFigure {
    YEARS("år"),
    SECTIONS("avsnitt"),
    KINDS("slag"),
    PARTIES("parter"),
    COMMITMENTS("åtaganden");

    private final String word;

    ReportFigure(String word) {
        this.word = word;
    }

    /** The line by which the text places it. */
    public String mark() {
        return "[[" + word + "]]";
    }

    /** What that report shows, in the order in which it stands where the text does not place it. */
    public static List<ReportFigure> of(ReportId report) {
        if (report.national()) {
            return List.of(YEARS, SECTIONS, KINDS, PARTIES);
        }
        return report.shared() ? List.of(YEARS, SECTIONS, PARTIES, COMMITMENTS) : List.of(YEARS, SECTIONS, COMMITMENTS);
    }

    static Optional<ReportFigure> marked(String line) {
        return Arrays.stream(values())
                .filter(one -> one.mark().equals(line.strip()))
                .findFirst();
    }
}
