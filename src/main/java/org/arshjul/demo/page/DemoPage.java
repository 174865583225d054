package org.arshjul.demo.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.arshjul.cycle.Cycles;
import org.arshjul.demo.DemoClock;
import org.arshjul.demo.Play;
import org.arshjul.party.Parties;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Words;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves the demo's clock and sends its robots off. */
@Controller
@OpenTo(Whom.SIGNED_IN)
@Profile("demo")
@RequestMapping("/demo")
class DemoPage {

    private final DemoClock clock;
    private final Play play;
    private final Cycles cycles;
    private final Parties parties;
    private final Words words;

    DemoPage(DemoClock clock, Play play, Cycles cycles, Parties parties, Words words) {
        this.clock = clock;
        this.play = play;
        this.cycles = cycles;
        this.parties = parties;
        this.words = words;
    }

    @GetMapping
    String show(Model model) {
        Actor.required();
        model.addAttribute("now", clock.now());
        model.addAttribute("next", clock.nextMilestone().orElse(null));
        model.addAttribute("play", play.progress());
        model.addAttribute("cycles", cycles.all());
        model.addAttribute("parties", parties.all());
        return "demo";
    }

    @PostMapping("/clock")
    String move(@RequestParam(required = false) String to, Model model, HttpServletResponse response) {
        return act(
                () -> {
                    if (to == null) {
                        clock.toNextMilestone();
                    } else {
                        clock.moveTo(moment(to));
                    }
                },
                model,
                response);
    }

    @PostMapping("/play")
    String play(
            @RequestParam Play.Until until,
            @RequestParam(required = false) List<String> except,
            Model model,
            HttpServletResponse response) {
        return act(() -> play.start(until, except == null ? Set.of() : Set.copyOf(except)), model, response);
    }

    @PostMapping("/stop")
    String stop(Model model, HttpServletResponse response) {
        return act(play::stop, model, response);
    }

    private String act(Runnable deed, Model model, HttpServletResponse response) {
        Actor.required();
        try {
            deed.run();
            return "redirect:/demo";
        } catch (Refusal refusal) {
            response.setStatus(RefusalStatus.of(refusal));
            model.addAttribute("refusal", words.of(refusal));
            return show(model);
        }
    }

    private static LocalDateTime moment(String typed) {
        try {
            return LocalDateTime.parse(typed);
        } catch (DateTimeParseException malformed) {
            throw Refusal.invalid("demo.clock.malformed", typed);
        }
    }
}
