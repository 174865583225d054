package org.arshjul.workplace.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.arshjul.audit.Audit;
import org.arshjul.audit.RecordedEvent;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.CompiledReports;
import org.arshjul.commitment.ReportId;
import org.arshjul.commitment.SectionNumber;
import org.arshjul.commitment.Tally;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.Cycles;
import org.arshjul.cycle.YearStanding;
import org.arshjul.cycle.YearStandings;
import org.arshjul.cycle.YearWheel;
import org.arshjul.party.Role;
import org.arshjul.platform.Actor;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.workplace.Happenings;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.Words;
import org.arshjul.workplace.report.SectionTitles;
import org.arshjul.workplace.report.StatusColumns;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steering group's page: how far the year has come, and what it needs from the group. */
@Controller
@OpenTo(Whom.PROGRAMME)
class SteeringPage {

    /** A date of the plan, by its number on the wheel. */
    public record Date(int number, Milestone milestone, LocalDate day, boolean passed, boolean next) {}

    /** A question for the group. */
    public record Question(
            String id, String name, String subject, LocalDate since, Instant due, boolean overdue, boolean mine) {}

    /** What is late on one contract, or on the shared text, the longest first. */
    public record Late(String name, String contract, int tasks, List<String> awaited, long days) {}

    /** Something that was taken up to the group. */
    public record Raised(Instant at, String subject, String text) {}

    private static final int LATE_SHOWN = 6;
    private static final int RAISED_SHOWN = 5;

    private final Cycles cycles;
    private final YearStandings standings;
    private final HumanTasks tasks;
    private final Commitments commitments;
    private final CompiledReports reports;
    private final SectionTitles sections;
    private final Audit audit;
    private final Happenings happenings;
    private final Naming naming;
    private final Words words;
    private final ProgrammeClock clock;

    SteeringPage(
            Cycles cycles,
            YearStandings standings,
            HumanTasks tasks,
            Commitments commitments,
            CompiledReports reports,
            SectionTitles sections,
            Audit audit,
            Happenings happenings,
            Naming naming,
            Words words,
            ProgrammeClock clock) {
        this.cycles = cycles;
        this.standings = standings;
        this.tasks = tasks;
        this.commitments = commitments;
        this.reports = reports;
        this.sections = sections;
        this.audit = audit;
        this.happenings = happenings;
        this.naming = naming;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/steering")
    String show(@RequestParam Optional<Integer> year, Model model) {
        List<Integer> years = cycles.years();
        if (years.isEmpty()) {
            return "workplace/board-empty";
        }
        Cycle cycle = cycles.get(year.orElse(years.get(0)));
        Names names = naming.names();
        YearStanding standing = standings.of(cycle);
        List<HumanTask> open = tasks.openIn(String.valueOf(cycle.year()));
        model.addAttribute("cycle", cycle);
        model.addAttribute("year", String.valueOf(cycle.year()));
        model.addAttribute("inForce", String.valueOf(cycle.year() + 1));
        model.addAttribute("years", years);
        model.addAttribute("today", clock.today());
        model.addAttribute("state", state(cycle, standing));
        model.addAttribute("dates", dates(standing));
        wheel(standing, names, model);
        model.addAttribute("stages", stages(standing));
        Progress.of(cycle, standing, audit).ifPresent(progress -> progress(progress, standing, model));
        List<Late> late = late(open, names);
        model.addAttribute("late", late.stream().limit(LATE_SHOWN).toList());
        model.addAttribute("lateMore", Math.max(0, late.size() - LATE_SHOWN));
        model.addAttribute("questions", questions(open, names));
        model.addAttribute("raised", raised(cycle.year(), names));
        commitments(cycle.year(), names, model);
        model.addAttribute(
                "national",
                reports.find(ReportId.national(cycle.year())).isPresent() ? "/reports/" + cycle.year() : null);
        return "workplace/steering";
    }

    /** The year in one sentence. */
    private String state(Cycle cycle, YearStanding standing) {
        String key = switch (cycle.state()) {
            case PLANNING -> "year.state.planning";
            case DRAFTING, SIGNING -> "year.state.running";
            case IN_FORCE -> "year.state.inForce";
            case CLOSED -> "year.state.closed";
            case CANCELLED -> "year.state.cancelled";
        };
        return words.of(
                key,
                standing.inTime(),
                standing.places().size(),
                standing.late(),
                standing.stopped(),
                standing.daysToSigning(),
                standing.inForce());
    }

    private static List<Date> dates(YearStanding standing) {
        List<Date> dates = new ArrayList<>();
        boolean nextFound = false;
        for (Map.Entry<Milestone, LocalDate> one : standing.milestones().entrySet()) {
            boolean passed = one.getValue().isBefore(standing.today());
            dates.add(new Date(dates.size() + 1, one.getKey(), one.getValue(), passed, !passed && !nextFound));
            nextFound |= !passed;
        }
        return dates;
    }

    private void wheel(YearStanding standing, Names names, Model model) {
        Function<List<YearStanding.Place>, String> label = places -> words.of(
                places.stream().anyMatch(standing::late) ? "wheel.spoke.late" : "wheel.spoke",
                places.size() == 1
                        ? name(places.get(0), names)
                        : name(places.get(0), names) + " – " + name(places.get(places.size() - 1), names),
                words.of("stage." + YearWheel.behind(places).stage().id()));
        String description = words.of("wheel.shows", words.date(standing.today()))
                + (standing.places().isEmpty() ? "" : " " + words.of("wheel.contracts", inWords(standing)));
        model.addAttribute("spokesShared", standing.places().size() > YearWheel.MOST_SPOKES);
        model.addAttribute(
                "wheel",
                YearWheel.of(standing, label, words.of("wheel.caption"), words.locale())
                        .svg("wheel", words.of("wheel.title", String.valueOf(standing.year())), description));
    }

    private static String name(YearStanding.Place place, Names names) {
        return names.party(place.contract().municipality());
    }

    private String inWords(YearStanding standing) {
        return stages(standing).entrySet().stream()
                .map(stage -> words.of(stage.getKey()) + " " + stage.getValue())
                .collect(Collectors.joining(", "));
    }

    /** How many contracts stand where, by the key of the stage's name. */
    private static Map<String, Long> stages(YearStanding standing) {
        return standing.places().stream()
                .map(place -> place.stage())
                .sorted()
                .collect(Collectors.groupingBy(
                        stage -> "stage." + stage.id(), LinkedHashMap::new, Collectors.counting()));
    }

    private void progress(Progress progress, YearStanding standing, Model model) {
        int done = progress.percent(standing.today());
        int planned = progress.planned(standing.today());
        model.addAttribute("progress", progress);
        model.addAttribute("progressNow", words.of("progress.now", done, planned));
        model.addAttribute(
                "chart",
                ProgressChart.of(progress, standing.today(), words.locale())
                        .svg("chart", words.of("progress.title"), words.of("progress.now", done, planned)));
    }

    private List<Late> late(List<HumanTask> open, Names names) {
        Instant now = clock.instant();
        Map<String, List<HumanTask>> late = open.stream()
                .filter(task -> task.dueAt() != null && task.dueAt().isBefore(now))
                .collect(Collectors.groupingBy(HumanTask::subject));
        return late.entrySet().stream()
                .map(one -> late(one.getKey(), one.getValue(), names))
                .sorted(Comparator.comparingLong(Late::days).reversed().thenComparing(Late::name))
                .toList();
    }

    private Late late(String subject, List<HumanTask> overdue, Names names) {
        String[] parts = subject.split("/");
        boolean contract = parts.length == 2 && !parts[1].equals("shared");
        Instant due = overdue.stream()
                .map(HumanTask::dueAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Late(
                names.subject(subject),
                contract ? subject : null,
                overdue.size(),
                overdue.stream().map(names::concerned).distinct().toList(),
                ChronoUnit.DAYS.between(LocalDate.ofInstant(due, ProgrammeClock.STOCKHOLM), clock.today()));
    }

    private List<Question> questions(List<HumanTask> open, Names names) {
        Instant now = clock.instant();
        String group = Role.STEERING.group();
        return open.stream()
                .filter(task -> task.groups().contains(group))
                .sorted(Comparator.comparing(HumanTask::openedAt))
                .map(task -> new Question(
                        task.id(),
                        words.task(task),
                        names.subject(task.subject()) + (task.concerns() == null ? "" : " – " + names.concerned(task)),
                        LocalDate.ofInstant(task.openedAt(), ProgrammeClock.STOCKHOLM),
                        task.dueAt(),
                        task.dueAt() != null && task.dueAt().isBefore(now),
                        Actor.groups().contains(group)))
                .toList();
    }

    /** The latest first. */
    private List<Raised> raised(int year, Names names) {
        List<RecordedEvent> events = audit.ofYear(year, Set.of("Escalated")).stream()
                .filter(event -> event.payload().contains("\"steering\""))
                .sorted(Comparator.comparingLong(RecordedEvent::position).reversed())
                .limit(RAISED_SHOWN)
                .toList();
        List<Happenings.Happening> told = happenings.inWords(events, names);
        return IntStream.range(0, events.size())
                .mapToObj(i -> new Raised(
                        told.get(i).at(),
                        names.subject(events.get(i).subject()),
                        told.get(i).text()))
                .toList();
    }

    /** Those of the year before while this year's are not yet in force: it is they that are followed up. */
    private void commitments(int year, Names names, Model model) {
        List<Tally> all = commitments.tallies();
        int followed = followed(all, year);
        List<Tally> now = all.stream().filter(tally -> tally.year() == followed).toList();
        model.addAttribute("followedYear", String.valueOf(followed + 1));
        model.addAttribute("promised", now.stream().mapToInt(Tally::count).sum());
        model.addAttribute("columns", StatusColumns.NAMES);
        model.addAttribute(
                "byYear", Tallies.by(all, Tally::year, one -> words.of("tally.year", String.valueOf(one + 1))));
        model.addAttribute(
                "bySection",
                Tallies.by(now, tally -> new SectionNumber(tally.section()), one -> sections.of(one.number())));
        model.addAttribute("byParty", Tallies.by(now, tally -> names.party(tally.party()), Function.identity()));
    }

    /** The year whose commitments are followed up. */
    static int followed(List<Tally> all, int year) {
        return all.stream().anyMatch(tally -> tally.year() == year) ? year : year - 1;
    }
}
