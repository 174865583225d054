package org.arshjul.cycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Stage;
import org.arshjul.platform.calendar.Milestone;

/**
 * How a year stands on one day.
 *
 * @param places where each contract stands
 * @param sharedLate whether a task on the text that all of them share is overdue
 */
public record YearStanding(
        int year, Map<Milestone, LocalDate> milestones, LocalDate today, List<Place> places, boolean sharedLate) {

    /** The last step of a contract's way: it is in force. */
    public static final int LAST_STEP = 6;

    /** What the plan asks of every contract once that day is over. */
    private static final Map<Milestone, Integer> PLAN = Map.of(
            Milestone.DRAFTS_DUE,
            2,
            Milestone.REWORK_DUE,
            3,
            Milestone.TEXT_FROZEN,
            4,
            Milestone.SIGNING_DAY,
            LAST_STEP);

    /**
     * Where a contract stands.
     *
     * @param overdue whether a task on it is overdue
     */
    public record Place(ContractId contract, Stage stage, boolean overdue) {

        /** How far it has come: draft, review, the board's decision, fixed, signing, in force. */
        public int step() {
            return switch (stage) {
                case DRAFTING, CANCELLED -> 1;
                case REVIEW, REWORK -> 2;
                case AGREED, MANDATE, DECLINED, WITHDRAWN -> 3;
                case FROZEN -> 4;
                case SIGNING -> 5;
                case IN_FORCE, EXPIRED -> LAST_STEP;
            };
        }

        /** Whether it does not go on as it is: declined, withdrawn or cancelled. */
        public boolean stopped() {
            return stage == Stage.DECLINED || stage == Stage.WITHDRAWN || stage == Stage.CANCELLED;
        }
    }

    /** Whether the contract has an overdue task, or has not come as far as the plan says it should have by today. */
    public boolean late(Place place) {
        return !place.stopped() && place.step() < LAST_STEP && (place.overdue() || place.step() < planned());
    }

    public long late() {
        return count(this::late);
    }

    public long stopped() {
        return count(Place::stopped);
    }

    public long inTime() {
        return places.size() - late() - stopped();
    }

    public long inForce() {
        return count(place -> place.step() == LAST_STEP);
    }

    /** How many days are left until the signing; below zero once it was. */
    public long daysToSigning() {
        return ChronoUnit.DAYS.between(today, milestones.get(Milestone.SIGNING_DAY));
    }

    private int planned() {
        return PLAN.entrySet().stream()
                .filter(due -> milestones.getOrDefault(due.getKey(), today).isBefore(today))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(1);
    }

    private long count(Predicate<Place> which) {
        return places.stream().filter(which).count();
    }
}
