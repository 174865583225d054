package org.arshjul.contract.imports;

/**
 * A paragraph, subheading, list item or link of a section.
 *
 * @param depth how many lists it stands in
 * @param line where it begins
 * @param text its lines put together, not yet escaped
 * @param marker what a numbered list item is called, such as {@code 1.}; else empty
 */
record Block(Kind kind, int depth, int line, String text, String marker) {

    Block(Kind kind, int depth, int line, String text) {
        this(kind, depth, line, text, "");
    }

    enum Kind {
        PARAGRAPH,
        SUBHEADING,
        ITEM,
        LINK,
        /** Its rows stand on lines of their own. */
        TABLE
    }

    boolean isItem() {
        return kind == Kind.ITEM;
    }

    /** A further paragraph of the list item above. */
    boolean belongsToItem() {
        return depth > 0 && !isItem();
    }

    Block with(Kind other) {
        return new Block(other, depth, line, text, marker);
    }

    Block with(String longer) {
        return new Block(kind, depth, line, longer, marker);
    }
}
