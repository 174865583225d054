package org.arshjul.workplace.year;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arshjul.audit.Anchors;
import org.arshjul.audit.Audit;
import org.arshjul.audit.RecordedEvent;
import org.arshjul.contract.Stage;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.Cycles;
import org.arshjul.evidence.EvidenceFiles;
import org.arshjul.notification.Post;
import org.arshjul.notification.UndeliveredMails;
import org.arshjul.platform.Actor;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.node.StuckPublications;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.signing.Signings;
import org.arshjul.workplace.Happenings;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.process.Incidents;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The board of a year: how it stands, kept up to date while somebody looks at it. */
@Controller
@OpenTo(Whom.PROGRAMME)
@RequestMapping("/board")
class BoardPages {

    /**
     * Something that happened, and to what.
     *
     * @param more how many of the same kind, by the same person and about the same, came right before it
     */
    public record Recent(Happenings.Happening happening, String subject, int more) {}

    private static final int RECENT = 10;
    private static final int LOOKED_AT = 200;
    private static final Set<Stage> TO_BE_SIGNED_OR_SIGNED =
            EnumSet.of(Stage.FROZEN, Stage.SIGNING, Stage.DECLINED, Stage.IN_FORCE, Stage.EXPIRED);
    private static final Set<String> NOT_NEWS = Set.of("MailSent");

    private final Cycles cycles;
    private final Board board;
    private final BoardMark marks;
    private final BoardListeners listeners;
    private final Signings signings;
    private final EvidenceFiles evidence;
    private final StuckPublications stuck;
    private final Incidents incidents;
    private final UndeliveredMails mails;
    private final Post post;
    private final Audit audit;
    private final Anchors anchors;
    private final Happenings happenings;
    private final Naming naming;
    private final ProgrammeClock clock;

    BoardPages(
            Cycles cycles,
            Board board,
            BoardMark marks,
            BoardListeners listeners,
            Signings signings,
            EvidenceFiles evidence,
            StuckPublications stuck,
            Incidents incidents,
            UndeliveredMails mails,
            Post post,
            Audit audit,
            Anchors anchors,
            Happenings happenings,
            Naming naming,
            ProgrammeClock clock) {
        this.cycles = cycles;
        this.board = board;
        this.marks = marks;
        this.listeners = listeners;
        this.signings = signings;
        this.evidence = evidence;
        this.stuck = stuck;
        this.incidents = incidents;
        this.mails = mails;
        this.post = post;
        this.audit = audit;
        this.anchors = anchors;
        this.happenings = happenings;
        this.naming = naming;
        this.clock = clock;
    }

    @GetMapping
    String newest() {
        return cycles.years().stream()
                .findFirst()
                .map(year -> "redirect:/board/" + year)
                .orElse("workplace/board-empty");
    }

    @GetMapping("/{year:\\d{4}}")
    String show(@PathVariable int year, BoardFilter filter, Model model) {
        Cycle cycle = cycles.get(year);
        Names names = naming.names();
        Board.View view = live(cycle, filter, names, model);
        model.addAttribute("inForce", String.valueOf(year + 1));
        model.addAttribute("years", cycles.years());
        model.addAttribute("timeLine", TimeLine.of(view.dates(), clock.today()));
        model.addAttribute("steps", Journey.Step.values());
        model.addAttribute("parties", parties(filter, names));
        model.addAttribute("movable", runs(cycle) && cycle.state() != CycleState.PLANNING);
        model.addAttribute("beingSigned", view.stages().keySet().stream().anyMatch(TO_BE_SIGNED_OR_SIGNED::contains));
        model.addAttribute("canOpenSigning", cycle.state() == CycleState.DRAFTING);
        model.addAttribute("canCancel", cycle.state().compareTo(CycleState.IN_FORCE) < 0);
        return "workplace/board";
    }

    /** What changes while one looks, alone. */
    @GetMapping("/{year:\\d{4}}/rows")
    String rows(@PathVariable int year, BoardFilter filter, Model model) {
        live(cycles.get(year), filter, naming.names(), model);
        return "workplace/board-live :: live";
    }

    /**
     * Says that the board has changed, as it happens.
     *
     * @param seen the mark of the board that the listener has
     */
    @GetMapping(path = "/{year:\\d{4}}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(
            @PathVariable int year, @RequestParam(defaultValue = "") String seen, HttpSession session) {
        cycles.get(year);
        return listeners
                .listen(year, BoardMark.Mark.of(seen), Actor.required(), session.getId())
                .map(emitter -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .header("X-Accel-Buffering", "no")
                        .body(emitter))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
    }

    private Board.View live(Cycle cycle, BoardFilter filter, Names names, Model model) {
        int year = cycle.year();
        BoardMark.Mark mark = marks.now(year);
        Board.View view = board.of(cycle, filter, names);
        model.addAttribute("cycle", cycle);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("names", names);
        model.addAttribute("mark", mark.toString());
        model.addAttribute("now", clock.instant());
        model.addAttribute("board", view);
        model.addAttribute("filter", filter);
        model.addAttribute("page", view.page());
        model.addAttribute("all", view.rows().size());
        model.addAttribute("stepCounts", stepCounts(view.rows()));
        model.addAttribute(
                "older",
                signings.holdingOlderShared(year).stream()
                        .map(contract -> names.party(contract.municipality()))
                        .sorted(Names.SWEDISH_ALPHABET)
                        .toList());
        model.addAttribute(
                "incidents",
                incidents.of(year).size()
                        + (anchors.fault().isPresent() ? 1 : 0)
                        + evidence.faults(year).size()
                        + stuck.count());
        model.addAttribute(
                "mails",
                mails.counts().values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("post", post.state());
        model.addAttribute("recent", recent(year, names));
        return view;
    }

    /** For whom many contracts may wait; a municipality's is found by its name. */
    private static List<String> parties(BoardFilter filter, Names names) {
        Stream<String> deciders = Board.DECIDERS.stream().map(group -> names.groups(List.of(group)));
        return Stream.of(names.national().stream(), deciders, Stream.of(filter.party()))
                .flatMap(Function.identity())
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted(Names.SWEDISH_ALPHABET)
                .toList();
    }

    /** How many contracts stand on each step, by its id. */
    private static Map<String, Long> stepCounts(List<Board.Row> rows) {
        Map<Journey.Step, Long> standing = rows.stream()
                .filter(row -> row.journey() != null && row.journey().at() != null)
                .collect(Collectors.groupingBy(row -> row.journey().at(), Collectors.counting()));
        Map<String, Long> counts = new LinkedHashMap<>();
        Arrays.stream(Journey.Step.values()).forEach(step -> counts.put(step.id(), standing.getOrDefault(step, 0L)));
        return counts;
    }

    private List<Recent> recent(int year, Names names) {
        List<List<RecordedEvent>> runs = new ArrayList<>();
        for (RecordedEvent event : audit.recentIn(String.valueOf(year), LOOKED_AT, NOT_NEWS)) {
            List<RecordedEvent> latest = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (!latest.isEmpty() && alike(latest.get(0), event)) {
                latest.add(event);
            } else {
                runs.add(new ArrayList<>(List.of(event)));
            }
        }
        List<List<RecordedEvent>> shown = runs.stream().limit(RECENT).toList();
        List<Happenings.Happening> told =
                happenings.inWords(shown.stream().map(run -> run.get(0)).toList(), names);
        return IntStream.range(0, shown.size())
                .mapToObj(i -> new Recent(
                        told.get(i),
                        names.subject(shown.get(i).get(0).subject()),
                        shown.get(i).size() - 1))
                .toList();
    }

    /** An opinion on each of twenty sections is one happening to whoever looks. */
    private static boolean alike(RecordedEvent one, RecordedEvent other) {
        return one.type().equals(other.type())
                && one.subject().equals(other.subject())
                && one.actor().equals(other.actor());
    }

    private static boolean runs(Cycle cycle) {
        return cycle.state() != CycleState.CLOSED && cycle.state() != CycleState.CANCELLED;
    }
}
