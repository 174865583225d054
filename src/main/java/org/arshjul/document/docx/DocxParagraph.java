package org.arshjul.document.docx;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A heading, a paragraph or a list item.
 *
 * @param level of a heading, 1 to 9; else 0
 * @param label what the word processor's own numbering prints before a heading that was read; else empty
 * @param id what tells this place from all others when the file comes back, unseen by the reader; else empty
 * @param tracked what becomes of the paragraph's end, so of the paragraph as such: null, or inserted or deleted
 */
public record DocxParagraph(
        Kind kind, int level, ListPlace place, List<DocxRun> runs, String label, String id, Tracked tracked)
        implements DocxBlock {

    /** How a paragraph is set. */
    public enum Kind {
        TITLE,
        HEADING,
        TEXT,
        CODE,
        RULE,
        NOTE,
        /** A heading of the printed sheet beside the text, which begins a new page. */
        SHEET_HEADING,
        /** A paragraph of the printed sheet beside the text. */
        SHEET,
        /** The list of all headings, under these words. */
        CONTENTS,
        /** What follows begins a new page. */
        NEW_PAGE
    }

    public DocxParagraph {
        runs = List.copyOf(runs);
    }

    /** The document's title. */
    public static DocxParagraph title(String text) {
        return new DocxParagraph(Kind.TITLE, 0, ListPlace.OUTSIDE, List.of(DocxRun.of(text)), "", "", null);
    }

    /** A heading; 1 is the highest level. */
    public static DocxParagraph heading(int level, String text) {
        return heading(level, List.of(DocxRun.of(text)));
    }

    /** A heading; 1 is the highest level. */
    public static DocxParagraph heading(int level, List<DocxRun> runs) {
        return new DocxParagraph(Kind.HEADING, level, ListPlace.OUTSIDE, runs, "", "", null);
    }

    /** A paragraph of running text. */
    public static DocxParagraph text(List<DocxRun> runs) {
        return text(ListPlace.OUTSIDE, runs);
    }

    /** A list item, or a paragraph that goes on in one. */
    public static DocxParagraph text(ListPlace place, List<DocxRun> runs) {
        return new DocxParagraph(Kind.TEXT, 0, place, runs, "", "", null);
    }

    /** A remark to the reader of the file that is no part of the text. */
    public static DocxParagraph note(String text) {
        return new DocxParagraph(Kind.NOTE, 0, ListPlace.OUTSIDE, List.of(DocxRun.of(text)), "", "", null);
    }

    /** A heading of the printed sheet, such as that of the page for signatures; no part of the text. */
    public static DocxParagraph sheetHeading(String text) {
        return of(Kind.SHEET_HEADING, List.of(DocxRun.of(text)));
    }

    /** A paragraph of the printed sheet, such as one on the cover; no part of the text. */
    public static DocxParagraph sheet(List<DocxRun> runs) {
        return of(Kind.SHEET, runs);
    }

    /** The list of all headings that have an id, each a link; it begins a new page under that heading. */
    public static DocxParagraph contents(String heading) {
        return of(Kind.CONTENTS, List.of(DocxRun.of(heading)));
    }

    /** What follows begins a new page. */
    public static DocxParagraph newPage() {
        return of(Kind.NEW_PAGE, List.of());
    }

    private static DocxParagraph of(Kind kind, List<DocxRun> runs) {
        return new DocxParagraph(kind, 0, ListPlace.OUTSIDE, runs, "", "", null);
    }

    /** The same with these words. */
    public DocxParagraph with(List<DocxRun> other) {
        return new DocxParagraph(kind, level, place, other, label, id, tracked);
    }

    /** The same, to be found again by that id. */
    public DocxParagraph identified(String as) {
        return new DocxParagraph(kind, level, place, runs, label, as, tracked);
    }

    /** The same paragraph as a change to be accepted or rejected; its runs carry theirs. */
    public DocxParagraph tracked(Tracked change) {
        return new DocxParagraph(kind, level, place, runs, label, id, change);
    }

    /** Its words without their looks. */
    public String words() {
        return DocxParagraph.words(runs);
    }

    static String words(List<DocxRun> runs) {
        return runs.stream().map(DocxRun::text).collect(Collectors.joining());
    }
}
