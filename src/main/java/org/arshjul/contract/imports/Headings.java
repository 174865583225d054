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

    /** A title goes on behind a hyphen, where the next line is set like it, and behind a long line in lower case. */
    private int endOf(HeadingShape shape, int i) {
        int end = i + 1;
        while (end < lines.size()
                && lines.get(i).look().strong()
                && lines.get(end).look().strong()
                && !lines.get(end).isBlank()
                && lines.get(end).headingShape() == null) {
            end++;
        }
        if (end > i + 1 || end >= lines.size() || lines.get(end).isBlank()) {
            return end;
        }
        boolean goesOn = shape.title().matches(".*[-\u00AD]")
                || lines.get(end).startsLowerCase()
                        && lines.get(i).text().length() >= SPREAD_TITLE
                        && lines.get(end).text().length() < lines.get(i).text().length();
        return goesOn ? end + 1 : end;
    }

    private String title(HeadingShape shape, int i, int next) {
        String title = shape.title();
        for (int at = i + 1; at < next; at++) {
            title = join.of(title, lines.get(at - 1), lines.get(at));
        }
        return title;
    }
}
