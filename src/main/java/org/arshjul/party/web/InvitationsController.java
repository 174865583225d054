package org.arshjul.party.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.arshjul.party.Access;
import org.arshjul.party.Invitations;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.SecondFactors;
import org.arshjul.platform.security.Whom;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.COORDINATOR)
@RequestMapping("/api/people")
class InvitationsController {

    /** @param code whether they show a code from an app besides the password */
    record PersonView(
            String id,
            String name,
            String email,
            Set<String> groups,
            Instant invitedAt,
            Instant invitedUntil,
            Instant passwordSince,
            boolean code) {

        static PersonView of(Access access, Set<String> withCode) {
            return new PersonView(
                    access.person().id(),
                    access.person().name(),
                    access.person().email(),
                    access.groups(),
                    access.invitedAt(),
                    access.invitedUntil(),
                    access.passwordSince(),
                    withCode.contains(access.person().id()));
        }
    }

    record Invited(int people) {}

    private final Invitations invitations;
    private final SecondFactors factors;

    InvitationsController(Invitations invitations, SecondFactors factors) {
        this.invitations = invitations;
        this.factors = factors;
    }

    @GetMapping
    @Operation(summary = "Everybody who holds an office, and how they get in; coordinators only")
    List<PersonView> all() {
        Set<String> withCode = factors.accounts();
        return invitations.all().stream()
                .map(access -> PersonView.of(access, withCode))
                .toList();
    }

    @PostMapping("/{id}/invitation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Send a person a link by which to choose a password; coordinators only",
            description = "An app that shows codes is chosen anew too: this helps who has lost theirs.")
    void invite(@PathVariable String id) {
        invitations.invite(id);
    }

    @PostMapping("/invitations")
    @Operation(
            summary = "Invite everybody in office who has neither a password nor an invitation that still leads there;"
                    + " coordinators only")
    Invited inviteMissing() {
        return new Invited(invitations.inviteMissing());
    }
}
