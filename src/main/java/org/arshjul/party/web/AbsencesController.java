package org.arshjul.party.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arshjul.party.Absence;
import org.arshjul.party.Absences;
import org.arshjul.platform.Actor;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.SIGNED_IN)
@RequestMapping("/api/absences")
class AbsencesController {

    /**
     * @param person who is away; left out for who asks
     * @param firstDay in Europe/Stockholm, as is the last; both are included
     */
    record NewAbsence(
            String person,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay) {}

    private final Absences absences;

    AbsencesController(Absences absences) {
        this.absences = absences;
    }

    @GetMapping
    @Operation(summary = "When I am away, today and to come, without a deputy")
    List<Absence> mine() {
        return absences.of(Actor.required());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Say that somebody is away: reminders then go to the others of the role, if there are any; the person and"
                            + " coordinators only. To have somebody act meanwhile, name a deputy instead")
    Absence enter(@Valid @RequestBody NewAbsence asked) {
        return absences.enter(
                asked.person() == null ? Actor.required() : asked.person(), asked.firstDay(), asked.lastDay());
    }

    @PostMapping("/{id}/ending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End an absence before its last day; the person and coordinators only")
    void end(@PathVariable UUID id) {
        absences.end(id);
    }
}
