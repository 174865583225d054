package org.arshjul.document.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets footnotes below the text, each behind its number, as our Markdown has no place of their own for them. */
final class NotesBelow {

    private static final Pattern NUMBERED = Pattern.compile("\\[(\\d{1,6})].*", Pattern.DOTALL);

    private final List<DocxBlock> below = new ArrayList<>();
    private int number;

    private NotesBelow(int taken) {
        number = taken;
    }

    static List<DocxBlock> of(List<? extends DocxBlock> blocks) {
        int taken = 0;
        for (DocxBlock block : blocks) {
            Matcher numbered = NUMBERED.matcher(block instanceof DocxParagraph paragraph ? paragraph.words() : "");
            taken = numbered.matches() ? Math.max(taken, Integer.parseInt(numbered.group(1))) : taken;
        }
        NotesBelow notes = new NotesBelow(taken);
        List<DocxBlock> set = new ArrayList<>();
        blocks.forEach(block -> set.add(notes.without(block)));
        set.addAll(notes.below);
        return set;
    }

    private DocxBlock without(DocxBlock block) {
        if (block instanceof DocxParagraph paragraph) {
            return paragraph.with(referring(paragraph.runs()));
        }
        DocxTable table = (DocxTable) block;
        List<DocxTable.Row> rows = table.rows().stream()
                .map(row -> new DocxTable.Row(
                        row.cells().stream().map(this::referring).toList(), row.tracked()))
                .toList();
        return new DocxTable(table.columns(), rows, table.place(), table.sheet());
    }

    private List<DocxRun> referring(List<DocxRun> runs) {
        if (runs.stream().allMatch(run -> run.note().isEmpty())) {
            return runs;
        }
        List<DocxRun> referring = new ArrayList<>();
        for (DocxRun run : runs) {
            referring.add(run.withNote(List.of()));
            if (!run.note().isEmpty()) {
                String sign = "[" + ++number + "]";
                referring.add(DocxRun.of(sign));
                List<DocxRun> words = new ArrayList<>(List.of(DocxRun.of(sign + " ")));
                words.addAll(run.note());
                below.add(DocxParagraph.text(words));
            }
        }
        return referring;
    }
}
