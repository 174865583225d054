package org.arshjul.party.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyId;
import org.arshjul.party.Person;
import org.arshjul.party.Role;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.COORDINATOR)
class SuccessionsController {

    /**
     * @param from who loses the role; left out for who has held it longest
     * @param to the successor's id
     * @param newcomer name, address and language of a successor who is not known yet; left out for one who is
     */
    record Succession(
            @NotNull Role role, String from, @NotBlank String to, Newcomer newcomer, String reason) {}

    /** @param language {@code sv} or {@code en} */
    record Newcomer(String name, String email, String language) {

        Person as(String id) {
            return new Person(
                    id, name == null ? "" : name, email == null ? "" : email, language == null ? "sv" : language);
        }
    }

    private final Parties parties;

    SuccessionsController(Parties parties) {
        this.parties = parties;
    }

    @PostMapping("/api/parties/{party}/successions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Pass a party's role to somebody else from now on; taken tasks follow; coordinators only")
    void succeed(@PathVariable String party, @Valid @RequestBody Succession succession) {
        PartyId id = new PartyId(party);
        if (succession.newcomer() == null) {
            parties.succeed(id, succession.role(), succession.from(), succession.to(), succession.reason());
        } else {
            parties.succeed(
                    id,
                    succession.role(),
                    succession.from(),
                    succession.newcomer().as(succession.to()),
                    succession.reason());
        }
    }
}
