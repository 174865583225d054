package org.arshjul.workplace.year.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.party.Absence;
import org.arshjul.party.Absences;
import org.arshjul.party.Parties;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.springframework.stereotype.Component;

/** Who is away without somebody who acts meanwhile, for the coordinator to look at. */
@Component
class WithoutDeputy {

    /**
     * Somebody who is away now or will be.
     *
     * @param waiting how many open tasks wait for that person alone
     */
    public record Away(String person, LocalDate first, LocalDate last, boolean today, long waiting) {}

    private final Absences absences;
    private final Parties parties;
    private final HumanTasks tasks;
    private final ProgrammeClock clock;

    WithoutDeputy(Absences absences, Parties parties, HumanTasks tasks, ProgrammeClock clock) {
        this.absences = absences;
        this.parties = parties;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** By the first day. */
    List<Away> all() {
        List<Absence> current = absences.current();
        List<HumanTask> open = current.isEmpty() ? List.of() : tasks.allOpen();
        return current.stream()
                .map(one -> new Away(
                        one.person(),
                        one.firstDay(),
                        one.lastDay(),
                        one.lastsOn(clock.today()),
                        waitingFor(one.person(), open)))
                .toList();
    }

    private long waitingFor(String person, List<HumanTask> open) {
        Set<String> alone = parties.groupsOf(person).stream()
                .filter(group -> parties.members(group).size() == 1)
                .collect(Collectors.toSet());
        return open.stream()
                .filter(task -> Objects.equals(task.assignee(), person)
                        || task.assignee() == null && alone.containsAll(task.groups()))
                .count();
    }
}
