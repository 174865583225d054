package org.arshjul.contract.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.arshjul.document.docx.Docx;
import org.arshjul.document.docx.DocxBlock;
import org.arshjul.document.docx.DocxContent;
import org.arshjul.document.docx.DocxParagraph;
import org.arshjul.document.docx.DocxRun;
import org.arshjul.document.docx.ListPlace;

/** Prints a contract as a Word file with headings, lists and footnotes of the word processor's own. */
final class WordFile {

    private WordFile() {}

    static byte[] of(Pieces pieces) {
        List<DocxBlock> blocks = pieces.all().stream().map(WordFile::block).toList();
        return Docx.of(new DocxContent("Prov", "sv-SE", Instant.EPOCH, new ArrayList<>(blocks)));
    }

    private static DocxBlock block(Pieces.Piece piece) {
        List<DocxRun> runs = runs(piece);
        ListPlace inside = new ListPlace(0, piece.level(), ListPlace.Marker.NONE, 0);
        return switch (piece.kind()) {
            case TITLE -> DocxParagraph.title(piece.text());
            case HEADING -> DocxParagraph.heading(piece.level(), runs);
            case SUBHEADING ->
                DocxParagraph.text(inside, runs.stream().map(DocxRun::inBold).toList());
            case PARAGRAPH -> DocxParagraph.text(inside, runs);
            case ITEM -> DocxParagraph.text(ListPlace.bullet(piece.level()), runs);
            case SIGNATORY -> DocxParagraph.text(runs);
        };
    }

    /** The printed digit of a footnote's mark makes room for a mark of the word processor's own. */
    private static List<DocxRun> runs(Pieces.Piece piece) {
        List<DocxRun> runs = new ArrayList<>();
        String rest = piece.text();
        for (Footnote note : piece.notes()) {
            int at = 0;
            while (!Footnotes.marksIn(rest.substring(0, at)).contains(note.number())) {
                at++;
            }
            String before = rest.substring(0, at);
            runs.add(DocxRun.of(before.substring(
                            0, before.length() - String.valueOf(note.number()).length()))
                    .withNote(List.of(DocxRun.of(note.text()))));
            rest = rest.substring(at);
        }
        if (!rest.isEmpty()) {
            runs.add(DocxRun.of(rest));
        }
        return runs;
    }
}
