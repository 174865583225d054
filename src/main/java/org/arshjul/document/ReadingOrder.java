package org.arshjul.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a page's lines into the order in which people read them: where a white strip runs down between them they are
 * columns, else what is above comes first.
 */
final class ReadingOrder {

    private static final float NARROWEST = 12;
    private static final int DEEPEST = 40;

    /** So many lines make a column, and half of them are as long as so many letters are high. */
    private static final int FEWEST = 3;

    private static final float SHORTEST = 8;

    private ReadingOrder() {}

    static List<PdfLine> of(List<PdfLine> lines) {
        List<PdfLine> ordered = new ArrayList<>();
        order(lines, ordered, 0);
        return List.copyOf(ordered);
    }

    private static void order(List<PdfLine> lines, List<PdfLine> ordered, int depth) {
        if (lines.size() < 2) {
            ordered.addAll(lines);
            return;
        }
        float strip = strip(lines);
        if (strip >= 0 && depth < DEEPEST) {
            order(lines.stream().filter(line -> line.left() < strip).toList(), ordered, depth + 1);
            order(lines.stream().filter(line -> line.left() >= strip).toList(), ordered, depth + 1);
            return;
        }
        List<PdfLine> down = lines.stream()
                .sorted(Comparator.comparing(PdfLine::baseline).thenComparing(PdfLine::left))
                .toList();
        int cut = sideBySide(down) && depth < DEEPEST ? widestGap(down) : -1;
        if (cut < 0) {
            ordered.addAll(down);
            return;
        }
        order(down.subList(0, cut), ordered, depth + 1);
        order(down.subList(cut, down.size()), ordered, depth + 1);
    }

    /** The left edge of what stands right of a white strip from top to bottom; less than 0 if there is none. */
    private static float strip(List<PdfLine> lines) {
        List<PdfLine> across =
                lines.stream().sorted(Comparator.comparing(PdfLine::left)).toList();
        float reached = across.get(0).right();
        for (PdfLine line : across) {
            if (line.left() - reached >= NARROWEST && sideBySide(lines) && isRunningText(lines, line.left())) {
                return line.left();
            }
            reached = Math.max(reached, line.right());
        }
        return -1;
    }

    /** Columns of running text are read down, rows of short words across. */
    private static boolean isRunningText(List<PdfLine> lines, float strip) {
        return Stream.of(true, false).allMatch(left -> {
            List<Float> widths = lines.stream()
                    .filter(line -> line.left() < strip == left)
                    .map(line -> (line.right() - line.left()) / line.size())
                    .sorted()
                    .toList();
            return widths.size() >= FEWEST && widths.get(widths.size() / 2) >= SHORTEST;
        });
    }

    /** Whether any two lines stand at the same height: without that there are no columns. */
    private static boolean sideBySide(List<PdfLine> lines) {
        List<PdfLine> down =
                lines.stream().sorted(Comparator.comparing(PdfLine::baseline)).toList();
        for (int i = 1; i < down.size(); i++) {
            PdfLine above = down.get(i - 1);
            if (down.get(i).baseline() - above.baseline() < above.size() / 2) {
                return true;
            }
        }
        return false;
    }

    private static int widestGap(List<PdfLine> down) {
        int best = -1;
        float widest = 0;
        for (int i = 1; i < down.size(); i++) {
            float gap = down.get(i).baseline() - down.get(i - 1).baseline();
            if (gap > widest) {
                widest = gap;
                best = i;
            }
        }
        return widest < down.get(0).size() / 2 ? -1 : best;
    }
}
