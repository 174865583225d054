package org.arshjul.cycle.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.calendar.Milestone;

/** Proposes the dates of one year from its signing day, and keeps them in order when one is moved. */
public final class MilestonePlan {

    private static final WorkingDays DAYS = WorkingDays.sweden();

    /** A plan that is too long for the time left still gives a fifth of that time to drafting. */
    private static final double DRAFTING = 0.2;

    private MilestonePlan() {}

    /** The signing day that the rules propose for that year: theirs, or the last working day before it. */
    public static LocalDate proposedSigningDay(int year, CalendarRules rules) {
        return DAYS.onOrBefore(rules.signingDay().in(year));
    }

    /**
     * All milestones for that signing day, on working days, in ascending order, all after today. When the rules need more
     * time than there is, the milestones before signing move together in proportion. Refuses a signing day that is no
     * working day, and one that leaves less than one working day for each milestone before it.
     */
    public static EnumMap<Milestone, LocalDate> backwardsFrom(
            LocalDate signingDay, LocalDate today, CalendarRules rules) {
        requireWorkingDay(signingDay);
        List<LocalDate> before = before(signingDay, rules);
        if (!before.get(0).isAfter(today)) {
            before = squeezed(signingDay, today, rules);
        }
        EnumMap<Milestone, LocalDate> plan = new EnumMap<>(Milestone.class);
        for (int i = 0; i < before.size(); i++) {
            plan.put(Milestone.values()[i], before.get(i));
        }
        plan.put(Milestone.SIGNING_DAY, signingDay);
        plan.put(
                Milestone.PUBLICATION,
                DAYS.onOrAfter(signingDay.plus(rules.afterSigning().publication())));
        int inForce = signingDay.getYear() + 1;
        CalendarRules.Reports reports = rules.reports();
        plan.put(Milestone.HALF_YEAR_REPORT, DAYS.onOrAfter(reports.halfYear().in(inForce)));
        plan.put(Milestone.YEAR_END_REPORT, DAYS.onOrAfter(reports.yearEnd().in(inForce)));
        plan.put(Milestone.CLOSING, DAYS.onOrAfter(reports.closing().in(inForce)));
        return plan;
    }

    /**
     * That plan with one milestone on another day. Refuses a day that is no working day, that is past, or that does not
     * lie between the milestones before and after it.
     */
    public static EnumMap<Milestone, LocalDate> moved(
            Map<Milestone, LocalDate> plan, Milestone milestone, LocalDate day, LocalDate today) {
        requireWorkingDay(day);
        LocalDate earliest = DAYS.plusWorkingDays(today, 1);
        LocalDate latest = null;
        for (var each : plan.entrySet()) {
            if (each.getKey().compareTo(milestone) < 0 && !each.getValue().isBefore(earliest)) {
                earliest = DAYS.plusWorkingDays(each.getValue(), 1);
            }
            if (each.getKey().compareTo(milestone) > 0
                    && (latest == null || !each.getValue().isAfter(latest))) {
                latest = DAYS.plusWorkingDays(each.getValue(), -1);
            }
        }
        if (day.isBefore(earliest)) {
            throw Refusal.invalid("cycle.milestone.tooEarly", milestone, day, earliest);
        }
        if (latest != null && day.isAfter(latest)) {
            throw Refusal.invalid("cycle.milestone.tooLate", milestone, day, latest);
        }
        EnumMap<Milestone, LocalDate> changed = new EnumMap<>(plan);
        changed.put(milestone, day);
        return changed;
    }

    /** That plan with several milestones on other days, each between its neighbours as the whole plan then stands. */
    public static EnumMap<Milestone, LocalDate> moved(
            Map<Milestone, LocalDate> plan, Map<Milestone, LocalDate> days, LocalDate today) {
        EnumMap<Milestone, LocalDate> changed = new EnumMap<>(plan);
        changed.putAll(days);
        days.forEach((milestone, day) -> moved(changed, milestone, day, today));
        return changed;
    }

    /**
     * What to move so that one milestone can come to that day: itself, and those that it would pass, which keep their
     * distance to it in working days. Milestones that have passed stay. Refuses a day that is no working day.
     */
    public static EnumMap<Milestone, LocalDate> alongWith(
            Map<Milestone, LocalDate> plan, Milestone milestone, LocalDate day, LocalDate today) {
        requireWorkingDay(day);
        EnumMap<Milestone, LocalDate> moves = new EnumMap<>(Map.of(milestone, day));
        Milestone[] all = Milestone.values();
        pushed(plan, moves, milestone, today, List.of(all).subList(milestone.ordinal() + 1, all.length));
        List<Milestone> before = new ArrayList<>(List.of(all).subList(0, milestone.ordinal()));
        Collections.reverse(before);
        pushed(plan, moves, milestone, today, before);
        return moves;
    }

    private static void pushed(
            Map<Milestone, LocalDate> plan,
            Map<Milestone, LocalDate> moves,
            Milestone milestone,
            LocalDate today,
            List<Milestone> others) {
        Milestone pushing = milestone;
        for (Milestone other : others) {
            LocalDate from = plan.get(other);
            if (from == null || from.isBefore(today)) {
                continue;
            }
            int apart = DAYS.between(plan.get(pushing), from);
            LocalDate to = moves.get(pushing);
            if (apart > 0 ? from.isAfter(to) : from.isBefore(to)) {
                return;
            }
            moves.put(other, DAYS.plusWorkingDays(to, apart));
            pushing = other;
        }
    }

    private static List<Period> periods(CalendarRules rules) {
        CalendarRules.BeforeSigning before = rules.beforeSigning();
        return List.of(
                before.draftsDue(),
                before.reviewDue(),
                before.reworkDue(),
                before.boardDecision(),
                before.textFrozen());
    }

    private static List<LocalDate> before(LocalDate signingDay, CalendarRules rules) {
        return periods(rules).stream()
                .map(period -> DAYS.onOrBefore(signingDay.minus(period)))
                .toList();
    }

    private static List<LocalDate> squeezed(LocalDate signingDay, LocalDate today, CalendarRules rules) {
        List<LocalDate> free = new ArrayList<>();
        for (LocalDate day = today.plusDays(1); day.isBefore(signingDay); day = day.plusDays(1)) {
            if (DAYS.isWorkingDay(day)) {
                free.add(day);
            }
        }
        List<Period> periods = periods(rules);
        if (free.size() < periods.size()) {
            throw Refusal.invalid("cycle.plan.tooLate", signingDay, DAYS.plusWorkingDays(today, periods.size() + 1));
        }
        double whole = daysBefore(signingDay, periods.get(0)) / (1 - DRAFTING);
        List<LocalDate> days = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < periods.size(); i++) {
            int wished = (int) (free.size() * (1 - daysBefore(signingDay, periods.get(i)) / whole));
            int last = free.size() - (periods.size() - i);
            int chosen = Math.min(Math.max(wished, next), last);
            days.add(free.get(chosen));
            next = chosen + 1;
        }
        return days;
    }

    private static double daysBefore(LocalDate signingDay, Period period) {
        return ChronoUnit.DAYS.between(signingDay.minus(period), signingDay);
    }

    /** Refuses a day that is no working day, and names the nearest ones. */
    public static void requireWorkingDay(LocalDate day) {
        if (!DAYS.isWorkingDay(day)) {
            throw Refusal.invalid("cycle.day.notWorking", day, DAYS.onOrBefore(day), DAYS.onOrAfter(day));
        }
    }
}
