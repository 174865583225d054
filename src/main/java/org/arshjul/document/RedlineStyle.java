package org.arshjul.document;

import java.util.function.Function;

/**
 * How a redline is drawn.
 *
 * @param beside what stands at a paragraph of the new text, as safe HTML; empty for nothing
 */
public record RedlineStyle(RedlineWords words, Layout layout, boolean folded, Function<Paragraph, String> beside) {

    /** Where the old text stands: among the new one, or in a column of its own. */
    public enum Layout {
        INLINE,
        BESIDE
    }

    /** Everything in one column, nothing folded and nothing beside it. */
    public static RedlineStyle plain(RedlineWords words) {
        return new RedlineStyle(words, Layout.INLINE, false, paragraph -> "");
    }

    public RedlineStyle in(Layout other) {
        return new RedlineStyle(words, other, folded, beside);
    }

    /** Paragraphs that did not change are folded where many stand together. */
    public RedlineStyle folding() {
        return new RedlineStyle(words, layout, true, beside);
    }

    public RedlineStyle with(Function<Paragraph, String> other) {
        return new RedlineStyle(words, layout, folded, other);
    }
}
