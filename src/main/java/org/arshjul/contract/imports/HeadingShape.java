package org.arshjul.contract.imports;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that looks like a numbered heading: "2. Parter", "3.1. Strategi" or "3.2.1 Ledning".
 *
 * @param number as printed, without a last dot
 */
record HeadingShape(String number, String title) {

    private static final int LONGEST = 110;
    private static final int MOST_WORDS = 16;
    private static final Pattern SHAPE =
            Pattern.compile("(\\d{1,2})\\.\\s+(.+)|(\\d{1,2}(?:\\.\\d{1,2})+)\\.?\\s+(.+)");

    private static final Pattern MARKED = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})*)\\.?\\s+(\\S.*)");

    static boolean matches(String line) {
        return of(line) != null;
    }

    /** That line's number and title, or null if it is no heading by its shape. */
    static HeadingShape of(String line) {
        Matcher shape = SHAPE.matcher(line);
        if (line.length() > 2 * LONGEST || !shape.matches()) {
            return null;
        }
        boolean chapter = shape.group(1) != null;
        String title = chapter ? shape.group(2) : shape.group(4);
        boolean titled = title.matches("[\\p{Lu}”“\"].*")
                && !title.matches(".*[.,;:!]")
                && title.length() <= LONGEST
                && title.split("\\s+").length <= MOST_WORDS;
        return titled ? new HeadingShape(chapter ? shape.group(1) : shape.group(3), title) : null;
    }

    /** The number and title of a line that the file itself calls a heading, or null if it has no number. */
    static HeadingShape marked(String line) {
        Matcher shape = MARKED.matcher(Marks.visible(line));
        return shape.matches() ? new HeadingShape(shape.group(1), shape.group(2)) : null;
    }

    List<Integer> label() {
        return Arrays.stream(number.split("\\.")).map(Integer::valueOf).toList();
    }

    int level() {
        return label().size();
    }
}
