package org.arshjul.workplace.year;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.arshjul.cycle.Cycles;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Starts a year's revision; stands in Tasklist's start form too. */
@Controller
@OpenTo(Whom.COORDINATOR)
@RequestMapping("/cycles/new")
class NewCyclePage {

    private final Cycles cycles;
    private final ProgrammeClock clock;
    private final Words words;

    NewCyclePage(Cycles cycles, ProgrammeClock clock, Words words) {
        this.cycles = cycles;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping
    String form(Model model) {
        int year = cycles.years().stream()
                .findFirst()
                .map(newest -> newest + 1)
                .orElse(clock.today().getYear());
        return page(String.valueOf(year), cycles.proposedSigningDay(year).toString(), model);
    }

    @PostMapping
    String start(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String signingDay,
            @RequestParam(required = false) String embedded,
            Model model,
            HttpServletResponse response) {
        try {
            int number = year(year);
            cycles.start(number, signingDay.isBlank() ? cycles.proposedSigningDay(number) : day(signingDay));
            return "redirect:/cycles/new/done?year=" + number + (embedded == null ? "" : "&embedded");
        } catch (Refusal refusal) {
            response.setStatus(RefusalStatus.of(refusal));
            model.addAttribute("refusal", words.of(refusal));
            return page(year, signingDay, model);
        }
    }

    @GetMapping("/done")
    String done(@RequestParam int year, Model model) {
        model.addAttribute("year", String.valueOf(year));
        return "workplace/cycle-started";
    }

    private String page(String year, String signingDay, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("signingDay", signingDay);
        model.addAttribute("today", clock.today());
        model.addAttribute("years", cycles.years());
        return "workplace/cycle-new";
    }

    private static int year(String typed) {
        if (!typed.strip().matches("\\d{4}")) {
            throw Refusal.invalid("page.year", typed);
        }
        return Integer.parseInt(typed.strip());
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException malformed) {
            throw Refusal.invalid("page.date", typed);
        }
    }
}
