package org.arshjul.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.Cycles;
import org.arshjul.notification.CalendarFile.Deadline;
import org.arshjul.party.Parties;
import org.arshjul.party.Person;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.springframework.stereotype.Component;

/** A person's deadlines as their calendar reads them: those of their open tasks, and the milestones of the running years. */
@Component
public class CalendarFeed {

    private final CalendarFeeds feeds;
    private final CalendarEntries entries;
    private final Parties parties;
    private final HumanTasks tasks;
    private final Cycles cycles;
    private final DigestLines lines;
    private final LetterTemplates templates;
    private final MailSettings settings;

    CalendarFeed(
            CalendarFeeds feeds,
            CalendarEntries entries,
            Parties parties,
            HumanTasks tasks,
            Cycles cycles,
            DigestLines lines,
            LetterTemplates templates,
            MailSettings settings) {
        this.feeds = feeds;
        this.entries = entries;
        this.parties = parties;
        this.tasks = tasks;
        this.cycles = cycles;
        this.lines = lines;
        this.templates = templates;
        this.settings = settings;
    }

    /** The calendar file for who has that token, in the owner's language; nothing when there is none, or no longer. */
    public Optional<String> of(String token) {
        return feeds.owner(token).flatMap(parties::person).map(this::calendar);
    }

    private String calendar(Person reader) {
        Set<String> groups = parties.groupsOf(reader.id());
        List<Deadline> deadlines = groups.isEmpty() ? List.of() : deadlines(reader, groups);
        return CalendarFile.feed(
                templates.words(reader, "calendar.name", parties.programme()), deadlines, entries.tell(deadlines));
    }

    private List<Deadline> deadlines(Person reader, Set<String> groups) {
        List<Deadline> deadlines = new ArrayList<>();
        for (HumanTask task : tasks.openFor(reader.id(), groups)) {
            if (task.dueAt() != null) {
                deadlines.add(lines.deadline(reader, task));
            }
        }
        boolean seesBoard = groups.stream().anyMatch(group -> !group.contains("."));
        for (Cycle cycle : cycles.running()) {
            cycle.milestones()
                    .forEach((milestone, day) -> deadlines.add(new Deadline(
                            "%d-%s".formatted(cycle.year(), milestone.id()),
                            day,
                            templates.words(
                                    reader, "calendar.milestone." + milestone.name(), String.valueOf(cycle.year())),
                            settings.baseUrl() + (seesBoard ? "/board/" + cycle.year() : "/"))));
        }
        return deadlines;
    }
}
