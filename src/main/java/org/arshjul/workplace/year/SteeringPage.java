package org.arshjul.workplace.year;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.ReportStatus;
import org.arshjul.contract.Stage;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.Cycles;
import org.arshjul.document.Markdown;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steering group's page: how far the year has come, at a glance. */
@Controller
class SteeringPage {

    /** A share of a whole, for a bar. */
    public record Share(String key, long count, long of) {}

    private final Cycles cycles;
    private final Board board;
    private final Commitments commitments;
    private final Naming naming;
    private final ProgrammeClock clock;

    SteeringPage(Cycles cycles, Board board, Commitments commitments, Naming naming, ProgrammeClock clock) {
        this.cycles = cycles;
        this.board = board;
        this.commitments = commitments;
        this.naming = naming;
        this.clock = clock;
    }

    @GetMapping("/steering")
    String show(@RequestParam Optional<Integer> year, Model model) {
        Viewer.current().requireProgramme();
        List<Integer> years = cycles.years();
        if (years.isEmpty()) {
            return "workplace/board-empty";
        }
        Cycle cycle = cycles.get(year.orElse(years.get(0)));
        Names names = naming.names();
        Board.View view = board.of(cycle, names);
        model.addAttribute("cycle", cycle);
        model.addAttribute("year", String.valueOf(cycle.year()));
        model.addAttribute("inForce", String.valueOf(cycle.year() + 1));
        model.addAttribute("years", years);
        model.addAttribute("today", clock.today());
        model.addAttribute("board", view);
        model.addAttribute(
                "late", view.rows().stream().filter(row -> row.overdue() > 0).toList());
        model.addAttribute("wheel", Wheel.of(view.dates(), clock.today()));
        model.addAttribute("stages", shares(view.stages()));
        commitments(cycle.year(), model);
        model.addAttribute(
                "national",
                cycle.nationalReport().map(report -> Markdown.toHtml(report, 2)).orElse(null));
        return "workplace/steering";
    }

    private static List<Share> shares(Map<Stage, Long> stages) {
        long all = stages.values().stream().mapToLong(Long::longValue).sum();
        return stages.entrySet().stream()
                .map(one -> new Share("stage." + one.getKey().id(), one.getValue(), all))
                .toList();
    }

    /** Those of the year before while this year's are not yet in force: it is they that are followed up. */
    private void commitments(int year, Model model) {
        int followed = commitments.promised(year) > 0 ? year : year - 1;
        Map<ReportStatus, Integer> statuses = commitments.statuses(followed);
        long reported = statuses.values().stream().mapToLong(Integer::longValue).sum();
        long dropped = statuses.getOrDefault(ReportStatus.DROPPED, 0);
        long all = Math.max(commitments.promised(followed) + dropped, reported);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (ReportStatus status : ReportStatus.values()) {
            counts.put("reportStatus." + status.id(), (long) statuses.getOrDefault(status, 0));
        }
        counts.put("reportStatus.none", all - reported);
        model.addAttribute("followedYear", String.valueOf(followed + 1));
        model.addAttribute("promised", all);
        model.addAttribute(
                "commitments",
                counts.entrySet().stream()
                        .map(one -> new Share(one.getKey(), one.getValue(), all))
                        .toList());
    }
}
