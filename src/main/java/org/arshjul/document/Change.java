package org.arshjul.document;

/** What became of a piece of text. */
public enum Change {
    EQUAL,
    INSERTED,
    DELETED
}
