package org.arshjul.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or a mark of punctuation, the smallest thing that a redline tells apart: a year or a number is never split.
 *
 * @param spaced whether a blank or a line's end stands before it
 * @param link where it leads, or an empty string
 */
record Token(String text, boolean spaced, boolean strong, boolean emphasis, String link) {

    private static final Pattern WORDS = Pattern.compile(
            "https?://[^\\s<>]*[^\\s<>.,;:!?)]|[\\p{L}\\p{M}\\p{N}]+(?:[-–.,:/][\\p{L}\\p{M}\\p{N}]+)*|\\S");

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
        Matcher words = WORDS.matcher(text);
        int end = 0;
        while (words.find()) {
            boolean apart = words.start() > end || (end == 0 && spaced);
            tokens.add(new Token(words.group(), apart, strong, emphasis, link));
            end = words.end();
        }
        return tokens;
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
