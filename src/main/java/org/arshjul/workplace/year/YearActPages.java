package org.arshjul.workplace.year;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;
import org.arshjul.cycle.Cycles;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the coordinator does with a whole year: each act shows first what it leads to, and is done only if that is still
 * so when it is confirmed.
 */
@Controller
@OpenTo(Whom.COORDINATOR)
@RequestMapping("/board/{year:\\d{4}}")
class YearActPages {

    private final Cycles cycles;
    private final YearActs acts;
    private final Board board;
    private final Naming naming;
    private final ProgrammeClock clock;
    private final Words words;

    YearActPages(Cycles cycles, YearActs acts, Board board, Naming naming, ProgrammeClock clock, Words words) {
        this.cycles = cycles;
        this.acts = acts;
        this.board = board;
        this.naming = naming;
        this.clock = clock;
        this.words = words;
    }

    /** Asks for a new day, or shows what that day leads to. */
    @GetMapping("/milestones")
    String move(
            @PathVariable int year,
            @RequestParam String milestone,
            @RequestParam(defaultValue = "") String day,
            Model model,
            HttpServletResponse response) {
        Milestone which = Milestone.of(milestone);
        model.addAttribute("milestone", which);
        model.addAttribute("day", day);
        if (!day.isBlank()) {
            preview(model, response, () -> acts.moving(year, which, day(day)));
        }
        model.addAttribute("dates", board.dates(cycles.get(year)));
        return page(year, "workplace/board-move", model);
    }

    @PostMapping("/milestones")
    String moved(
            @PathVariable int year,
            @RequestParam String milestone,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String digest,
            Model model,
            HttpServletResponse response) {
        Milestone which = Milestone.of(milestone);
        try {
            LocalDate to = day(day);
            confirmed(acts.moving(year, which, to).digest(), digest);
            cycles.move(year, cycles.movesFor(year, which, to));
            return "redirect:/board/" + year + "?moved";
        } catch (Refusal refusal) {
            refused(refusal, model, response);
            return move(year, milestone, day, model, response);
        }
    }

    @GetMapping("/signing/opening")
    String openSigning(@PathVariable int year, Model model) {
        model.addAttribute("preview", acts.openingSigning(year));
        return page(year, "workplace/board-opening", model);
    }

    @PostMapping("/signing/opening")
    String signingOpened(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String digest,
            Model model,
            HttpServletResponse response) {
        try {
            confirmed(acts.openingSigning(year).digest(), digest);
            cycles.openSigning(year);
            return "redirect:/board/" + year + "?opened";
        } catch (Refusal refusal) {
            refused(refusal, model, response);
            return openSigning(year, model);
        }
    }

    @GetMapping("/cancellation")
    String cancel(@PathVariable int year, Model model) {
        model.addAttribute("preview", acts.cancelling(year));
        return page(year, "workplace/board-cancel", model);
    }

    @PostMapping("/cancellation")
    String cancelled(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String digest,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("reason", reason);
        try {
            confirmed(acts.cancelling(year).digest(), digest);
            cycles.cancel(year, reason.strip());
            return "redirect:/board/" + year + "?cancelled";
        } catch (Refusal refusal) {
            refused(refusal, model, response);
            return cancel(year, model);
        }
    }

    private String page(int year, String template, Model model) {
        model.addAttribute("cycle", cycles.get(year));
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("names", naming.names());
        model.addAttribute("today", clock.today());
        return template;
    }

    private void preview(Model model, HttpServletResponse response, Supplier<Object> preview) {
        try {
            model.addAttribute("preview", preview.get());
        } catch (Refusal refusal) {
            refused(refusal, model, response);
        }
    }

    private void refused(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(RefusalStatus.of(refusal));
        model.addAttribute("refusal", words.of(refusal));
    }

    private static void confirmed(Digest now, String shown) {
        if (!now.hex().equals(shown)) {
            throw Refusal.conflict("page.preview.changed");
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
