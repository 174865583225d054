package org.arshjul.workplace.task;

import org.arshjul.document.Redline;
import org.arshjul.document.RedlineStyle;
import org.arshjul.document.RedlineWords;
import org.arshjul.workplace.Words;

/** Draws changes in the reader's language. */
public final class Comparison {

    private Comparison() {}

    /** The redline as HTML, or null when nothing changed. */
    public static String html(String before, String after, Words words) {
        Redline redline = Redline.between(before, after);
        if (!redline.changed()) {
            return null;
        }
        return redline.toHtml(style(words));
    }

    /** The plain style in the reader's language. */
    public static RedlineStyle style(Words words) {
        return RedlineStyle.plain(
                words.locale().getLanguage().equals("en") ? RedlineWords.ENGLISH : RedlineWords.SWEDISH);
    }
}
