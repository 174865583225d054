package org.arshjul.demo.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.util.Set;
import org.arshjul.demo.DemoClock;
import org.arshjul.demo.Play;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The demo's clock and robots for machines; the page {@code /demo} does the same. */
@RestController
@OpenTo(Whom.SIGNED_IN)
@Profile("demo")
@RequestMapping("/api/demo")
class DemoController {

    record Moment(@NotNull LocalDateTime to) {}

    record Order(@NotNull Play.Until until, Set<String> except) {}

    record Demo(LocalDateTime now, Play.Progress play) {}

    private final DemoClock clock;
    private final Play play;

    DemoController(DemoClock clock, Play play) {
        this.clock = clock;
        this.play = play;
    }

    @Operation(summary = "The clock of the demo and how far the robots have come")
    @GetMapping
    Demo demo() {
        return new Demo(clock.now(), play.progress());
    }

    @Operation(summary = "Move the clock of the demo on, never back")
    @PostMapping("/clock")
    Demo move(@Valid @RequestBody Moment moment) {
        clock.moveTo(moment.to());
        return demo();
    }

    @Operation(summary = "Let robots act for all parties but the excepted ones until the year is signed or closed")
    @PostMapping("/play")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Demo play(@Valid @RequestBody Order order) {
        play.start(order.until(), order.except() == null ? Set.of() : order.except());
        return demo();
    }

    @Operation(summary = "Stop the robots")
    @DeleteMapping("/play")
    Demo stop() {
        play.stop();
        return demo();
    }
}
