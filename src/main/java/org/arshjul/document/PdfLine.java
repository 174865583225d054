package org.arshjul.document;

import java.util.List;

/**
 * A line of a PDF's page as it is seen; measures are in points.
 *
 * @param left from the page's left edge to the first letter
 * @param right from the page's left edge to the end of the last letter
 * @param baseline from the page's upper edge to the line that the letters stand on
 * @param size the most frequent size of its letters
 * @param bold whether all its letters are bold
 * @param links where its words lead
 * @param depth in how many lists a tagged PDF says that it stands
 * @param opensItem whether a tagged PDF says that a list item begins here
 * @param heading whether a tagged PDF says that it is a heading
 */
public record PdfLine(
        String text,
        float left,
        float right,
        float baseline,
        float size,
        boolean bold,
        List<Link> links,
        int depth,
        boolean opensItem,
        boolean heading) {

    /** The words from and up to these places of the line's text lead to that address. */
    public record Link(int from, int to, String address) {}
}
