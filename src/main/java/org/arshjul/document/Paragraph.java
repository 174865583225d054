package org.arshjul.document;

import java.util.List;
import org.arshjul.platform.Digest;

/**
 * A paragraph, heading, list item or table row of a text, known by what it says: wherever it stands it is the same one.
 *
 * @param text its words without marks
 */
public record Paragraph(Digest digest, String text) {

    private static final int QUOTED = 160;

    /** The paragraphs of that Markdown in order; one that says the same as an earlier one is left out. */
    public static List<Paragraph> of(String markdown) {
        return TextBlocks.of(markdown).stream().map(Paragraph::of).distinct().toList();
    }

    static Paragraph of(TextBlock block) {
        return new Paragraph(Digest.of(block.text()), block.text());
    }

    /** Its first words, enough to know it by. */
    public String quote() {
        if (text.length() <= QUOTED) {
            return text;
        }
        int end = text.lastIndexOf(' ', QUOTED);
        int cut = end > QUOTED / 2 ? end : text.offsetByCodePoints(0, text.codePointCount(0, QUOTED) - 1);
        return text.substring(0, cut) + " …";
    }
}
