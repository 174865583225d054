package org.arshjul.workplace.year;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The wheel of the year: twelve months clockwise from the top, a numbered dot for each milestone, a hand for today. The
 * numbers are those of the list beside it, which says the same in words.
 */
record Wheel(List<MonthSlice> months, List<Dot> dots, Point hand) {

    /** Half the width of the drawing. */
    static final double MIDDLE = 200;

    private static final double OUTER = 170;
    private static final double LABELS = 145;
    private static final double INNER = 118;
    private static final double DOTS = 88;

    public record Point(String x, String y) {}

    /** One month: its line from the inner to the outer ring, and the place of its name. */
    public record MonthSlice(int number, Point inner, Point outer, Point label, boolean current) {}

    public record Dot(int number, Point at, boolean passed, boolean next) {}

    static Wheel of(List<Board.Date> dates, LocalDate today) {
        List<MonthSlice> months = new ArrayList<>();
        for (Month month : Month.values()) {
            double begins = angle(LocalDate.of(today.getYear(), month, 1));
            months.add(new MonthSlice(
                    month.getValue(),
                    at(begins, INNER),
                    at(begins, OUTER),
                    at(begins + Math.PI / 12, LABELS),
                    month == today.getMonth()));
        }
        List<Dot> dots = new ArrayList<>();
        List<Double> taken = new ArrayList<>();
        for (Board.Date date : dates) {
            double angle = angle(date.day());
            // Dots that would cover each other step inwards.
            long near = taken.stream()
                    .filter(other -> Math.abs(other - angle) < 0.24)
                    .count();
            taken.add(angle);
            dots.add(new Dot(dots.size() + 1, at(angle, DOTS - near * 27), date.passed(), date.next()));
        }
        return new Wheel(months, dots, at(angle(today), OUTER));
    }

    /** From the top, clockwise; every month is as wide as the others. */
    private static double angle(LocalDate day) {
        double part = (day.getDayOfMonth() - 1.0) / YearMonth.from(day).lengthOfMonth();
        return (day.getMonthValue() - 1 + part) * Math.PI / 6;
    }

    private static Point at(double angle, double radius) {
        return new Point(number(MIDDLE + radius * Math.sin(angle)), number(MIDDLE - radius * Math.cos(angle)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
