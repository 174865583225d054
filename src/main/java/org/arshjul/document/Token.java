package org.arshjul.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A word or a mark of punctuation, the smallest thing that a redline tells apart: a year or a number is never split.
 *
 * @param spaced whether a blank or a line's end stands before it
 * @param link where it leads, or an empty string
 */
record Token(String text, boolean spaced, boolean strong, boolean emphasis, String link) {

    /** The border between two cells of a table's row; no text that people write has its link. */
    static final Token CELL = new Token("|", true, false, false, "\u0004");

    /** Unlike records' own equality: blanks do not count, marks and links do. */
    String key() {
        return text + (strong ? "\u0001" : "") + (emphasis ? "\u0002" : "") + (link.isEmpty() ? "" : "\u0003" + link);
    }

    boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    boolean endsSentence() {
        return text.equals(".") || text.equals("!") || text.equals("?");
    }

    /** The tokens of that text in one style; the first is spaced if the text starts with a blank or {@code spaced}. */
    static List<Token> of(String text, boolean spaced, boolean strong, boolean emphasis, String link) {
        List<Token> tokens = new ArrayList<>();
        boolean apart = spaced;
        int at = 0;
        while (at < text.length()) {
            int end = endOf(text, at);
            if (end == at) {
                apart = true;
                at++;
            } else {
                tokens.add(new Token(text.substring(at, end), apart, strong, emphasis, link));
                apart = false;
                at = end;
            }
        }
        return tokens;
    }

    /** Where the token that starts there ends; the same place if a blank stands there. */
    private static int endOf(String text, int start) {
        int first = text.codePointAt(start);
        if (Character.isWhitespace(first)) {
            return start;
        }
        if (text.startsWith("https://", start) || text.startsWith("http://", start)) {
            return endOfAddress(text, start);
        }
        int end = start + Character.charCount(first);
        if (!isPartOfWord(first)) {
            return end;
        }
        while (end < text.length()) {
            int next = text.codePointAt(end);
            boolean joins =
                    "-–.,:/".indexOf(next) >= 0 && end + 1 < text.length() && isPartOfWord(text.codePointAt(end + 1));
            if (!joins && !isPartOfWord(next)) {
                return end;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private static int endOfAddress(String text, int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && "<>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (".,;:!?)".indexOf(text.charAt(end - 1)) >= 0 && end - 1 > start + "http://".length()) {
            end--;
        }
        return end;
    }

    private static boolean isPartOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            if (token.spaced() && !text.isEmpty()) {
                text.append(' ');
            }
            text.append(token.text());
        }
        return text.toString();
    }
}
