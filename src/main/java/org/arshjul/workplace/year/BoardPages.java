package org.arshjul.workplace.year;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.Cycles;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Viewer;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of a year, and what the coordinator does from it. */
@Controller
@RequestMapping("/board")
class BoardPages {

    private final Cycles cycles;
    private final Board board;
    private final Naming naming;
    private final ProgrammeClock clock;
    private final Words words;

    BoardPages(Cycles cycles, Board board, Naming naming, ProgrammeClock clock, Words words) {
        this.cycles = cycles;
        this.board = board;
        this.naming = naming;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping
    String newest(Model model) {
        Viewer.current().requireProgramme();
        return cycles.years().stream()
                .findFirst()
                .map(year -> "redirect:/board/" + year)
                .orElse("workplace/board-empty");
    }

    @GetMapping("/{year:\\d{4}}")
    String show(@PathVariable int year, Model model) {
        Viewer.current().requireProgramme();
        Names names = naming.names();
        Cycle cycle = cycles.get(year);
        model.addAttribute("cycle", cycle);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("inForce", String.valueOf(year + 1));
        model.addAttribute("years", cycles.years());
        model.addAttribute("today", clock.today());
        model.addAttribute("names", names);
        model.addAttribute("board", board.of(cycle, names));
        model.addAttribute(
                "movable",
                cycle.state() != CycleState.CLOSED
                        && cycle.state() != CycleState.CANCELLED
                        && cycle.state() != CycleState.PLANNING);
        model.addAttribute("canOpenSigning", cycle.state() == CycleState.DRAFTING);
        model.addAttribute("canCancel", cycle.state().compareTo(CycleState.IN_FORCE) < 0);
        return "workplace/board";
    }

    @PostMapping("/{year:\\d{4}}/milestones")
    String move(
            @PathVariable int year,
            @RequestParam Milestone milestone,
            @RequestParam(defaultValue = "") String day,
            Model model,
            HttpServletResponse response) {
        return act(year, "moved", model, response, () -> cycles.move(year, milestone, day(day)));
    }

    @PostMapping("/{year:\\d{4}}/signing")
    String openSigning(@PathVariable int year, Model model, HttpServletResponse response) {
        return act(year, "opened", model, response, () -> cycles.openSigning(year));
    }

    @PostMapping("/{year:\\d{4}}/cancellation")
    String cancel(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("reason", reason);
        return act(year, "cancelled", model, response, () -> cycles.cancel(year, reason.strip()));
    }

    private String act(int year, String done, Model model, HttpServletResponse response, Runnable action) {
        Viewer.current().requireCoordinator();
        try {
            action.run();
            return "redirect:/board/" + year + "?" + done;
        } catch (Refusal refusal) {
            response.setStatus(RefusalStatus.of(refusal));
            model.addAttribute("refusal", words.of(refusal));
            return show(year, model);
        }
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException malformed) {
            throw Refusal.invalid("page.date", typed);
        }
    }
}
