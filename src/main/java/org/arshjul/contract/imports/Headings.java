package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.List;

/** Finds the numbered headings of a text by their shape, their surroundings and their order. */
final class Headings {

    private static final int SPREAD_TITLE = 40;

    /**
     * A heading.
     *
     * @param first its place among the lines
     * @param next the place of the line behind it
     */
    record Found(HeadingShape shape, int first, int next) {}

    private final List<Line> lines;
    private final WordJoin join;
    private final Guidance guidance;
    private final List<Found> found = new ArrayList<>();
    private int chapter;
    private int listNumber;
    private int listEnd = -1;

    private Headings(List<Line> lines, WordJoin join, Guidance guidance) {
        this.lines = lines;
        this.join = join;
        this.guidance = guidance;
    }

    /** The headings among those lines, from which furniture and footnotes have been taken out. */
    static List<Found> in(List<Line> lines, WordJoin join, Guidance guidance) {
        Headings headings = new Headings(lines, join, guidance);
        headings.read();
        return headings.found;
    }

    private void read() {
        int i = 0;
        while (i < lines.size()) {
            HeadingShape shape = guidance.shape(lines.get(i));
            if (shape != null && (isMarked(i) || stands(i) && isInOrder(shape, i))) {
                int next = endOf(shape, i);
                HeadingShape whole = new HeadingShape(shape.number(), title(shape, i, next));
                found.add(new Found(guidance.corrected(whole, lines.get(i)), i, next));
                accept(found.get(found.size() - 1).shape());
                i = next;
            } else {
                i++;
            }
        }
    }

    /** Whether the file or a person says that it is a heading. */
    private boolean isMarked(int i) {
        return guidance.isHeading(lines.get(i)) || lines.get(i).look().is(Look.Role.HEADING);
    }

    /** Behind a blank line, another heading, a page's end, or at least the end of a sentence. */
    private boolean stands(int i) {
        if (i == 0 || lines.get(i).pageBreak() || lines.get(i - 1).isBlank()) {
            return true;
        }
        Line before = lines.get(i - 1);
        boolean behindHeading = !found.isEmpty() && found.get(found.size() - 1).next() == i;
        boolean apart = lines.get(i).number() > before.number() + 1;
        return behindHeading || apart || before.endsSentence();
    }

    /** Chapters grow; a chapter's number that does not is an item of a numbered list. Sections belong to the chapter. */
    private boolean isInOrder(HeadingShape shape, int i) {
        List<Integer> label = shape.label();
        if (shape.level() > 1) {
            return label.get(0) == chapter || !isNumberedSentence(i);
        }
        int number = label.get(0);
        boolean listGoesOn = listEnd >= 0 && number == listNumber + 1 && !paragraphBetween(listEnd, i);
        if (listGoesOn || number <= chapter && (number == 1 || number < chapter)) {
            listNumber = number;
            listEnd = i;
            return false;
        }
        return true;
    }

    private boolean isNumberedSentence(int i) {
        return i + 1 < lines.size() && lines.get(i + 1).startsLowerCase();
    }

    private boolean paragraphBetween(int from, int to) {
        boolean blank = false;
        for (int i = from + 1; i < to; i++) {
            if (lines.get(i).isBlank()) {
                blank = true;
            } else if (blank) {
                return true;
            }
        }
        return false;
    }

    private void accept(HeadingShape shape) {
        listEnd = -1;
        chapter = Math.max(chapter, shape.label().get(0));
    }

    /** A title goes on behind a hyphen, and behind a long line where the next one starts in lower case. */
    private int endOf(HeadingShape shape, int i) {
        if (i + 1 >= lines.size() || lines.get(i + 1).isBlank()) {
            return i + 1;
        }
        boolean goesOn = shape.title().matches(".*[-\u00AD]")
                || lines.get(i).look().strong()
                        && lines.get(i + 1).look().strong()
                        && !HeadingShape.matches(lines.get(i + 1).text())
                || lines.get(i + 1).startsLowerCase()
                        && lines.get(i).text().length() >= SPREAD_TITLE
                        && lines.get(i + 1).text().length()
                                < lines.get(i).text().length();
        return goesOn ? i + 2 : i + 1;
    }

    private String title(HeadingShape shape, int i, int next) {
        return next == i + 1 ? shape.title() : join.of(shape.title(), lines.get(i), lines.get(i + 1));
    }
}
