package org.arshjul.workplace.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.arshjul.platform.calendar.Milestone;

/**
 * The year's dates on a line: a numbered mark for each, which steps up where it would cover another, a tick for each
 * month, and today. The numbers are those of the list beside it, which says the same in words.
 */
record TimeLine(List<Mark> marks, List<Month> months, Integer today) {

    /** The width of the drawing. */
    static final int WIDTH = 1000;

    private static final int EDGE = 24;
    private static final int APART = 30;
    private static final int ROW = 26;

    public record Mark(int number, int x, int up, boolean passed, boolean next, boolean signing) {}

    public record Month(LocalDate first, int x) {}

    /** The line from the month before the first date, or today if that is earlier, to the month after the last. */
    static TimeLine of(List<Board.Date> dates, LocalDate today) {
        LocalDate first = dates.get(0).day();
        LocalDate last = dates.get(dates.size() - 1).day();
        LocalDate from = (today.isBefore(first) && today.plusMonths(6).isAfter(first) ? today : first)
                .minusDays(14)
                .withDayOfMonth(1);
        LocalDate to = YearMonth.from(last).atEndOfMonth();
        double scale = (WIDTH - 2.0 * EDGE) / Math.max(1, ChronoUnit.DAYS.between(from, to));
        List<Mark> marks = new ArrayList<>();
        for (Board.Date date : dates) {
            int x = x(from, date.day(), scale);
            int up = 0;
            while (covered(marks, x, up)) {
                up += ROW;
            }
            marks.add(new Mark(
                    marks.size() + 1, x, up, date.passed(), date.next(), date.milestone() == Milestone.SIGNING_DAY));
        }
        List<Month> months = new ArrayList<>();
        for (LocalDate month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            months.add(new Month(month, x(from, month, scale)));
        }
        boolean within = !today.isBefore(from) && !today.isAfter(to);
        return new TimeLine(marks, months, within ? x(from, today, scale) : null);
    }

    private static boolean covered(List<Mark> marks, int x, int up) {
        return marks.stream().anyMatch(other -> other.up() == up && Math.abs(other.x() - x) < APART);
    }

    private static int x(LocalDate from, LocalDate day, double scale) {
        return EDGE + (int) Math.round(ChronoUnit.DAYS.between(from, day) * scale);
    }
}
