package org.arshjul.document.docx;

/**
 * Where a paragraph stands in lists and quotations.
 *
 * @param quotes in how many quotations
 * @param depth in how many lists, at most nine
 * @param marker what is printed before it
 * @param number the item's number in a numbered list, else 0
 */
public record ListPlace(int quotes, int depth, Marker marker, int number) {

    /** What is printed before a paragraph: nothing also before the second paragraph of an item. */
    public enum Marker {
        NONE,
        BULLET,
        NUMBER
    }

    /** Word knows nine levels. */
    public static final int DEEPEST = 9;

    /** In running text. */
    public static final ListPlace OUTSIDE = new ListPlace(0, 0, Marker.NONE, 0);

    /** An item of a list with bullets; 1 is the outermost list. */
    public static ListPlace bullet(int depth) {
        return new ListPlace(0, depth, Marker.BULLET, 0);
    }

    /** An item of a numbered list; 1 is the outermost list. */
    public static ListPlace numbered(int depth, int number) {
        return new ListPlace(0, depth, Marker.NUMBER, number);
    }

    /** Whether an item of a list begins here. */
    public boolean opensItem() {
        return marker != Marker.NONE;
    }
}
