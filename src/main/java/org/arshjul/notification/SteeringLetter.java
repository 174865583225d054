package org.arshjul.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.Cycles;
import org.arshjul.cycle.YearStanding;
import org.arshjul.cycle.YearStandings;
import org.arshjul.notification.DailyReminders.Mentioned;
import org.arshjul.notification.Gist.Section;
import org.arshjul.notification.MonthlyStandings.Stood;
import org.arshjul.notification.ReminderPolicy.Rung;
import org.arshjul.party.Person;
import org.arshjul.party.Role;
import org.springframework.stereotype.Component;

/**
 * What the steering group reads in the month's first digest: what it has to decide, what is late and why, and what has
 * changed since the month before. The wheel stands in every mail to the group.
 */
@Component
class SteeringLetter {

    /** More of what is late stands on the board. */
    private static final int LATE_SHOWN = 12;

    private final Cycles cycles;
    private final YearStandings standings;
    private final MonthlyStandings monthly;
    private final DigestLines lines;
    private final LetterTemplates templates;

    SteeringLetter(
            Cycles cycles,
            YearStandings standings,
            MonthlyStandings monthly,
            DigestLines lines,
            LetterTemplates templates) {
        this.cycles = cycles;
        this.standings = standings;
        this.monthly = monthly;
        this.lines = lines;
        this.templates = templates;
    }

    /**
     * The year's standing if that day's digests carry the letter: the month has none yet, or it is this day's; and a
     * year is at work.
     */
    Optional<YearStanding> due(LocalDate day) {
        if (monthly.writtenIn(day).filter(written -> !written.equals(day)).isPresent()) {
            return Optional.empty();
        }
        return cycles.years().stream()
                .map(cycles::get)
                .filter(cycle -> cycle.state() == CycleState.DRAFTING
                        || cycle.state() == CycleState.SIGNING
                        || cycle.state() == CycleState.IN_FORCE)
                .findFirst()
                .map(standings::of)
                .filter(standing -> !standing.places().isEmpty());
    }

    /** Remembers how the year stood, unless another reader's letter of the day has. */
    void written(LocalDate day, YearStanding standing) {
        if (monthly.writtenIn(day).isEmpty()) {
            monthly.keep(day, standing);
        }
    }

    String headline(Person reader, YearStanding standing) {
        return templates.words(
                reader,
                standing.late() == 0 ? "steering.headline" : "steering.headline.late",
                String.valueOf(standing.year()),
                standing.inTime(),
                standing.places().size(),
                standing.late());
    }

    /** Which of the open tasks it names: what waits for the group, and what is late, first what has just come up to it, then the latest. */
    List<Mentioned> tasks(List<Mentioned> open) {
        Stream<Mentioned> late = open.stream()
                .filter(one -> one.daysLeft() < 0 && !forTheGroup(one))
                .sorted(Comparator.comparing((Mentioned one) -> !one.said().newly(Rung.STEERING))
                        .thenComparingInt(Mentioned::daysLeft))
                .limit(LATE_SHOWN);
        return Stream.concat(open.stream().filter(SteeringLetter::forTheGroup), late)
                .toList();
    }

    List<Section> sections(Person reader, List<Mentioned> tasks) {
        Map<Boolean, List<Mentioned>> ours =
                tasks.stream().collect(Collectors.partitioningBy(SteeringLetter::forTheGroup));
        List<Section> sections = new ArrayList<>();
        add(sections, reader, "decide", ours.get(true), false);
        add(sections, reader, "late", ours.get(false), true);
        return sections;
    }

    private void add(List<Section> sections, Person reader, String heading, List<Mentioned> tasks, boolean others) {
        if (!tasks.isEmpty()) {
            sections.add(new Section(
                    templates.words(reader, "steering.section." + heading), lines.of(reader, tasks, others)));
        }
    }

    private static boolean forTheGroup(Mentioned one) {
        return one.task().groups().contains(Role.STEERING.group());
    }

    /** What has changed since the month before, a sentence each. */
    List<String> changes(Person reader, LocalDate day, YearStanding standing) {
        Map<String, Stood> before = monthly.before(day, standing.year());
        Map<String, Stood> now = MonthlyStandings.of(standing);
        List<String> changes = new ArrayList<>();
        if (before.isEmpty()) {
            return changes;
        }
        say(
                changes,
                reader,
                "inForce",
                before,
                now,
                (then, is) -> then.step() < YearStanding.LAST_STEP && is.step() == YearStanding.LAST_STEP);
        say(
                changes,
                reader,
                "further",
                before,
                now,
                (then, is) -> is.step() > then.step() && is.step() < YearStanding.LAST_STEP);
        say(changes, reader, "back", before, now, (then, is) -> is.step() < then.step());
        say(changes, reader, "late", before, now, (then, is) -> is.late() && !then.late());
        say(changes, reader, "inTime", before, now, (then, is) -> then.late() && !is.late());
        if (changes.isEmpty()) {
            changes.add(templates.words(reader, "steering.change.none"));
        }
        return changes;
    }

    private void say(
            List<String> changes,
            Person reader,
            String what,
            Map<String, Stood> before,
            Map<String, Stood> now,
            BiPredicate<Stood, Stood> changed) {
        List<String> contracts = now.entrySet().stream()
                .filter(one ->
                        before.containsKey(one.getKey()) && changed.test(before.get(one.getKey()), one.getValue()))
                .map(Entry::getKey)
                .toList();
        if (!contracts.isEmpty()) {
            changes.add(templates.words(
                    reader,
                    "steering.change." + what,
                    contracts.stream()
                            .map(contract -> templates.subject(reader, contract))
                            .collect(Collectors.joining(", ")),
                    contracts.size()));
        }
    }
}
