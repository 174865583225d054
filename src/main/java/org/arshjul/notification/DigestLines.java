package org.arshjul.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.arshjul.cycle.Cycle;
import org.arshjul.notification.DailyReminders.Mentioned;
import org.arshjul.notification.Gist.Group;
import org.arshjul.notification.Gist.Line;
import org.arshjul.party.Parties;
import org.arshjul.party.Person;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.springframework.stereotype.Component;

/** Tasks as they stand in a digest: by contract, and the same task in many contracts as one line. */
@Component
class DigestLines {

    /** From so many contracts on, one line stands for all that are asked the same by the same day. */
    private static final int MANY = 4;

    /** Where such tasks are answered together. */
    private static final Map<String, String> TOGETHER =
            Map.of("SignContract", "/tasks/sign", "GiveOpinion", "/tasks/opinions");

    private final LetterTemplates templates;
    private final Parties parties;
    private final WorkingDays workingDays;
    private final MailSettings settings;

    DigestLines(LetterTemplates templates, Parties parties, WorkingDays workingDays, MailSettings settings) {
        this.templates = templates;
        this.parties = parties;
        this.workingDays = workingDays;
        this.settings = settings;
    }

    /** @param others whether they are tasks of others, taken up to this reader */
    List<Group> of(Person reader, List<Mentioned> tasks, boolean others) {
        Map<List<Object>, List<Mentioned>> alike = tasks.stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(
                                one.task().kind(), day(one), others ? one.task().groups() : List.of()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        Map<String, List<Line>> byContract = new LinkedHashMap<>();
        for (List<Mentioned> same : alike.values()) {
            if (same.size() >= MANY) {
                groups.add(new Group(null, List.of(together(reader, same, others))));
            } else {
                same.forEach(one -> byContract
                        .computeIfAbsent(templates.subject(reader, one.task().subject()), none -> new ArrayList<>())
                        .add(line(reader, one, others)));
            }
        }
        byContract.forEach((where, lines) -> groups.add(new Group(where, lines)));
        return groups;
    }

    private static LocalDate day(Mentioned one) {
        return one.task().dueAt() == null ? LocalDate.MAX : date(one.task());
    }

    static LocalDate date(HumanTask task) {
        return LocalDate.ofInstant(task.dueAt(), ProgrammeClock.STOCKHOLM);
    }

    private Line together(Person reader, List<Mentioned> same, boolean others) {
        Mentioned first = same.get(0);
        String names = same.stream()
                .map(one -> templates.subject(reader, one.task().subject()))
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(", "));
        return new Line(
                templates.words(reader, "digest.many", first.task(), same.size()),
                names,
                due(reader, first),
                more(reader, first, others),
                settings.baseUrl()
                        + (others
                                ? board(first.task())
                                : TOGETHER.getOrDefault(first.task().kind(), "/")));
    }

    private static String board(HumanTask task) {
        return Cycle.yearOf(task.subject()).map(year -> "/board/" + year).orElse("/");
    }

    private Line line(Person reader, Mentioned one, boolean others) {
        return new Line(
                templates.task(reader, one.task()),
                null,
                due(reader, one),
                more(reader, one, others),
                link(one.task()));
    }

    /** The last day of a task that has one, as a calendar keeps it. */
    CalendarFile.Deadline deadline(Person reader, HumanTask task) {
        return new CalendarFile.Deadline(
                task.id(),
                date(task),
                "%s (%s)".formatted(templates.task(reader, task), templates.subject(reader, task.subject())),
                link(task));
    }

    private String link(HumanTask task) {
        return settings.baseUrl() + "/tasks/" + task.id();
    }

    private String due(Person reader, Mentioned one) {
        if (one.task().dueAt() == null) {
            return null;
        }
        int days = one.daysLeft();
        if (days < 0) {
            String key = days == -1 ? "digest.due.late.one" : "digest.due.late.many";
            return templates.words(reader, key, date(one.task()), -days);
        }
        String key = days == 0 ? "digest.due.today" : days == 1 ? "digest.due.one" : "digest.due.many";
        return templates.words(reader, key, date(one.task()), days);
    }

    /** To who is to answer: what happens if nothing happens. To others: for whom it waits, and what has been tried. */
    private String more(Person reader, Mentioned one, boolean others) {
        String next = one.next()
                .map(step -> templates.words(
                        reader,
                        "digest.next." + step.to().word(),
                        workingDays.after(date(one.task()), -step.daysLeft())))
                .orElse("");
        String first = others
                ? tried(reader, one)
                : templates.wordsOr(
                        reader,
                        "consequence." + one.task().kind(),
                        next.isEmpty() ? templates.words(reader, "consequence.otherwise") : "");
        return (first + " " + next).strip();
    }

    private String tried(Person reader, Mentioned one) {
        int before = one.said().times() - 1;
        String whom = one.task().assignee() == null
                ? one.task().groups().stream()
                        .flatMap(group -> parties.members(group).stream())
                        .map(Person::name)
                        .distinct()
                        .collect(Collectors.joining(", "))
                : parties.nameOf(one.task().assignee());
        return templates.words(
                reader,
                before == 0 ? "digest.tried.none" : before == 1 ? "digest.tried.one" : "digest.tried.many",
                whom,
                before);
    }
}
