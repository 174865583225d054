package org.arshjul.document.docx;

import java.util.ArrayList;
import java.util.List;

/** What blocks say to a reader: a blank is neither bold nor italic, whatever it stands between. */
final class Said {

    private Said() {}

    static List<DocxBlock> by(List<DocxBlock> blocks) {
        return blocks.stream().map(Said::by).toList();
    }

    private static DocxBlock by(DocxBlock block) {
        if (block instanceof DocxTable table) {
            return new DocxTable(
                    table.columns(),
                    table.rows().stream()
                            .map(row -> new DocxTable.Row(
                                    row.cells().stream().map(Said::runs).toList(), row.tracked()))
                            .toList(),
                    table.place());
        }
        DocxParagraph paragraph = (DocxParagraph) block;
        return paragraph.with(runs(paragraph.runs()));
    }

    private static List<DocxRun> runs(List<DocxRun> runs) {
        List<DocxRun> split = new ArrayList<>();
        for (DocxRun run : runs) {
            if (run.code()) {
                split.add(run);
                continue;
            }
            for (int i = 0; i < run.text().length(); i++) {
                char c = run.text().charAt(i);
                boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
                split.add(new DocxRun(
                        String.valueOf(c),
                        run.bold() && !blank,
                        run.italic() && !blank,
                        false,
                        run.link(),
                        run.note(),
                        run.tracked()));
            }
        }
        return DocxRuns.tidy(split);
    }
}
