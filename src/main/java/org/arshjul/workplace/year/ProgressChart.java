package org.arshjul.workplace.year;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.arshjul.document.Drawing;
import org.arshjul.document.Drawing.Ink;
import org.arshjul.workplace.ChartInks;

/** Draws the steps that were taken, as a line that ends today, over those that the plan wants, as dashed stairs. */
final class ProgressChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 250;
    private static final double LEFT = 44;
    private static final double RIGHT = WIDTH - 12;
    private static final double TOP = 14;
    private static final double BOTTOM = HEIGHT - 30;

    private static final Ink TODAY = new Ink("today", "stroke='#a3121f'");

    private final Progress progress;
    private final LocalDate from;
    private final LocalDate to;

    private ProgressChart(Progress progress, LocalDate today) {
        this.progress = progress;
        this.from = progress.begins().withDayOfMonth(1);
        LocalDate signing = progress.steps().get(progress.steps().size() - 1).planned();
        LocalDate last = progress.taken().isEmpty() ? signing : progress.taken().lastKey();
        LocalDate latest = last.isAfter(signing) ? last : signing;
        LocalDate late = latest == signing && today.isAfter(signing) && progress.percent(today) < 100 ? today : latest;
        this.to = late.plusDays(14);
    }

    static Drawing of(Progress progress, LocalDate today, Locale language) {
        return new ProgressChart(progress, today).drawn(today, language);
    }

    private Drawing drawn(LocalDate today, Locale language) {
        Drawing drawing = new Drawing(WIDTH, HEIGHT);
        for (int percent = 0; percent <= 100; percent += 25) {
            drawing.line(ChartInks.GRID, LEFT, y(percent), RIGHT, y(percent))
                    .words(ChartInks.BESIDE, LEFT - 6, y(percent) + 4, percent + " %");
        }
        for (LocalDate month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            drawing.line(ChartInks.GRID, x(month), BOTTOM, x(month), BOTTOM + 5);
            if (x(month.plusDays(14)) < RIGHT) {
                drawing.words(ChartInks.BELOW, x(month.plusDays(14)), BOTTOM + 20, name(month.getMonth(), language));
            }
        }
        drawing.through(ChartInks.PLAN, plan());
        LocalDate until = today.isAfter(to) ? to : today;
        drawing.through(ChartInks.DONE, done(until));
        if (!today.isAfter(to)) {
            drawing.line(TODAY, x(today), TOP, x(today), BOTTOM);
        }
        return drawing.circle(ChartInks.DONE_POINT, x(until), y(progress.percent(until)), 5);
    }

    private double[] plan() {
        List<Double> points = new ArrayList<>(List.of(x(from), y(0)));
        for (int i = 0; i < progress.steps().size(); i++) {
            double at = x(progress.steps().get(i).planned());
            points.addAll(List.of(at, y(100.0 * i / progress.steps().size())));
            points.addAll(List.of(at, y(100.0 * (i + 1) / progress.steps().size())));
        }
        points.addAll(List.of(x(to), y(100)));
        return array(points);
    }

    private double[] done(LocalDate until) {
        List<Double> points = new ArrayList<>(List.of(x(from), y(0)));
        int before = 0;
        for (Map.Entry<LocalDate, Integer> change :
                progress.taken().headMap(until, true).entrySet()) {
            int percent = progress.percent(change.getKey());
            points.addAll(List.of(x(change.getKey()), y(before), x(change.getKey()), y(percent)));
            before = percent;
        }
        points.addAll(List.of(x(until), y(before)));
        return array(points);
    }

    private double x(LocalDate day) {
        double days = ChronoUnit.DAYS.between(from, day);
        return LEFT + (RIGHT - LEFT) * days / ChronoUnit.DAYS.between(from, to);
    }

    private static double y(double percent) {
        return BOTTOM - (BOTTOM - TOP) * percent / 100;
    }

    private static String name(Month month, Locale language) {
        return month.getDisplayName(TextStyle.SHORT_STANDALONE, language).replace(".", "");
    }

    private static double[] array(List<Double> points) {
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
