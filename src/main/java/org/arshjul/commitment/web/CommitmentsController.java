package org.arshjul.commitment.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Stream;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.Standing;
import org.arshjul.contract.ReadingRights;
import org.arshjul.contract.TextId;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.READERS)
class CommitmentsController {

    /** Why; it counts while the commitment's wording does not stand in the text. */
    record StrikeReason(@NotNull String reason) {}

    private final Commitments commitments;
    private final ReadingRights rights;

    CommitmentsController(Commitments commitments, ReadingRights rights) {
        this.commitments = commitments;
        this.rights = rights;
    }

    /** The municipality's commitments in that contract and, with {@code include=shared}, those of the shared text. */
    @Operation(summary = "The commitments of a contract, with include=shared those of the shared text too")
    @GetMapping("/api/commitments")
    List<CommitmentView> all(@RequestParam String contract, @RequestParam(required = false) String include) {
        if (include != null && !include.equals(TextId.SHARED)) {
            throw Refusal.invalid("commitment.include.unknown", include);
        }
        TextId own = TextId.of(contract);
        Stream<TextId> texts = include == null
                ? Stream.of(own)
                : Stream.of(own, TextId.shared(own.year())).distinct();
        return texts.flatMap(this::readable).map(CommitmentView::of).toList();
    }

    /** One commitment through all years that the person may read. */
    @Operation(summary = "One commitment through all years that I may read")
    @GetMapping("/api/commitments/lineage")
    List<CommitmentView> lineage(@RequestParam String id) {
        List<Standing> years = commitments.lineage(id);
        List<CommitmentView> readable = years.stream()
                .filter(year -> rights.allow(year.commitment().text()))
                .map(CommitmentView::of)
                .toList();
        if (readable.isEmpty()) {
            throw Refusal.forbidden("text.notYours", years.get(0).commitment().text());
        }
        return readable;
    }

    /** Says why a commitment is left out of the text that is being revised. */
    @Operation(summary = "Say why a commitment is left out of an open text; its section's writers only")
    @OpenTo(Whom.WRITERS)
    @PutMapping("/api/commitments/{year}/{part}/{number}/strike")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void strike(
            @PathVariable int year,
            @PathVariable String part,
            @PathVariable int number,
            @Valid @RequestBody StrikeReason strike) {
        commitments.explainStrike("%d/%s/%d".formatted(year, part, number), strike.reason());
    }

    private Stream<Standing> readable(TextId text) {
        rights.require(text);
        return commitments.standings(text).stream();
    }
}
