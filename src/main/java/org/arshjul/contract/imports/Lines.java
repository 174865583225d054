package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.List;

/** Splits a text into lines and sees where pages begin. */
final class Lines {

    /** Where more lines than one in this many are indented by one blank, that is a layout and no page break. */
    private static final int RARE = 8;

    private Lines() {}

    static List<Line> of(String content) {
        String[] raw = content.split("\n", -1);
        boolean blankMarksPage = blankMarksPage(raw);
        List<Line> lines = new ArrayList<>();
        boolean feed = false;
        boolean text = false;
        for (int i = 0; i < raw.length; i++) {
            feed |= raw[i].contains("\f");
            String stripped = raw[i].replace("\f", " ").strip();
            boolean leading = raw[i].matches("^ \\S.*") && blankMarksPage;
            boolean begins = !stripped.isEmpty() && (feed || leading) && text;
            text |= !stripped.isEmpty();
            boolean last = i == raw.length - 1;
            lines.add(new Line(i + 1, stripped, begins, stripped.isEmpty() && raw[i].startsWith(" ") && !last));
            feed &= stripped.isEmpty();
        }
        return List.copyOf(lines);
    }

    private static boolean blankMarksPage(String[] raw) {
        int indented = 0;
        int filled = 0;
        for (String line : raw) {
            filled += line.isBlank() ? 0 : 1;
            indented += line.matches("^ \\S.*") ? 1 : 0;
        }
        return indented * RARE <= Math.max(filled, RARE);
    }
}
