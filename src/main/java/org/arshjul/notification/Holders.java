package org.arshjul.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.arshjul.notification.ReminderPolicy.Rung;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyId;
import org.arshjul.party.Person;
import org.arshjul.party.Role;
import org.arshjul.platform.task.HumanTask;
import org.springframework.stereotype.Component;

/**
 * Whom mails about a task reach: those for whom it waits, their deputies instead of who is away, and those to whom it is
 * taken when nobody answers.
 */
@Component
class Holders {

    private final Parties parties;

    Holders(Parties parties) {
        this.parties = parties;
    }

    /** Who has the task, or else everybody who may take it, as far as they are not away. */
    List<Person> of(HumanTask task) {
        return round().of(task);
    }

    /** The members of these groups who are not away; somebody who is in two of them stands there twice. */
    List<Person> of(List<String> groups) {
        return round().of(groups);
    }

    /** The same for many tasks in a row, which asks for each group once. */
    Round round() {
        return new Round();
    }

    final class Round {

        private final Map<String, List<Person>> groups = new HashMap<>();
        private final Map<List<Object>, List<Person>> assignees = new HashMap<>();

        private Round() {}

        List<Person> of(HumanTask task) {
            return task.assignee() == null
                    ? of(task.groups())
                    : assignees.computeIfAbsent(
                            List.of(task.assignee(), task.groups()),
                            same -> parties.reachedFor(task.assignee(), task.groups()));
        }

        List<Person> of(List<String> wanted) {
            return wanted.stream()
                    .flatMap(group -> groups.computeIfAbsent(group, parties::reached).stream())
                    .toList();
        }

        /** Those on that rung for the task; a task that is no party's has no contacts and no office. */
        List<Person> on(Rung rung, HumanTask task) {
            return switch (rung) {
                case ASSIGNEE -> of(task);
                case CONTACTS -> inParties(task, Role.CONTACT);
                case OFFICE -> inParties(task, Role.REGISTRAR);
                case COORDINATOR -> of(List.of(Role.COORDINATOR.group()));
                case STEERING -> of(List.of(Role.STEERING.group()));
            };
        }

        private List<Person> inParties(HumanTask task, Role role) {
            return of(task.groups().stream()
                    .flatMap(group -> Stream.ofNullable(party(group)))
                    .distinct()
                    .map(party -> role.groupOf(new PartyId(party)))
                    .toList());
        }
    }

    /** The party whose group it is, or null for a group of the whole programme. */
    static String party(String group) {
        int dot = group.indexOf('.');
        return dot < 0 ? null : group.substring(0, dot);
    }
}
