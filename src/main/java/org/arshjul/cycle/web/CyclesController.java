package org.arshjul.cycle.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.YearParties;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.Cycles;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.COORDINATOR)
@RequestMapping("/api/cycles")
class CyclesController {

    record NewCycle(@NotNull Integer year, @NotNull LocalDate signingDay) {}

    record NewDate(@NotNull LocalDate date) {}

    record Cancellation(@NotNull String reason) {}

    private final Cycles cycles;
    private final YearParties parties;
    private final Contracts contracts;

    CyclesController(Cycles cycles, YearParties parties, Contracts contracts) {
        this.cycles = cycles;
        this.parties = parties;
        this.contracts = contracts;
    }

    @PostMapping
    @Operation(summary = "Start the revision of a year; coordinators only")
    ResponseEntity<CycleView> start(@Valid @RequestBody NewCycle wanted) {
        Cycle cycle = cycles.start(wanted.year(), wanted.signingDay());
        return ResponseEntity.created(URI.create("/api/cycles/" + cycle.year())).body(view(cycle));
    }

    @OpenTo(Whom.SIGNED_IN)
    @GetMapping
    @Operation(summary = "All years, the newest first")
    List<CycleView> all() {
        return cycles.all().stream().map(this::view).toList();
    }

    @OpenTo(Whom.SIGNED_IN)
    @GetMapping("/{year}")
    @Operation(summary = "One year: its state, dates, municipalities and how far the contracts have come")
    CycleView one(@PathVariable int year) {
        return view(cycles.get(year));
    }

    @PostMapping("/{year}/milestones/{milestone}")
    @Operation(summary = "Move a date of the year, and with it the running timers; coordinators only")
    CycleView move(@PathVariable int year, @PathVariable String milestone, @Valid @RequestBody NewDate to) {
        cycles.move(year, Milestone.of(milestone), to.date());
        return view(cycles.get(year));
    }

    @PostMapping("/{year}/signing")
    @Operation(summary = "Open the signing before its day; coordinators only")
    CycleView openSigning(@PathVariable int year) {
        cycles.openSigning(year);
        return view(cycles.get(year));
    }

    @PostMapping("/{year}/cancellation")
    @Operation(summary = "Cancel the revision of a year with a reason that everyone is told; coordinators only")
    CycleView cancel(@PathVariable int year, @Valid @RequestBody Cancellation cancellation) {
        cycles.cancel(year, cancellation.reason());
        return view(cycles.get(year));
    }

    private CycleView view(Cycle cycle) {
        return CycleView.of(
                cycle,
                cycles.municipalities(cycle.year()),
                parties.national(cycle.year()),
                contracts.ofYear(cycle.year()));
    }
}
