package org.arshjul.contract.imports;

/**
 * What a file itself says about a line, beyond its words.
 *
 * @param depth of a list item, and of what goes on in one: in how many lists; 0 if the file does not say
 * @param marker what a numbered list item is called, such as {@code 1.}; else empty
 * @param strong whether it is set larger or heavier than running text
 */
record Look(Role role, int depth, String marker, boolean strong) {

    enum Role {
        /** The file does not say; the shape of the text tells. */
        UNKNOWN,
        /** Only what it looks like is known; what does not look like a heading is none. */
        SEEN,
        HEADING,
        PARAGRAPH,
        ITEM,
        /** Goes on with the line above. */
        MORE,
        /** A row of a table. */
        ROW,
        NOTE,
        FURNITURE
    }

    static final Look UNKNOWN = new Look(Role.UNKNOWN, 0, "", false);

    static Look of(Role role) {
        return new Look(role, 0, "", false);
    }

    static Look item(int depth, String marker) {
        return new Look(Role.ITEM, depth, marker, false);
    }

    boolean is(Role wanted) {
        return role == wanted;
    }

    /** Whether the file says what the line is. */
    boolean isKnown() {
        return role != Role.UNKNOWN && role != Role.SEEN;
    }
}
