package org.arshjul.workplace.year;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.arshjul.audit.Audit;
import org.arshjul.audit.RecordedEvent;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.YearStanding;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.clock.ProgrammeClock;

/**
 * How far a year's contracts have come, day by day, told by the audit trail alone, and how far the plan wanted them.
 *
 * @param begins the first day on which something happened, or today
 * @param whole how many steps all contracts have to take together
 * @param steps the four steps of each contract
 * @param stages how long the contracts took from each step to the next
 * @param taken the steps that all contracts had taken together by the end of each day on which that changed
 */
record Progress(LocalDate begins, int whole, List<Step> steps, List<Stage> stages, TreeMap<LocalDate, Integer> taken) {

    /**
     * One step of each contract.
     *
     * @param milestone by when the plan wants all of them to have taken it
     * @param done how many have
     * @param latest when the last one of these did, or null
     */
    public record Step(Milestone milestone, LocalDate planned, int done, int of, LocalDate latest) {

        /** Whether all have taken it, and in time. */
        public boolean late(LocalDate today) {
            return done < of && planned.isBefore(today);
        }
    }

    /**
     * The way to one step, from the step before it or from the year's beginning.
     *
     * @param planned how many days the plan gives it
     * @param median how many days it took the contract in the middle of those that have taken it; null when none has
     * @param longest how many it took the slowest one
     */
    public record Stage(Milestone milestone, long planned, Long median, Long longest) {

        /** How many days more than planned, or fewer; 0 when no contract has come so far. */
        public long over() {
            return median == null ? 0 : median - planned;
        }
    }

    private static final List<String> EVENTS =
            List.of("TextConfirmed", "TextAgreed", "DocumentFrozen", "ContractInForce");
    private static final List<Milestone> DUE =
            List.of(Milestone.DRAFTS_DUE, Milestone.REWORK_DUE, Milestone.TEXT_FROZEN, Milestone.SIGNING_DAY);
    private static final String BACK = "TextReopened";
    private static final String BEGINNING = "CycleOpened";

    private static final Set<String> TOLD_BY =
            Set.of(EVENTS.get(0), EVENTS.get(1), EVENTS.get(2), EVENTS.get(3), BACK, BEGINNING);

    /** None for a year that was signed elsewhere: it has no plan. */
    static Optional<Progress> of(Cycle cycle, YearStanding standing, Audit audit) {
        return standing.places().isEmpty() || !cycle.milestones().containsKey(Milestone.DRAFTS_DUE)
                ? Optional.empty()
                : Optional.of(of(standing, audit.ofYear(cycle.year(), TOLD_BY)));
    }

    /** @param events in the order in which they happened */
    static Progress of(YearStanding year, List<RecordedEvent> events) {
        Map<String, List<LocalDate>> ways = new HashMap<>();
        year.places().forEach(place -> ways.put(place.contract().toString(), new ArrayList<>()));
        TreeMap<LocalDate, Integer> taken = new TreeMap<>();
        LocalDate begins = year.today();
        for (RecordedEvent event : events) {
            LocalDate day = LocalDate.ofInstant(event.occurredAt(), ProgrammeClock.STOCKHOLM);
            begins = day.isBefore(begins) ? day : begins;
            List<LocalDate> way = ways.get(event.subject());
            if (way == null) {
                continue;
            }
            if (event.type().equals(BACK)) {
                way.subList(Math.min(1, way.size()), way.size()).clear();
            } else {
                while (way.size() <= EVENTS.indexOf(event.type())) {
                    way.add(day);
                }
            }
            taken.put(day, ways.values().stream().mapToInt(List::size).sum());
        }
        return new Progress(
                begins, ways.size() * DUE.size(), steps(year, ways), stages(year, begins, ways.values()), taken);
    }

    private static List<Step> steps(YearStanding year, Map<String, List<LocalDate>> ways) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < DUE.size(); i++) {
            int step = i;
            List<LocalDate> days = ways.values().stream()
                    .filter(way -> way.size() > step)
                    .map(way -> way.get(step))
                    .sorted()
                    .toList();
            steps.add(new Step(
                    DUE.get(i),
                    year.milestones().get(DUE.get(i)),
                    days.size(),
                    ways.size(),
                    days.isEmpty() ? null : days.get(days.size() - 1)));
        }
        return steps;
    }

    private static List<Stage> stages(YearStanding year, LocalDate begins, Collection<List<LocalDate>> ways) {
        List<Stage> stages = new ArrayList<>();
        LocalDate planned = begins;
        for (int i = 0; i < DUE.size(); i++) {
            int step = i;
            List<Long> days = ways.stream()
                    .filter(way -> way.size() > step)
                    .map(way -> ChronoUnit.DAYS.between(step == 0 ? begins : way.get(step - 1), way.get(step)))
                    .sorted()
                    .toList();
            LocalDate due = year.milestones().get(DUE.get(i));
            stages.add(new Stage(
                    DUE.get(i),
                    ChronoUnit.DAYS.between(planned, due),
                    days.isEmpty() ? null : days.get((days.size() - 1) / 2),
                    days.isEmpty() ? null : days.get(days.size() - 1)));
            planned = due;
        }
        return stages;
    }

    /** How many of a hundred steps had been taken when that day ended. */
    int percent(LocalDate day) {
        Map.Entry<LocalDate, Integer> last = taken.floorEntry(day);
        return last == null || whole == 0 ? 0 : Math.round(100f * last.getValue() / whole);
    }

    /** How many of a hundred the plan wants by then. */
    int planned(LocalDate day) {
        long due = steps.stream().filter(step -> step.planned().isBefore(day)).count();
        return (int) (100 * due / steps.size());
    }
}
