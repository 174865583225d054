package org.arshjul.contract.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds footnotes: an undotted number that is the next in order, at the top of its block, whose mark was glued to a word
 * further up.
 */
final class Footnotes {

    private static final Pattern START = Pattern.compile("(\\d{1,2})\\s+(\\S.*)");

    /** A digit glued to a word, a bracket or a full stop; "CO2" is a formula, "6.5" a number. */
    private static final Pattern MARK = Pattern.compile("(?:(?<![\\p{L}\\d])\\p{Lu}{1,2}\\d{1,2}(?!\\d))"
            + "|(?<=[\\p{L})”“\"’»%][.,;:]?)(?<mark>\\d{1,2})(?![\\p{L}\\d]|\\.\\d|[-–]\\d)");

    private static final Pattern RAISED = Pattern.compile("(?<=\\d)[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}");

    /** A footnote as it is printed. */
    record Found(int number, List<Line> lines) {}

    private Footnotes() {}

    static List<Found> in(List<Line> lines, Set<Integer> dropped) {
        List<Found> notes = new ArrayList<>();
        Map<Integer, List<Integer>> marks = new HashMap<>();
        int i = 0;
        while (i < lines.size()) {
            Line line = lines.get(i);
            int expected = notes.isEmpty() ? 1 : notes.get(notes.size() - 1).number() + 1;
            boolean top = i == 0
                    || line.look().is(Look.Role.NOTE)
                    || lines.get(i - 1).isBlank()
                    || line.pageBreak()
                    || dropped.contains(lines.get(i - 1).number())
                    || isEndOf(notes, lines.get(i - 1));
            Matcher start = START.matcher(line.text());
            if (top
                    && !dropped.contains(line.number())
                    && start.matches()
                    && (isNoteByItself(line) || isNext(start.group(1), expected, marks))) {
                int end = endOf(lines, i, expected + 1);
                notes.add(new Found(Integer.parseInt(start.group(1)), List.copyOf(lines.subList(i, end))));
                i = end;
            } else {
                marksIn(line.withoutLinks())
                        .forEach(mark -> marks.computeIfAbsent(mark, number -> new ArrayList<>())
                                .add(line.number()));
                i++;
            }
        }
        return notes;
    }

    private static boolean isNext(String digits, int expected, Map<Integer, List<Integer>> marks) {
        int number = Integer.parseInt(digits);
        return (number == expected || number == 1) && marks.containsKey(number);
    }

    /** Set as a footnote, so that its number need not be the next one. */
    private static boolean isNoteByItself(Line line) {
        return line.look().is(Look.Role.NOTE);
    }

    private static boolean isEndOf(List<Found> notes, Line line) {
        if (notes.isEmpty()) {
            return false;
        }
        List<Line> last = notes.get(notes.size() - 1).lines();
        return last.get(last.size() - 1).number() == line.number();
    }

    private static int endOf(List<Line> lines, int start, int next) {
        int end = start + 1;
        while (end < lines.size()
                && !lines.get(end).isBlank()
                && !lines.get(end).pageBreak()
                && (!lines.get(end).isLink() || isNoteByItself(lines.get(end)))
                && isNoteByItself(lines.get(start)) == isNoteByItself(lines.get(end))
                && !lines.get(end).text().startsWith(next + " ")) {
            end++;
        }
        return end;
    }

    /** The footnote marks that are glued to the words of that text, or raised behind a number. */
    static List<Integer> marksIn(String text) {
        List<Integer> found = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            if (mark.group("mark") != null) {
                found.add(Integer.parseInt(mark.group("mark")));
            }
        }
        Matcher raised = RAISED.matcher(text);
        while (raised.find()) {
            found.add(Integer.parseInt(Normalizer.normalize(raised.group(), Normalizer.Form.NFKC)));
        }
        return found;
    }
}
