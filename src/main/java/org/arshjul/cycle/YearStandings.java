package org.arshjul.cycle;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.TextId;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells how a year stands, by so many queries whatever the number of its contracts. */
@Component
@Transactional(readOnly = true)
public class YearStandings {

    private final Contracts contracts;
    private final HumanTasks tasks;
    private final ProgrammeClock clock;

    YearStandings(Contracts contracts, HumanTasks tasks, ProgrammeClock clock) {
        this.contracts = contracts;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** How that year stands now. */
    public YearStanding of(Cycle cycle) {
        Instant now = clock.instant();
        Set<String> overdue = tasks.openIn(String.valueOf(cycle.year())).stream()
                .filter(task -> task.dueAt() != null && task.dueAt().isBefore(now))
                .map(HumanTask::subject)
                .collect(Collectors.toSet());
        List<YearStanding.Place> places = contracts.ofYear(cycle.year()).stream()
                .map(contract -> new YearStanding.Place(
                        contract.id(),
                        contract.stage(),
                        overdue.contains(contract.id().toString())))
                .toList();
        return new YearStanding(
                cycle.year(),
                cycle.milestones(),
                clock.today(),
                places,
                overdue.contains(TextId.shared(cycle.year()).toString()));
    }
}
