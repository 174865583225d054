package org.arshjul.cycle.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arshjul.platform.config.ConfigurationMistake;
import org.arshjul.platform.config.ConfigurationMistake.Mistake;

/** Whether the rules of config/calendar.yml go together: every plan made by them must be in order. */
final class CalendarChecks {

    private static final int DAYS_APART = 7;
    private static final int LONGEST_DAYS = 330;

    private final List<Mistake> mistakes = new ArrayList<>();

    private CalendarChecks() {}

    /** Throws one {@link ConfigurationMistake} with all that does not go together. */
    static void check(CalendarRules rules) {
        CalendarChecks checks = new CalendarChecks();
        checks.beforeSigning(rules);
        checks.afterSigning(rules);
        if (!checks.mistakes.isEmpty()) {
            throw new ConfigurationMistake(checks.mistakes);
        }
    }

    private void beforeSigning(CalendarRules rules) {
        Map<String, Period> periods = new LinkedHashMap<>();
        periods.put("drafts-due", rules.beforeSigning().draftsDue());
        periods.put("review-due", rules.beforeSigning().reviewDue());
        periods.put("rework-due", rules.beforeSigning().reworkDue());
        periods.put("board-decision", rules.beforeSigning().boardDecision());
        periods.put("text-frozen", rules.beforeSigning().textFrozen());
        LocalDate signing = rules.signingDay().in(2026);
        LocalDate previous = signing.minusDays(LONGEST_DAYS);
        for (var each : periods.entrySet()) {
            LocalDate day = signing.minus(each.getValue());
            // A week apart, no row of holidays can make two milestones fall on one working day.
            if (day.isBefore(previous.plusDays(DAYS_APART)) || !day.isBefore(signing)) {
                mistake(
                        "calendar.before-signing." + each.getKey(),
                        each.getValue(),
                        "a length of time before the signing day, a week or more shorter than that of the milestone"
                                + " before it (drafts-due: 46 weeks at most)");
            }
            previous = day;
        }
    }

    private void afterSigning(CalendarRules rules) {
        LocalDate signing = rules.signingDay().in(2026);
        LocalDate published = signing.plus(rules.afterSigning().publication());
        if (!published.isAfter(signing) || published.isAfter(signing.plusWeeks(8))) {
            mistake(
                    "calendar.after-signing.publication",
                    rules.afterSigning().publication(),
                    "a length of time after the signing day, such as 1w; 8 weeks at most");
        }
        LocalDate halfYear = rules.reports().halfYear().in(2027);
        if (halfYear.isBefore(LocalDate.of(2027, 4, 1))) {
            mistake(
                    "calendar.reports.half-year",
                    rules.reports().halfYear(),
                    "a day of the year in force from 04-01 on, when all signed contracts are published");
        }
        if (rules.reports()
                .closing()
                .in(2027)
                .isBefore(rules.reports().yearEnd().in(2027).plusDays(DAYS_APART))) {
            mistake(
                    "calendar.reports.closing",
                    rules.reports().closing(),
                    "a day at least a week after year-end, which is "
                            + rules.reports().yearEnd());
        }
        if (rules.reports()
                        .yearEnd()
                        .in(2027)
                        .isBefore(halfYear.plus(rules.reports().opensBefore()))
                || rules.reports().opensBefore().isNegative()) {
            mistake(
                    "calendar.reports.opens-before",
                    rules.reports().opensBefore(),
                    "a length of time that is shorter than the one from half-year to year-end, such as 4w");
        }
    }

    private void mistake(String key, Object value, String allowed) {
        mistakes.add(new Mistake(key, value, allowed));
    }
}
