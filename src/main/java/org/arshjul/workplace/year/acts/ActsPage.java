package org.arshjul.workplace.year.acts;

import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.Cycles;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of what the coordinator may do to the year. */
@Controller
@OpenTo(Whom.COORDINATOR)
class ActsPage {

    private final Cycles cycles;
    private final WaitingDecisions decisions;

    ActsPage(Cycles cycles, WaitingDecisions decisions) {
        this.cycles = cycles;
        this.decisions = decisions;
    }

    @GetMapping("/board/{year:\\d{4}}/acts")
    String show(@PathVariable int year, @RequestParam(defaultValue = "") String done, Model model) {
        Cycle cycle = cycles.get(year);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("done", done.matches("[a-z]+") ? done : null);
        model.addAttribute("waiting", decisions.of(year).size());
        boolean running = cycle.state() != CycleState.PLANNING && cycle.state().compareTo(CycleState.IN_FORCE) <= 0;
        model.addAttribute("canJoin", running && cycle.nextPeriod().isPresent());
        model.addAttribute("canLeave", running);
        return "workplace/acts/acts";
    }
}
