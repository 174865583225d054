package org.arshjul.workplace.year;

import java.util.EnumSet;
import java.util.Set;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.Cycles;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.PageOf;
import org.arshjul.workplace.year.SigningMatrix.State;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The signing day at a glance: how many have signed, and who is missing. It hears of changes by the board's stream. */
@Controller
@OpenTo(Whom.PROGRAMME)
@RequestMapping("/board/{year:\\d{4}}/signing")
class SigningDayPages {

    private static final Set<State> LEGEND = EnumSet.complementOf(EnumSet.of(State.NO_PARTY));

    /** So many of those who are missing stand by name; the others are counted. */
    private static final int NAMED = 50;

    private final Cycles cycles;
    private final SigningDay day;
    private final BoardMark marks;
    private final Naming naming;
    private final ProgrammeClock clock;

    SigningDayPages(Cycles cycles, SigningDay day, BoardMark marks, Naming naming, ProgrammeClock clock) {
        this.cycles = cycles;
        this.day = day;
        this.marks = marks;
        this.naming = naming;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable int year, @RequestParam(defaultValue = "1") int page, Model model) {
        live(year, page, model);
        return "workplace/signing-day";
    }

    /** What changes while one looks, alone. */
    @GetMapping("/rows")
    String rows(@PathVariable int year, @RequestParam(defaultValue = "1") int page, Model model) {
        live(year, page, model);
        return "workplace/signing-day-live :: live";
    }

    private void live(int year, int page, Model model) {
        Cycle cycle = cycles.get(year);
        Names names = naming.names();
        model.addAttribute("mark", marks.now(year).toString());
        SigningDay.View view = day.of(year, names);
        model.addAttribute("cycle", cycle);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("names", names);
        model.addAttribute("now", clock.instant());
        model.addAttribute("day", view);
        model.addAttribute("page", PageOf.of(view.matrix().rows(), page));
        model.addAttribute("states", LEGEND);
        model.addAttribute("named", NAMED);
        model.addAttribute("canOpenSigning", cycle.state() == CycleState.DRAFTING);
    }
}
