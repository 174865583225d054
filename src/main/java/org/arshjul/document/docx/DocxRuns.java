package org.arshjul.document.docx;

import java.util.ArrayList;
import java.util.List;

/** Gathers runs: those of one look become one, blanks at a line's ends go, so that equal texts have equal runs. */
final class DocxRuns {

    private final List<DocxRun> runs = new ArrayList<>();
    private final boolean oneLine;

    private DocxRuns(boolean oneLine) {
        this.oneLine = oneLine;
    }

    /** The same runs in their simplest form. */
    static List<DocxRun> tidy(List<DocxRun> runs) {
        return tidy(runs, false);
    }

    /** The same in one line, as a heading or a table's cell needs it. */
    static List<DocxRun> inOneLine(List<DocxRun> runs) {
        return tidy(runs, true);
    }

    private static List<DocxRun> tidy(List<DocxRun> runs, boolean oneLine) {
        DocxRuns tidy = new DocxRuns(oneLine);
        runs.forEach(tidy::add);
        tidy.trimEnd();
        return List.copyOf(tidy.runs);
    }

    private void add(DocxRun run) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < run.text().length(); i++) {
            char c = run.text().charAt(i);
            if (c == '\t' || c == '\r' || c == '\n' && (oneLine || run.code())) {
                c = ' ';
            }
            if (c == '\n') {
                strip(kept);
            }
            if (!atLineStart(kept) || c != ' ' && c != '\n' || run.code() && c != '\n') {
                kept.append(c);
            }
        }
        DocxRun tidied = run.withText(kept.toString());
        if (kept.isEmpty() && run.note().isEmpty()) {
            return;
        }
        DocxRun last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.note().isEmpty() && last.withNote(run.note()).looksLike(run)) {
            runs.set(runs.size() - 1, tidied.withText(last.text() + tidied.text()));
        } else {
            runs.add(tidied);
        }
    }

    private boolean atLineStart(StringBuilder kept) {
        if (!kept.isEmpty()) {
            return kept.charAt(kept.length() - 1) == '\n';
        }
        return runs.isEmpty()
                || runs.get(runs.size() - 1).note().isEmpty()
                        && runs.get(runs.size() - 1).text().endsWith("\n");
    }

    /** Blanks before a new line are not seen. */
    private void strip(StringBuilder kept) {
        while (!kept.isEmpty() && kept.charAt(kept.length() - 1) == ' ') {
            kept.setLength(kept.length() - 1);
        }
        if (kept.isEmpty()) {
            trimEnd(" ");
        }
    }

    private void trimEnd() {
        trimEnd(" \n");
    }

    private void trimEnd(String blanks) {
        while (!runs.isEmpty()) {
            DocxRun last = runs.get(runs.size() - 1);
            if (last.code() || !last.note().isEmpty()) {
                return;
            }
            String text = last.text();
            int end = text.length();
            while (end > 0 && blanks.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            if (end > 0) {
                runs.set(runs.size() - 1, last.withText(text.substring(0, end)));
                return;
            }
            runs.remove(runs.size() - 1);
        }
    }
}
