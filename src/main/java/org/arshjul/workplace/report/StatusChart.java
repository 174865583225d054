package org.arshjul.workplace.report;

import java.util.List;
import java.util.function.UnaryOperator;
import org.arshjul.commitment.Counts;
import org.arshjul.document.Drawing;
import org.arshjul.document.Drawing.Ink;

/** Draws one bar for each row, cut by status; the numbers stand in it where there is room. */
final class StatusChart {

    /** A bar and what it is called. */
    record Bar(String name, Counts counts) {}

    private static final int WIDTH = 640;
    private static final int ROW = 24;
    private static final int BAR = 16;
    private static final int TOP = 30;
    private static final double LEFT = 236;
    private static final double RIGHT = WIDTH - 52;
    private static final int LONGEST_NAME = 36;
    private static final double LETTER = 6.3;
    private static final double ROOM_FOR_NUMBER = 15;

    private static final String FONT = "font-family='DejaVu Sans, Arial, Helvetica, sans-serif' ";
    private static final Ink NAME = new Ink("scale", FONT + "font-size='11' fill='#22313a' text-anchor='end'");
    private static final Ink LEGEND = new Ink("scale", FONT + "font-size='11' fill='#22313a'");
    private static final Ink ON_DARK = new Ink("on-dark", FONT + "font-size='10' fill='#ffffff' text-anchor='middle'");
    private static final Ink ON_LIGHT =
            new Ink("on-light", FONT + "font-size='10' fill='#22313a' text-anchor='middle'");

    private StatusChart() {}

    /** @param status what a status is called */
    static Drawing of(List<Bar> bars, UnaryOperator<String> status) {
        Drawing drawing = new Drawing(WIDTH, TOP + ROW * bars.size() + 6);
        legend(drawing, status);
        int most = bars.stream().mapToInt(bar -> bar.counts().all()).max().orElse(0);
        for (int i = 0; i < bars.size(); i++) {
            bar(drawing, bars.get(i), TOP + ROW * i, most);
        }
        return drawing;
    }

    private static void legend(Drawing drawing, UnaryOperator<String> status) {
        double at = 4;
        for (String name : StatusColumns.NAMES) {
            String words = status.apply(name);
            drawing.rectangle(StatusColumns.ink(name), at, 6, 10, 10).words(LEGEND, at + 14, 15, words);
            at += 14 + words.length() * LETTER + 16;
        }
    }

    /** As long as there are commitments, so that a section of one does not look like one of ten. */
    private static void bar(Drawing drawing, Bar bar, double top, int most) {
        String name = bar.name().length() <= LONGEST_NAME
                ? bar.name()
                : bar.name().substring(0, LONGEST_NAME - 1).strip() + "…";
        drawing.words(NAME, LEFT - 8, top + BAR - 3, name);
        List<Integer> counts = StatusColumns.of(bar.counts());
        double at = LEFT;
        for (int i = 0; i < counts.size(); i++) {
            double wide = most == 0 ? 0 : (RIGHT - LEFT) * counts.get(i) / most;
            if (wide == 0) {
                continue;
            }
            String status = StatusColumns.NAMES.get(i);
            drawing.rectangle(StatusColumns.ink(status), at, top, wide, BAR);
            if (wide >= ROOM_FOR_NUMBER) {
                Ink ink = status.equals("planned") || status.equals("none") ? ON_LIGHT : ON_DARK;
                drawing.words(ink, at + wide / 2, top + BAR - 4, String.valueOf(counts.get(i)));
            }
            at += wide;
        }
        drawing.words(LEGEND, at + 6, top + BAR - 3, String.valueOf(bar.counts().all()));
    }
}
