package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a text into its parts: title and preamble, numbered sections, the closing page that begins where the title comes
 * again, annexes.
 */
final class Parts {

    private static final int LONGEST_TITLE = 100;
    private static final Pattern ANNEX = Pattern.compile(
            "(?i)(?:bilaga|appendix|annex)(?:\\s+(?:\\d{1,2}|\\p{Lu}))?(?:\\s*[-–:.]\\s*\\S.*|\\s+\\p{Lu}.*)?");

    private final List<Line> lines;
    private final List<Headings.Found> headings;

    Parts(List<Line> lines, List<Headings.Found> headings) {
        this.lines = lines;
        this.headings = headings;
    }

    /** The contract's title as printed on its first line, or an empty string. */
    String title() {
        int first = firstFilled();
        return first < headings.get(0).first() && isTitle(lines.get(first))
                ? lines.get(first).text()
                : "";
    }

    List<Part> all() {
        List<Part> parts = new ArrayList<>();
        String title = title();
        int first = firstFilled();
        int start = title.isEmpty() ? 0 : first + 1;
        Part preamble = part(
                Part.Kind.PREAMBLE,
                title,
                Math.max(first, 0),
                start,
                headings.get(0).first());
        if (preamble.hasText()) {
            parts.add(preamble);
        }
        for (int i = 0; i < headings.size(); i++) {
            Headings.Found heading = headings.get(i);
            boolean last = i == headings.size() - 1;
            int end = last ? endOfSections(title) : headings.get(i + 1).first();
            parts.add(new Part(
                    Part.Kind.NUMBERED,
                    heading.shape().number(),
                    heading.shape().title(),
                    lines.get(heading.first()).number(),
                    lines.subList(heading.next(), end)));
        }
        addUnnumbered(parts, title);
        return List.copyOf(parts);
    }

    private void addUnnumbered(List<Part> parts, String title) {
        int at = endOfSections(title);
        while (at < lines.size()) {
            int end = at + 1;
            while (end < lines.size() && !isAnnex(end)) {
                end++;
            }
            int body = at + 1;
            while (body < end
                    && lines.get(at).look().strong()
                    && lines.get(body).look().strong()) {
                body++;
            }
            String words = String.join(
                    " ", lines.subList(at, body).stream().map(Line::text).toList());
            Part.Kind kind = isAnnex(at) ? Part.Kind.ANNEX : Part.Kind.CLOSING;
            parts.add(part(kind, words, at, body, end));
            at = end;
        }
    }

    private Part part(Part.Kind kind, String title, int heading, int from, int to) {
        return new Part(kind, "", title, lines.get(heading).number(), lines.subList(from, to));
    }

    private int endOfSections(String title) {
        int i = headings.get(headings.size() - 1).next();
        while (i < lines.size() && !isAnnex(i) && !isTitleAgain(i, title)) {
            i++;
        }
        return i;
    }

    private boolean isTitleAgain(int i, String title) {
        return !title.isEmpty() && lines.get(i).text().equalsIgnoreCase(title) && standsFirst(i);
    }

    private boolean isAnnex(int i) {
        Line line = lines.get(i);
        return ANNEX.matcher(line.text()).matches() && isTitle(line) && standsFirst(i);
    }

    private boolean standsFirst(int i) {
        return i == 0
                || lines.get(i - 1).isBlank()
                || lines.get(i).pageBreak()
                || lines.get(i).number() > lines.get(i - 1).number() + 1;
    }

    private int firstFilled() {
        int i = 0;
        while (lines.get(i).isBlank()) {
            i++;
        }
        return i;
    }

    private static boolean isTitle(Line line) {
        return line.text().length() <= LONGEST_TITLE && !line.text().matches(".*[.,;:!?]") && line.startsUpperCase();
    }
}
