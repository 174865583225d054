package org.arshjul.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arshjul.commitment.Period;
import org.arshjul.cycle.calendar.MilestonePlan;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.calendar.Milestone;

/** One year's revision: its state and its dates. */
public final class Cycle {

    private final int year;
    private final Map<Milestone, LocalDate> milestones;
    private CycleState state;
    private int periodsOpened;
    private Instant signingOpenedAt;
    private String nationalReport;
    private String cancelledBecause;

    Cycle(
            int year,
            CycleState state,
            Map<Milestone, LocalDate> milestones,
            int periodsOpened,
            Instant signingOpenedAt,
            String nationalReport,
            String cancelledBecause) {
        this.year = year;
        this.state = state;
        this.milestones = new EnumMap<>(milestones);
        this.periodsOpened = periodsOpened;
        this.signingOpenedAt = signingOpenedAt;
        this.nationalReport = nationalReport;
        this.cancelledBecause = cancelledBecause;
    }

    /** A year that begins with a proposed plan. */
    static Cycle started(int year, Map<Milestone, LocalDate> proposal) {
        return new Cycle(year, CycleState.PLANNING, proposal, 0, null, null, null);
    }

    /** A past year whose contracts were signed elsewhere, and about which nothing more is asked. */
    static Cycle adopted(int year, LocalDate signingDay) {
        Map<Milestone, LocalDate> milestones = new EnumMap<>(Map.of(Milestone.SIGNING_DAY, signingDay));
        return new Cycle(year, CycleState.IN_FORCE, milestones, Period.values().length, null, null, null);
    }

    /** The year that a business key such as {@code 2026/enkoping} is about; empty for one that is about none. */
    public static Optional<Integer> yearOf(String subject) {
        return subject.matches("\\d{4}(/.*)?")
                ? Optional.of(Integer.valueOf(subject.substring(0, 4)))
                : Optional.empty();
    }

    /** The year of the revision; its contracts are in force in the year after. */
    public int year() {
        return year;
    }

    public CycleState state() {
        return state;
    }

    public Map<Milestone, LocalDate> milestones() {
        return Collections.unmodifiableMap(milestones);
    }

    public LocalDate signingDay() {
        return milestones.get(Milestone.SIGNING_DAY);
    }

    /** When signing was opened, if it was. */
    public Optional<Instant> signingOpenedAt() {
        return Optional.ofNullable(signingOpenedAt);
    }

    /** Whether it is in force without having been signed here. */
    boolean takenIn() {
        return state == CycleState.IN_FORCE && signingOpenedAt == null;
    }

    /** The reporting period that comes next, or none when all have been opened. */
    public Optional<Period> nextPeriod() {
        return periodsOpened < Period.values().length ? Optional.of(Period.values()[periodsOpened]) : Optional.empty();
    }

    /** The reporting period that was opened last, or none before the first. */
    public Optional<Period> runningPeriod() {
        return periodsOpened == 0 ? Optional.empty() : Optional.of(Period.values()[periodsOpened - 1]);
    }

    /** The compiled follow-up of all contracts, in Markdown. */
    public Optional<String> nationalReport() {
        return Optional.ofNullable(nationalReport);
    }

    /** Why the year was cancelled, if it was. */
    public Optional<String> cancelledBecause() {
        return Optional.ofNullable(cancelledBecause);
    }

    int periodsOpened() {
        return periodsOpened;
    }

    void plan(Map<Milestone, LocalDate> dates) {
        expect(CycleState.PLANNING);
        milestones.putAll(dates);
        state = CycleState.DRAFTING;
    }

    /** Moves dates that have not passed; refuses a day that does not lie between its neighbours when all have moved. */
    void move(Map<Milestone, LocalDate> days, LocalDate today) {
        expect(CycleState.PLANNING, CycleState.DRAFTING, CycleState.SIGNING, CycleState.IN_FORCE);
        for (Map.Entry<Milestone, LocalDate> day : days.entrySet()) {
            LocalDate from = milestones.get(day.getKey());
            if (from.isBefore(today)) {
                throw Refusal.conflict("milestone.past", day.getKey().id(), from);
            }
            if (day.getKey() == Milestone.SIGNING_DAY && day.getValue().getYear() != year) {
                throw Refusal.invalid("cycle.signingDay.otherYear", day.getValue(), String.valueOf(year));
            }
        }
        milestones.putAll(MilestonePlan.moved(milestones, days, today));
    }

    void openSigning(Instant now) {
        expect(CycleState.DRAFTING);
        state = CycleState.SIGNING;
        signingOpenedAt = now;
    }

    void enterIntoForce() {
        expect(CycleState.SIGNING);
        state = CycleState.IN_FORCE;
    }

    void periodOpened() {
        expect(CycleState.IN_FORCE);
        periodsOpened++;
    }

    void compiled(String report) {
        expect(CycleState.IN_FORCE);
        if (report.isBlank()) {
            throw Refusal.invalid("cycle.report.empty", String.valueOf(year));
        }
        nationalReport = report;
    }

    void close() {
        expect(CycleState.IN_FORCE);
        state = CycleState.CLOSED;
    }

    void cancel(String reason) {
        expect(CycleState.PLANNING, CycleState.DRAFTING, CycleState.SIGNING);
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("cycle.cancel.reason", String.valueOf(year));
        }
        state = CycleState.CANCELLED;
        cancelledBecause = reason;
    }

    /** Refuses in any other state, and names those in which it goes. */
    void expect(CycleState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw Refusal.conflict(
                    "cycle.state",
                    String.valueOf(year),
                    state.id(),
                    String.join(
                            ", ", List.of(allowed).stream().map(CycleState::id).toList()));
        }
    }
}
