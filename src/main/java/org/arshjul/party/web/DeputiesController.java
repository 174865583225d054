package org.arshjul.party.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arshjul.party.Deputies;
import org.arshjul.party.Deputy;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyId;
import org.arshjul.party.Role;
import org.arshjul.party.web.SuccessionsController.Newcomer;
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
@OpenTo(Whom.OFFICE_HOLDER)
@RequestMapping("/api/parties/{party}/deputies")
class DeputiesController {

    /**
     * @param holder who is away; left out for who asks, or for who has held the role longest where a coordinator does
     * @param deputy the id of who acts meanwhile
     * @param newcomer name, address and language of a deputy who is not known yet; left out for one who is
     * @param firstDay in Europe/Stockholm, as is the last; both are included
     * @param office how the office reads where the deputy signs; left out for the usual way
     */
    record NewDeputy(
            @NotNull Role role,
            String holder,
            @NotBlank String deputy,
            Newcomer newcomer,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay,
            String office,
            @Size(max = 4000) String reason) {}

    /** A deputy as others see it; both days are included. */
    record DeputyView(
            UUID id, String party, Role role, String holder, String deputy, LocalDate firstDay, LocalDate lastDay) {

        static DeputyView of(Deputy deputy) {
            return new DeputyView(
                    deputy.id(),
                    deputy.party().value(),
                    deputy.role(),
                    deputy.holder(),
                    deputy.person(),
                    deputy.firstDay(),
                    deputy.lastDay());
        }
    }

    record Ending(@Size(max = 4000) String reason) {}

    private final Deputies deputies;
    private final Parties parties;

    DeputiesController(Deputies deputies, Parties parties) {
        this.deputies = deputies;
        this.parties = parties;
    }

    @OpenTo(Whom.SIGNED_IN)
    @GetMapping
    @Operation(summary = "Who acts for the party's office holders now or will, with the days")
    List<DeputyView> of(@PathVariable String party) {
        PartyId id = parties.get(new PartyId(party)).id();
        return deputies.current().stream()
                .filter(one -> one.party().equals(id))
                .map(DeputyView::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Name who acts in somebody's role for the party from one day to another; the right begins and ends with"
                            + " those days; the holder and coordinators only")
    DeputyView name(@PathVariable String party, @Valid @RequestBody NewDeputy asked) {
        Deputy wanted = new Deputy(
                UUID.randomUUID(),
                new PartyId(party),
                asked.role(),
                asked.holder(),
                asked.deputy(),
                asked.firstDay(),
                asked.lastDay(),
                asked.office(),
                asked.reason());
        return DeputyView.of(
                asked.newcomer() == null
                        ? deputies.name(wanted)
                        : deputies.name(wanted, asked.newcomer().as(asked.deputy())));
    }

    @PostMapping("/{id}/ending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "End a deputy's right now, before its last day; taken tasks go back; the holder and coordinators only")
    void end(@PathVariable String party, @PathVariable UUID id, @Valid @RequestBody Ending asked) {
        deputies.end(new PartyId(party), id, asked.reason());
    }
}
