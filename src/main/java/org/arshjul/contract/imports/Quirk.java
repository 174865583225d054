package org.arshjul.contract.imports;

/**
 * One oddity of an imported text.
 *
 * @param line where, counted from 1
 * @param message what was met and what was done about it, in Swedish
 */
public record Quirk(QuirkKind kind, int line, String message) {

    private static final int SHORT = 60;

    /** The beginning of a text, for messages. */
    static String brief(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT - 1).strip() + "…";
    }
}
