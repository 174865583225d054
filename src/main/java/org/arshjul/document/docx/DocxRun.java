package org.arshjul.document.docx;

import java.util.List;

/**
 * Text in one look, inside of a paragraph.
 *
 * @param text {@code \n} is a new line in the same paragraph
 * @param link the address where it leads, or an empty string
 * @param note the words of the footnote that hangs on its end; empty where none does
 * @param tracked null unless it waits to be accepted or rejected
 */
public record DocxRun(
        String text, boolean bold, boolean italic, boolean code, String link, List<DocxRun> note, Tracked tracked) {

    public DocxRun {
        note = List.copyOf(note);
    }

    /** Plain text. */
    public static DocxRun of(String text) {
        return new DocxRun(text, false, false, false, "", List.of(), null);
    }

    /** The same text, bold. */
    public DocxRun inBold() {
        return new DocxRun(text, true, italic, code, link, note, tracked);
    }

    /** The same look with that text. */
    public DocxRun withText(String other) {
        return new DocxRun(other, bold, italic, code, link, note, tracked);
    }

    /** The same text with a footnote at its end. */
    public DocxRun withNote(List<DocxRun> footnote) {
        return new DocxRun(text, bold, italic, code, link, footnote, tracked);
    }

    /** The same text as a change to be accepted or rejected; null makes it a plain part of the text. */
    public DocxRun tracked(Tracked change) {
        return new DocxRun(text, bold, italic, code, link, note, change);
    }

    boolean looksLike(DocxRun other) {
        return withText("").equals(other.withText(""));
    }
}
