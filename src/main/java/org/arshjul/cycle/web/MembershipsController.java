package org.arshjul.cycle.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.arshjul.contract.Stage;
import org.arshjul.contract.TextId;
import org.arshjul.contract.TextState;
import org.arshjul.cycle.Memberships;
import org.arshjul.party.PartyId;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.HumanTask;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.COORDINATOR)
@RequestMapping("/api/cycles/{year}/municipalities/{party}")
class MembershipsController {

    /** @param reference where the decision is kept, such as a registry number */
    record Grounds(String reason, String reference) {}

    /** @param base the text that its own begins from; null where it begins from the template */
    record JoiningView(String party, String base, List<String> asked, Instant draftDue, TextState shared) {}

    /**
     * @param withdrawn ids of the tasks that nobody need answer any more
     * @param others the other running years in which it takes part, and which it would not leave by that
     */
    record LeavingView(
            String party, Stage stage, List<String> withdrawn, int signatures, long remaining, List<Integer> others) {}

    private final Memberships memberships;

    MembershipsController(Memberships memberships) {
        this.memberships = memberships;
    }

    @GetMapping("/joining")
    @Operation(summary = "What it would open if the municipality joined the year now")
    JoiningView joining(@PathVariable int year, @PathVariable String party) {
        Memberships.Joining joining = memberships.joining(year, new PartyId(party));
        return new JoiningView(
                party,
                joining.base().map(TextId::toString).orElse(null),
                joining.asked().stream().map(PartyId::value).toList(),
                joining.draftDue(),
                joining.shared());
    }

    @PostMapping("/joining")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a municipality join a running year; coordinators only")
    void join(@PathVariable int year, @PathVariable String party, @RequestBody Grounds grounds) {
        memberships.join(year, new PartyId(party), grounds.reason(), grounds.reference());
    }

    @GetMapping("/leaving")
    @Operation(summary = "What it would end if the municipality left the year now")
    LeavingView leaving(@PathVariable int year, @PathVariable String party) {
        Memberships.Leaving leaving = memberships.leaving(year, new PartyId(party));
        return new LeavingView(
                party,
                leaving.stage().orElse(null),
                leaving.withdrawn().stream().map(HumanTask::id).toList(),
                leaving.signatures(),
                leaving.remaining(),
                leaving.others());
    }

    @PostMapping("/leaving")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a municipality leave a running year; its contract is not renewed; coordinators only")
    void leave(@PathVariable int year, @PathVariable String party, @RequestBody Grounds grounds) {
        memberships.leave(year, new PartyId(party), grounds.reason(), grounds.reference());
    }
}
