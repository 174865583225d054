package org.arshjul.contract.imports;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links and looks of words, carried through the reading inside the text itself: as signs of Unicode's private area, which
 * no text brings along because they are taken out of what is read.
 */
final class Marks {

    private static final char LINK = '\uE000';
    private static final char TO = '\uE001';
    private static final char LINK_END = '\uE002';
    private static final char STRONG = '\uE003';
    private static final char EMPHASIS = '\uE004';

    /** What stands in a file must not be taken for a mark. */
    static final String ANY = "[\uE000-\uE004]";

    private static final Pattern LINKED =
            Pattern.compile(LINK + "([^" + TO + "]*)" + TO + "([^" + LINK_END + "]*)" + LINK_END);
    private static final Pattern BROKEN = Pattern.compile(
            TO + "([^" + LINK_END + "]*)" + LINK_END + "(\\s?)" + LINK + "([^" + TO + "]*)" + TO + "\\1" + LINK_END);

    private Marks() {}

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
        return text.indexOf(LINK) < 0 && text.indexOf(STRONG) < 0 && text.indexOf(EMPHASIS) < 0
                ? text
                : LINKED.matcher(text).replaceAll("$1").replaceAll(ANY, "");
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
