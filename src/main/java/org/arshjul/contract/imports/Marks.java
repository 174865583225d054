package org.arshjul.contract.imports;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links and looks of words, carried through the reading inside the text itself: as signs of Unicode's private area, which
 * are replaced in what a file brings along.
 */
final class Marks {

    private static final char LINK = '\uE000';
    private static final char TO = '\uE001';
    private static final char LINK_END = '\uE002';
    private static final char STRONG = '\uE003';
    private static final char EMPHASIS = '\uE004';
    private static final char CELL = '\uE005';

    private static final String ANY = "[\uE000-\uE005]";

    private static final Pattern LINKED =
            Pattern.compile(LINK + "([^" + TO + "]*)" + TO + "([^" + LINK_END + "]*)" + LINK_END);
    private static final Pattern BROKEN = Pattern.compile(
            TO + "([^" + LINK_END + "]*)" + LINK_END + "(\\s?)" + LINK + "([^" + TO + "]*)" + TO + "\\1" + LINK_END);

    private Marks() {}

    /** The text of a file, in which such a sign is none of ours. */
    static String guarded(String text) {
        return text.replaceAll(ANY, "\uFFFD");
    }

    static String row(List<String> cells) {
        return String.join(String.valueOf(CELL), cells);
    }

    static List<String> cells(String row) {
        return List.of(row.split(String.valueOf(CELL), -1));
    }

    static String link(String words, String address) {
        return LINK + words + TO + address + LINK_END;
    }

    static String strong(String words) {
        return STRONG + words + STRONG;
    }

    static String emphasis(String words) {
        return EMPHASIS + words + EMPHASIS;
    }

    /** The words as they are seen. */
    static String visible(String text) {
        return text.indexOf(LINK) < 0
                        && text.indexOf(STRONG) < 0
                        && text.indexOf(EMPHASIS) < 0
                        && text.indexOf(CELL) < 0
                ? text
                : LINKED.matcher(text).replaceAll("$1").replace(CELL, ' ').replaceAll(ANY, "");
    }

    /** The words with the addresses behind them in brackets. */
    static String spelledOut(String text) {
        return visible(LINKED.matcher(text).replaceAll("$1 ($2)"));
    }

    /** A link that went over the end of a line is one again. */
    static String whole(String text) {
        return text.indexOf(LINK) < 0 ? text : BROKEN.matcher(text).replaceAll("$2$3" + TO + "$1" + LINK_END);
    }

    /** As Markdown: what is no link and what is a link's words is escaped by that function. */
    static String markdown(String text, UnaryOperator<String> escaped) {
        if (visible(text).length() == text.length()) {
            return escaped.apply(text);
        }
        StringBuilder markdown = new StringBuilder();
        Matcher link = LINKED.matcher(text);
        int at = 0;
        while (link.find()) {
            markdown.append(escaped.apply(text.substring(at, link.start())));
            String words = link.group(1);
            markdown.append(
                    words.equals(link.group(2))
                            ? escaped.apply(words)
                            : "[" + escaped.apply(words) + "](<" + link.group(2) + ">)");
            at = link.end();
        }
        markdown.append(escaped.apply(text.substring(at)));
        return markdown.toString().replace(String.valueOf(STRONG), "**").replace(String.valueOf(EMPHASIS), "*");
    }
}
