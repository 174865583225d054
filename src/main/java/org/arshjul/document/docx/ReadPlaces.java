package org.arshjul.document.docx;

import org.arshjul.document.docx.ListPlace.Marker;

/** Which item a paragraph without a sign goes on in, told by how far in it stands. */
final class ReadPlaces {

    private static final int NONE = Integer.MIN_VALUE;
    private static final int INEXACT = 40;

    private final int[] lefts = new int[ListPlace.DEEPEST + 1];
    private final int[] quotes = new int[ListPlace.DEEPEST + 1];

    ReadPlaces() {
        end();
    }

    void end() {
        endBelow(0);
    }

    private void endBelow(int depth) {
        for (int deeper = depth + 1; deeper < lefts.length; deeper++) {
            lefts[deeper] = NONE;
        }
    }

    ListPlace item(int left, int quoted, int depth, Marker marker, int number) {
        lefts[depth] = left;
        quotes[depth] = quoted;
        endBelow(depth);
        return new ListPlace(quoted, depth, marker, number);
    }

    ListPlace beside(int left, int quoted) {
        int depth = 0;
        for (int i = 1; i < lefts.length; i++) {
            boolean inside = lefts[i] != NONE
                    && quoted >= quotes[i]
                    && left - (quoted - quotes[i]) * DocxBody.INDENT >= lefts[i] - INEXACT;
            depth = inside ? i : depth;
        }
        endBelow(depth);
        return new ListPlace(quoted, depth, Marker.NONE, 0);
    }
}
