package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arshjul.contract.imports.Look.Role;

/** Gathers the lines of a file that says itself what each of them is: an empty line stands between any two. */
final class StructuredLines {

    private static final Pattern NOTE = Pattern.compile("(?s)\\[\\^?(\\d{1,2})]:?\\s+(\\S.*)");
    private static final Pattern NOTE_MARK = Pattern.compile("\\[\\^(\\d{1,2})]");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final Cleaning cleaning = new Cleaning();
    private final List<Line> lines = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Quirk> quirks = new ArrayList<>();

    /**
     * @param number which line or paragraph of the file it is
     * @param text a line feed begins a new line of the same paragraph
     */
    void add(int number, Look look, String text) {
        String clean = cleaning.clean(text).strip();
        if (clean.isEmpty()) {
            return;
        }
        Matcher note = NOTE.matcher(clean);
        Look set = look;
        if (look.is(Role.PARAGRAPH) && note.matches()) {
            clean = note.group(1) + " " + note.group(2);
            set = Look.of(Role.NOTE);
        }
        clean = glued(clean);
        blank(number);
        int at = number;
        for (String line : clean.split("\\s*\n\\s*")) {
            put(at, line, set);
            set = set.is(Role.NOTE) ? set : Look.of(Role.MORE);
            at++;
        }
    }

    /** A row of a table. */
    void row(int number, boolean first, List<String> cells) {
        if (first) {
            blank(number);
        }
        put(number, Marks.row(cells.stream().map(cleaning::clean).toList()), Look.of(Role.ROW));
    }

    void told(QuirkKind kind, int number, String words) {
        int line = 1;
        while (line < numbers.size() && numbers.get(line - 1) < number) {
            line++;
        }
        quirks.add(words.isBlank() ? kind.at(line) : kind.at(line, Quirk.brief(words)));
    }

    private void blank(int number) {
        if (!lines.isEmpty()) {
            lines.add(new Line(lines.size() + 1, "", false, false));
            numbers.add(number);
        }
    }

    private void put(int number, String text, Look look) {
        lines.add(new Line(lines.size() + 1, text, false, false, look));
        numbers.add(number);
    }

    SourceFile file() {
        List<Quirk> all = new ArrayList<>(quirks);
        all.addAll(cleaning.quirks());
        return new SourceFile(List.copyOf(lines), new Pages(List.of(), List.copyOf(numbers)), List.copyOf(all));
    }

    /** Marks as Markdown writes them, glued to their words as they are printed. */
    private static String glued(String text) {
        Matcher mark = NOTE_MARK.matcher(text);
        String glued = "";
        int at = 0;
        while (mark.find()) {
            glued = marked(glued + text.substring(at, mark.start()), Integer.parseInt(mark.group(1)));
            at = mark.end();
        }
        return glued + text.substring(at);
    }

    /** The text with a footnote's mark glued to it; behind a digit so that no number is changed. */
    static String marked(String text, int note) {
        if (text.isEmpty() || !Character.isDigit(text.charAt(text.length() - 1))) {
            return text + note;
        }
        StringBuilder raised = new StringBuilder(text);
        String.valueOf(note).chars().forEach(digit -> raised.append(RAISED.charAt(digit - '0')));
        return raised.toString();
    }

    /** Where the words lead, unless they are the address themselves. */
    static String linked(String words, String address) {
        boolean says = address.isEmpty() || words.isBlank() || words.equals(address) || address.endsWith("//" + words);
        return says ? words : Marks.link(words, address);
    }

    /** Bold or italic words, where signs around them would not be taken for something else. */
    static String looking(String words, boolean bold, boolean italic) {
        String inner = words.strip();
        boolean safe = inner.matches("(?s)[\\p{L}\\p{N}].*[\\p{L}\\p{N}]|[\\p{L}\\p{N}]");
        if (!bold && !italic || !safe) {
            return words;
        }
        int from = words.indexOf(inner);
        String set = italic ? Marks.emphasis(inner) : inner;
        set = bold ? Marks.strong(set) : set;
        return words.substring(0, from) + set + words.substring(from + inner.length());
    }
}
