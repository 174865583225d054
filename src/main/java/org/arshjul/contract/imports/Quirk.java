package org.arshjul.contract.imports;

import java.util.List;

/**
 * One finding of an import.
 *
 * @param page on which page of the file, counted from 1; 0 if the file has no pages
 * @param line where, counted from 1: on that page in a PDF, else in the file
 * @param source what stands there, cut short
 * @param arguments what its text names, in order
 */
public record Quirk(QuirkKind kind, int page, int line, String source, List<String> arguments) {

    private static final int SHORT = 60;
    private static final int EXCERPT = 200;

    /** What became of the piece of text that it tells of. */
    public Handling handling() {
        return kind.handling();
    }

    /** The key of its text, which says what was met and what was done about it. */
    public String text() {
        return "quirk." + kind.code();
    }

    Quirk in(SourceFile file) {
        Place place = file.pages().placeOf(line);
        return new Quirk(kind, place.page(), place.line(), cut(Marks.visible(file.textAt(line)), EXCERPT), arguments);
    }

    /** The beginning of a text, for messages. */
    static String brief(String text) {
        return cut(text, SHORT);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1).strip() + "…";
    }
}
