package org.arshjul.cycle.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.arshjul.commitment.Commitment;
import org.arshjul.contract.TextId;
import org.arshjul.cycle.Merger;
import org.arshjul.cycle.Mergers;
import org.arshjul.party.PartyId;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.COORDINATOR)
@RequestMapping("/api/mergers")
class MergersController {

    /** @param reference where the decision is kept, such as a registry number */
    record NewMerger(@NotNull String party, @NotNull String successor, String reason, String reference) {}

    record MergerView(
            String party, String successor, int fromYear, String reason, String reference, String by, Instant at) {}

    /**
     * @param bases the texts that the successor's next text begins from, the one whose sections it has first
     * @param takenOver the ids of the commitments that stand in it too
     * @param running the years in which the party still takes part by itself
     */
    record MergingView(
            String party,
            String successor,
            int fromYear,
            List<String> bases,
            List<String> takenOver,
            List<Integer> running) {}

    private final Mergers mergers;

    MergersController(Mergers mergers) {
        this.mergers = mergers;
    }

    @OpenTo(Whom.SIGNED_IN)
    @GetMapping
    @Operation(summary = "The municipalities that are part of others, by the year from which that counts")
    List<MergerView> all() {
        return mergers.all().stream().map(MergersController::view).toList();
    }

    @GetMapping("/preview")
    @Operation(summary = "What it would mean if the one municipality became part of the other; coordinators only")
    MergingView preview(@RequestParam String party, @RequestParam String successor) {
        Mergers.Merging merging = mergers.merging(new PartyId(party), new PartyId(successor));
        return new MergingView(
                party,
                successor,
                merging.fromYear(),
                merging.bases().stream().map(TextId::toString).toList(),
                merging.takenOver().stream().map(Commitment::id).toList(),
                merging.running());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Make one municipality part of another from the next revision on; coordinators only")
    void merge(@Valid @RequestBody NewMerger wanted) {
        mergers.merge(
                new PartyId(wanted.party()), new PartyId(wanted.successor()), wanted.reason(), wanted.reference());
    }

    private static MergerView view(Merger one) {
        return new MergerView(
                one.party().value(),
                one.successor().value(),
                one.fromYear(),
                one.reason(),
                one.reference(),
                one.by(),
                one.at());
    }
}
