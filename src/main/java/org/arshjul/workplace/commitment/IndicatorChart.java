package org.arshjul.workplace.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.arshjul.commitment.CommitmentDetails.Indicator;
import org.arshjul.document.Drawing;
import org.arshjul.document.Drawing.Ink;
import org.arshjul.workplace.ChartInks;
import org.arshjul.workplace.Numbers;

/** Draws the values that were reported, as a line, over the way from the base to the target, as a dashed one. */
final class IndicatorChart {

    /** A value, and when it was reported. */
    record Point(LocalDate at, BigDecimal value) {}

    private static final int WIDTH = 640;
    private static final int HEIGHT = 220;
    private static final double LEFT = 70;
    private static final double RIGHT = WIDTH - 16;
    private static final double TOP = 14;
    private static final double BOTTOM = HEIGHT - 30;
    private static final int STEPS = 4;
    private static final int MOST_YEARS = 12;

    private static final Ink AIM_END = new Ink("plan", "fill='none' stroke='#7d8a90' stroke-width='2'");

    private final List<Point> aim;
    private final List<Point> values;
    private final Locale language;
    private final LocalDate from;
    private final LocalDate to;
    private final double lowest;
    private final double highest;

    private IndicatorChart(List<Point> aim, List<Point> values, Locale language) {
        this.aim = aim;
        this.values = values;
        this.language = language;
        List<Point> all = new ArrayList<>(aim);
        all.addAll(values);
        this.from = all.stream()
                .map(Point::at)
                .min(LocalDate::compareTo)
                .orElseThrow()
                .withDayOfYear(1);
        this.to = all.stream()
                .map(Point::at)
                .max(LocalDate::compareTo)
                .orElseThrow()
                .plusYears(1)
                .withDayOfYear(1);
        double low =
                all.stream().mapToDouble(one -> one.value().doubleValue()).min().orElseThrow();
        double high =
                all.stream().mapToDouble(one -> one.value().doubleValue()).max().orElseThrow();
        this.lowest = Math.min(0, low);
        double top = Math.max(0, high);
        double step = step((top - lowest) / STEPS);
        this.highest = top == lowest ? lowest + 1 : step * Math.ceil(top / step);
    }

    /** A round number that is not smaller. */
    private static double step(double least) {
        if (least <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (int round : new int[] {1, 2, 5}) {
            if (least <= round * power) {
                return round * power;
            }
        }
        return 10 * power;
    }

    /** Of these values, the oldest first; there must be one, or a base or target. */
    static Drawing of(Indicator indicator, List<Point> values, Locale language) {
        return new IndicatorChart(aim(indicator), values, language).drawn();
    }

    /** Base and target stand at the ends of their years. */
    static List<Point> aim(Indicator indicator) {
        List<Point> aim = new ArrayList<>();
        if (indicator != null && indicator.base() != null) {
            aim.add(new Point(endOf(indicator.baseYear()), indicator.base()));
        }
        if (indicator != null && indicator.target() != null) {
            aim.add(new Point(endOf(indicator.targetYear()), indicator.target()));
        }
        return aim;
    }

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }

    private Drawing drawn() {
        Drawing drawing = new Drawing(WIDTH, HEIGHT);
        double step = step((highest - lowest) / STEPS);
        for (double at = step * Math.ceil(lowest / step); at <= highest + step / 100; at += step) {
            drawing.line(ChartInks.GRID, LEFT, y(at), RIGHT, y(at))
                    .words(ChartInks.BESIDE, LEFT - 6, y(at) + 4, Numbers.shown(BigDecimal.valueOf(at), language));
        }
        int every = 1 + (to.getYear() - from.getYear()) / MOST_YEARS;
        for (LocalDate year = from; year.isBefore(to); year = year.plusYears(every)) {
            drawing.line(ChartInks.GRID, x(year), BOTTOM, x(year), BOTTOM + 5);
            drawing.words(ChartInks.BELOW, x(year.plusMonths(6)), BOTTOM + 20, String.valueOf(year.getYear()));
        }
        drawing.through(ChartInks.PLAN, places(aim));
        aim.forEach(one -> drawing.circle(AIM_END, x(one.at()), y(one.value().doubleValue()), 5));
        drawing.through(ChartInks.DONE, places(values));
        values.forEach(one -> drawing.called(one.at() + ": " + Numbers.shown(one.value(), language))
                .circle(ChartInks.DONE_POINT, x(one.at()), y(one.value().doubleValue()), 5)
                .end());
        return drawing;
    }

    private double[] places(List<Point> points) {
        return points.stream()
                .flatMap(one -> List.of(x(one.at()), y(one.value().doubleValue())).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private double x(LocalDate day) {
        return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * (value - lowest) / (highest - lowest);
    }
}
