package org.arshjul.cycle;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.arshjul.document.Drawing;
import org.arshjul.document.Drawing.Ink;

/**
 * The wheel of the year: twelve months clockwise from the top, a numbered dot for each date of the plan, a pointer at
 * today, and inside a spoke for each contract, which is filled outwards as the contract comes further. Of more contracts
 * than there is room for several share a spoke, which is filled as far as the one that is least far, and late if one is.
 */
public final class YearWheel {

    private static final int SIZE = 400;
    private static final double MIDDLE = SIZE / 2.0;
    private static final double OUTER = 184;
    private static final double LABELS = 172;
    private static final double BAND = 160;
    private static final double DOTS = 144;
    private static final double DOT = 11;
    private static final double MARKS = 125;
    private static final double STEP = 12;
    private static final double HUB = 46;

    /** Of more contracts several share a spoke. */
    public static final int MOST_SPOKES = 360;

    private static final String FONT = "font-family='Arial, Helvetica, DejaVu Sans, sans-serif' text-anchor='middle' ";
    private static final Ink RING = new Ink("ring", "fill='none' stroke='#9db3ae'");
    private static final Ink TICK = new Ink("tick", "stroke='#9db3ae'");
    private static final Ink MONTH = new Ink("month", FONT + "font-size='13' fill='#22313a'");
    private static final Ink MONTH_NOW =
            new Ink("month current", FONT + "font-size='13' font-weight='700' fill='#0b6352'");
    private static final Ink HAND = new Ink("hand", "stroke='#a3121f' fill='#a3121f' stroke-width='3'");
    private static final Ink TO_COME = new Ink("dot", "fill='#ffffff' stroke='#0b6352' stroke-width='2'");
    private static final Ink NEXT = new Ink("dot next", "fill='#ffffff' stroke='#c26a00' stroke-width='4'");
    private static final Ink PASSED = new Ink("dot passed", "fill='#0b6352' stroke='#0b6352' stroke-width='2'");
    private static final Ink NUMBER = new Ink("number", FONT + "font-size='12' fill='#22313a'");
    private static final Ink NUMBER_PASSED = new Ink("number passed", FONT + "font-size='12' fill='#ffffff'");
    private static final Ink LATE = new Ink("late-mark", "fill='#a3121f' stroke='#a3121f'");
    private static final Ink STOPPED = new Ink("stopped-mark", "fill='none' stroke='#55656a' stroke-width='2'");
    private static final Ink SHARE = new Ink("share", FONT + "font-size='24' font-weight='700' fill='#22313a'");
    private static final Ink CAPTION = new Ink("caption", FONT + "font-size='12' fill='#22313a'");

    private YearWheel() {}

    /**
     * Draws the wheel.
     *
     * @param label what a spoke with these contracts is called
     * @param caption one or two words under the number of contracts in time
     */
    public static Drawing of(
            YearStanding year, Function<List<YearStanding.Place>, String> label, String caption, Locale language) {
        Drawing drawing = new Drawing(SIZE, SIZE);
        months(drawing, year.today(), language);
        dates(drawing, year);
        hand(drawing, angle(year.today()));
        spokes(drawing, year, label);
        if (!year.places().isEmpty()) {
            drawing.words(
                            SHARE,
                            MIDDLE,
                            MIDDLE + 2,
                            "%d/%d".formatted(year.inTime(), year.places().size()))
                    .words(CAPTION, MIDDLE, MIDDLE + 20, caption);
        }
        return drawing;
    }

    private static void months(Drawing drawing, LocalDate today, Locale language) {
        drawing.circle(RING, MIDDLE, MIDDLE, OUTER).circle(RING, MIDDLE, MIDDLE, BAND);
        for (Month month : Month.values()) {
            double begins = (month.getValue() - 1) * Math.PI / 6;
            drawing.line(TICK, x(begins, BAND), y(begins, BAND), x(begins, OUTER), y(begins, OUTER));
            double middle = begins + Math.PI / 12;
            String name =
                    month.getDisplayName(TextStyle.SHORT_STANDALONE, language).replace(".", "");
            drawing.words(
                    month == today.getMonth() ? MONTH_NOW : MONTH, x(middle, LABELS), y(middle, LABELS) + 4.5, name);
        }
    }

    private static void dates(Drawing drawing, YearStanding year) {
        List<LocalDate> days = List.copyOf(year.milestones().values());
        List<Double> places = apart(days.stream().map(YearWheel::angle).toList(), 2 * DOT / DOTS + 0.02);
        boolean nextFound = false;
        for (int i = 0; i < days.size(); i++) {
            boolean passed = days.get(i).isBefore(year.today());
            boolean next = !passed && !nextFound;
            nextFound |= next;
            double exact = angle(days.get(i));
            double at = places.get(i);
            drawing.line(TICK, x(exact, BAND), y(exact, BAND), x(at, DOTS + DOT), y(at, DOTS + DOT));
            drawing.circle(passed ? PASSED : next ? NEXT : TO_COME, x(at, DOTS), y(at, DOTS), DOT);
            drawing.words(passed ? NUMBER_PASSED : NUMBER, x(at, DOTS), y(at, DOTS) + 4, String.valueOf(i + 1));
        }
    }

    private static void hand(Drawing drawing, double today) {
        drawing.line(HAND, x(today, BAND), y(today, BAND), x(today, OUTER), y(today, OUTER));
        double tip = OUTER + 2;
        double base = OUTER + 13;
        drawing.through(
                HAND,
                x(today, tip),
                y(today, tip),
                x(today - 0.035, base),
                y(today - 0.035, base),
                x(today + 0.035, base),
                y(today + 0.035, base),
                x(today, tip),
                y(today, tip));
    }

    private static void spokes(Drawing drawing, YearStanding year, Function<List<YearStanding.Place>, String> label) {
        List<List<YearStanding.Place>> bundles = bundles(year.places());
        int all = bundles.size();
        double wide = Math.max(0.7, Math.min(9, 2 * Math.PI * HUB / Math.max(1, all) - 2.5));
        String look = "stroke-width='%.1f' stroke-dasharray='10.5 1.5'"
                .formatted(wide)
                .replace(',', '.');
        Ink come = new Ink("come", look + " stroke='#0b6352'");
        Ink left = new Ink("left", look + " stroke='#dbe5e2'");
        Ink stopped = new Ink("stopped", look + " stroke='#9aa5a9'");
        for (int i = 0; i < all; i++) {
            List<YearStanding.Place> bundle = bundles.get(i);
            YearStanding.Place behind = behind(bundle);
            double at = 2 * Math.PI * (i + 0.5) / all;
            double reached = HUB + STEP * behind.step();
            double rim = HUB + STEP * YearStanding.LAST_STEP;
            drawing.called(label.apply(bundle));
            drawing.line(left, x(at, HUB), y(at, HUB), x(at, rim), y(at, rim));
            drawing.line(behind.stopped() ? stopped : come, x(at, HUB), y(at, HUB), x(at, reached), y(at, reached));
            if (bundle.stream().anyMatch(year::late)) {
                drawing.circle(LATE, x(at, MARKS), y(at, MARKS), Math.max(1.5, Math.min(4, wide / 2)));
            } else if (behind.stopped()) {
                drawing.circle(STOPPED, x(at, MARKS), y(at, MARKS), Math.max(1.5, Math.min(3, wide / 2)));
            }
            drawing.end();
        }
    }

    /** The one that has come least far of those that go on; where none does, of all. */
    public static YearStanding.Place behind(List<YearStanding.Place> bundle) {
        return bundle.stream()
                .min(Comparator.comparing(YearStanding.Place::stopped).thenComparing(YearStanding.Place::step))
                .orElseThrow();
    }

    /** One contract for each spoke, or where they are too many to be told apart as many in each, in their order. */
    private static List<List<YearStanding.Place>> bundles(List<YearStanding.Place> places) {
        int spokes = Math.min(places.size(), MOST_SPOKES);
        return IntStream.range(0, spokes)
                .mapToObj(i -> places.subList(i * places.size() / spokes, (i + 1) * places.size() / spokes))
                .toList();
    }

    /** The same places in the same order round the wheel, moved so that none is nearer to another than that. */
    static List<Double> apart(List<Double> wanted, double nearest) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            order.add(i);
        }
        order.sort((one, other) -> Double.compare(wanted.get(one), wanted.get(other)));
        List<Double> placed = new ArrayList<>(wanted);
        // Each round halves what is too near; a hundred of them leave nothing that an eye could see.
        for (int round = 0; round < 100; round++) {
            for (int i = 0; i < order.size(); i++) {
                int one = order.get(i);
                int next = order.get((i + 1) % order.size());
                double turn = i + 1 == order.size() ? 2 * Math.PI : 0;
                double missing = nearest - (placed.get(next) + turn - placed.get(one));
                if (missing > 0 && one != next) {
                    placed.set(one, placed.get(one) - missing / 2);
                    placed.set(next, placed.get(next) + missing / 2);
                }
            }
        }
        return placed;
    }

    /** From the top, clockwise; every month is as wide as the others. */
    private static double angle(LocalDate day) {
        double part = (day.getDayOfMonth() - 1.0) / YearMonth.from(day).lengthOfMonth();
        return (day.getMonthValue() - 1 + part) * Math.PI / 6;
    }

    private static double x(double angle, double radius) {
        return MIDDLE + radius * Math.sin(angle);
    }

    private static double y(double angle, double radius) {
        return MIDDLE - radius * Math.cos(angle);
    }
}
