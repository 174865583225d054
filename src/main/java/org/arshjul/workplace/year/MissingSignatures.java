package org.arshjul.workplace.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.arshjul.notification.Reminders;
import org.arshjul.notification.Reminders.Reminder;
import org.arshjul.party.Deputies;
import org.arshjul.party.Deputy;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyId;
import org.arshjul.party.Role;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.year.acts.HeldRole;
import org.springframework.stereotype.Component;

/** Whose signatures are awaited now, and who can give them. */
@Component
class MissingSignatures {

    /**
     * A party whose signature is awaited.
     *
     * @param people who can give it, who holds the office first; empty where nobody holds the office
     * @param contracts the names of those that wait
     * @param lastReminder null while nobody was reminded
     */
    public record Missing(
            String party,
            String name,
            List<Holder> people,
            List<String> contracts,
            boolean overdue,
            LocalDate lastReminder) {

        /** The role of the one who holds the office, as forms name it; empty while it is vacant. */
        public String held() {
            return people.stream()
                    .filter(one -> one.behalfOf() == null)
                    .findFirst()
                    .map(one -> new HeldRole(new PartyId(party), Role.SIGNATORY, one.id()).value())
                    .orElse("");
        }
    }

    /**
     * Who can give a signature.
     *
     * @param behalfOf the name of whom the person is the deputy of today, or null
     * @param until the last day of a deputy, or null
     */
    public record Holder(String id, String name, String address, String behalfOf, LocalDate until) {}

    private static final String SIGN = "SignContract";

    private final Parties parties;
    private final Deputies deputies;
    private final Reminders reminders;
    private final ProgrammeClock clock;

    MissingSignatures(Parties parties, Deputies deputies, Reminders reminders, ProgrammeClock clock) {
        this.parties = parties;
        this.deputies = deputies;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Those of these open tasks of the year; whom the most contracts wait for first. A task that somebody has waits for them alone. */
    List<Missing> among(int year, List<HumanTask> open, Names names) {
        Map<String, List<HumanTask>> awaited = open.stream()
                .filter(task -> task.kind().equals(SIGN))
                .collect(Collectors.groupingBy(
                        task -> task.concerns() + "/" + (task.assignee() == null ? "" : task.assignee()),
                        TreeMap::new,
                        Collectors.toList()));
        if (awaited.isEmpty()) {
            return List.of();
        }
        Map<String, Set<String>> groups = parties.groups();
        List<Deputy> acting = deputies.today();
        Map<String, Reminder> reminded = reminders.inYear(String.valueOf(year));
        return awaited.values().stream()
                .map(tasks -> missing(tasks, groups, acting, reminded, names))
                .sorted(Comparator.comparingInt(
                                (Missing one) -> -one.contracts().size())
                        .thenComparing(Missing::name, Names.SWEDISH_ALPHABET))
                .toList();
    }

    private Missing missing(
            List<HumanTask> tasks,
            Map<String, Set<String>> groups,
            List<Deputy> acting,
            Map<String, Reminder> reminded,
            Names names) {
        HumanTask any = tasks.get(0);
        Instant now = clock.instant();
        return new Missing(
                any.concerns(),
                names.party(any.concerns()),
                (any.assignee() != null ? List.of(any.assignee()) : holders(any, groups))
                        .stream()
                                .map(person -> holder(person, any, acting, names))
                                .sorted(Comparator.comparing(one -> one.behalfOf() != null))
                                .toList(),
                tasks.stream()
                        .map(task -> names.party(task.subject().split("/")[1]))
                        .sorted(Names.SWEDISH_ALPHABET)
                        .toList(),
                tasks.stream()
                        .anyMatch(task -> task.dueAt() != null && task.dueAt().isBefore(now)),
                tasks.stream()
                        .map(task -> reminded.get(task.id()))
                        .filter(Objects::nonNull)
                        .map(Reminder::last)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static Holder holder(String person, HumanTask task, List<Deputy> acting, Names names) {
        Optional<Deputy> deputy = acting.stream()
                .filter(one -> one.person().equals(person) && task.groups().contains(one.group()))
                .findFirst();
        return new Holder(
                person,
                names.person(person),
                names.address(person),
                deputy.map(one -> names.person(one.holder())).orElse(null),
                deputy.map(Deputy::lastDay).orElse(null));
    }

    private static List<String> holders(HumanTask task, Map<String, Set<String>> groups) {
        return groups.entrySet().stream()
                .filter(one -> task.groups().stream().anyMatch(one.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }
}
