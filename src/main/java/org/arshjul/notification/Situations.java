package org.arshjul.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.Cycles;
import org.arshjul.notification.ReminderPolicy.Responsible;
import org.arshjul.notification.ReminderPolicy.Situation;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.party.Role;
import org.arshjul.platform.task.HumanTask;
import org.springframework.stereotype.Component;

/** Tells the reminder policy what it asks about tasks. */
@Component
class Situations {

    private final Parties parties;
    private final Cycles cycles;
    private final WorkingDays workingDays;

    Situations(Parties parties, Cycles cycles, WorkingDays workingDays) {
        this.parties = parties;
        this.cycles = cycles;
        this.workingDays = workingDays;
    }

    /** Those of one day, for many tasks: asks for all parties at once, and for each year once. */
    Day on(LocalDate day) {
        Map<String, PartyKind> kinds = parties.inNoOrder().stream()
                .collect(Collectors.toMap(party -> party.id().value(), Party::kind));
        return new Day(day, kinds::get);
    }

    /** That of one task of which nobody was reminded yet; asks for its party only. */
    Situation ofNew(HumanTask task, LocalDate day) {
        return new Day(day, id -> parties.find(new PartyId(id)).map(Party::kind).orElse(null)).of(task, 0);
    }

    final class Day {

        private final LocalDate day;
        private final Function<String, PartyKind> kinds;
        private final Map<Integer, CycleState> phases = new HashMap<>();
        private final Map<Instant, Integer> left = new HashMap<>();

        private Day(LocalDate day, Function<String, PartyKind> kinds) {
            this.day = day;
            this.kinds = kinds;
        }

        Situation of(HumanTask task, int reminders) {
            int daysLeft = task.dueAt() == null
                    ? ReminderPolicy.NO_DEADLINE
                    : left.computeIfAbsent(task.dueAt(), due -> workingDays.left(day, due));
            return new Situation(task.kind(), daysLeft, reminders, responsible(task.groups()), phase(task.subject()));
        }

        /** A task of that kind that is yet to come, with all its time. */
        Situation ofNew(String kind, List<String> groups, String subject) {
            return new Situation(kind, ReminderPolicy.NO_DEADLINE, 0, responsible(groups), phase(subject));
        }

        private Responsible responsible(List<String> groups) {
            for (String group : groups) {
                String party = Holders.party(group);
                PartyKind kind = party == null ? null : kinds.apply(party);
                if (kind != null) {
                    return Responsible.valueOf(kind.name());
                }
            }
            return groups.contains(Role.STEERING.group()) ? Responsible.STEERING : Responsible.COORDINATOR;
        }

        /** What is about no year is like what comes before its work. */
        private String phase(String subject) {
            return Cycle.yearOf(subject)
                    .map(year -> phases.computeIfAbsent(year, this::state))
                    .orElse(CycleState.PLANNING)
                    .id();
        }

        private CycleState state(int year) {
            return cycles.find(year).map(Cycle::state).orElse(CycleState.PLANNING);
        }
    }
}
