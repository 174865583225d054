package org.arshjul.workplace;

import org.arshjul.document.Drawing.Ink;

/** How charts with a line that was reached over one that was meant are drawn, so that all of them look alike. */
public final class ChartInks {

    private static final String FONT =
            "font-family='Arial, Helvetica, DejaVu Sans, sans-serif' font-size='12' fill='#22313a' ";

    public static final Ink GRID = new Ink("grid-line", "stroke='#d3dedb'");

    /** Words that end at their point, as beside a vertical scale. */
    public static final Ink BESIDE = new Ink("scale", FONT + "text-anchor='end'");

    /** Words in the middle of which their point lies, as below a horizontal scale. */
    public static final Ink BELOW = new Ink("scale", FONT + "text-anchor='middle'");

    /** What was meant. */
    public static final Ink PLAN =
            new Ink("plan", "fill='none' stroke='#7d8a90' stroke-width='2' stroke-dasharray='6 4'");

    /** What was reached. */
    public static final Ink DONE = new Ink("done", "fill='none' stroke='#0b6352' stroke-width='3'");

    /** A point of it. */
    public static final Ink DONE_POINT = new Ink("done-end", "fill='#0b6352'");

    private ChartInks() {}
}
