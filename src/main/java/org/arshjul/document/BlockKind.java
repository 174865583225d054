package org.arshjul.document;

/** What a block of text is. */
public enum BlockKind {
    PARAGRAPH,
    HEADING,
    ITEM,
    ROW,
    HEADER_ROW,
    CODE
}
