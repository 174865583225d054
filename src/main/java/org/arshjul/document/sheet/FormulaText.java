package org.arshjul.document.sheet;

import java.util.regex.Pattern;

/** Text that a spreadsheet program would take for a formula, marked by an apostrophe as such programs know it. */
final class FormulaText {

    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("(?s)'*[=+\\-@\t\r].*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private FormulaText() {}

    /** Text that begins with apostrophes before such a sign gets one more, so that {@link #unmarked} takes off the right one. */
    static String marked(String text) {
        return LOOKS_LIKE_ONE.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    static String unmarked(String text) {
        return text.startsWith("'") && marked(text.substring(1)).equals(text) ? text.substring(1) : text;
    }
}
