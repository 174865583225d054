package org.arshjul.commitment.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.stream.Collectors;
import org.arshjul.commitment.CommitmentDetails;
import org.arshjul.commitment.CommitmentOrigins;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.Details;
import org.arshjul.commitment.FinishedCommitment;
import org.arshjul.commitment.Lineages;
import org.arshjul.contract.Owner;
import org.arshjul.contract.ReadingRights;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.READERS)
class LineagesController {

    private static final List<Owner> WRITERS = List.of(Owner.MUNICIPALITY, Owner.PROGRAMME, Owner.AGENCIES);
    private static final String COMMITMENT = "/api/commitments/{year}/{part}/{number}";

    /** A commitment that was finished, and the report that said so. */
    record FinishedView(String id, String lineage, String text, String wording, ReportView report) {

        static FinishedView of(FinishedCommitment one) {
            return new FinishedView(
                    one.commitment().id(),
                    one.commitment().lineage(),
                    one.commitment().text().toString(),
                    one.commitment().wording(),
                    ReportView.of(one.report()));
        }
    }

    private final Lineages lineages;
    private final Commitments commitments;
    private final Details details;
    private final CommitmentOrigins origins;
    private final Texts texts;
    private final ReadingRights rights;

    LineagesController(
            Lineages lineages,
            Commitments commitments,
            Details details,
            CommitmentOrigins origins,
            Texts texts,
            ReadingRights rights) {
        this.lineages = lineages;
        this.commitments = commitments;
        this.details = details;
        this.origins = origins;
        this.texts = texts;
        this.rights = rights;
    }

    /** One commitment with its status in each year that the person may read, and all that is known of it. */
    @Operation(summary = "One commitment through the years: status by year, details, reports, splits and mergers")
    @GetMapping("/api/lineages/{lineage}")
    LineageView lineage(@PathVariable String lineage) {
        return LineageView.of(lineages.get(lineage));
    }

    /** Who answers for a commitment, by when, what is measured, and where more is to be read. */
    @Operation(summary = "What is known of a commitment besides its wording")
    @GetMapping(COMMITMENT + "/details")
    CommitmentDetails details(@PathVariable int year, @PathVariable String part, @PathVariable int number) {
        String id = id(year, part, number);
        rights.require(commitments.get(id).text());
        return details.of(id);
    }

    /** Replaces all of that; what is left out is no longer known. */
    @Operation(
            summary =
                    "Write what is known of a commitment, all of it; its section's writers only, until the year is over")
    @OpenTo(Whom.WRITERS)
    @PutMapping(COMMITMENT + "/details")
    CommitmentDetails write(
            @PathVariable int year,
            @PathVariable String part,
            @PathVariable int number,
            @RequestBody CommitmentDetails known) {
        return details.write(id(year, part, number), known);
    }

    /** Says that a commitment of an open text comes out of one of the year before: a split, or a merger. */
    @Operation(
            summary =
                    "Say that a commitment comes out of one of the year before; its section's writers, in an open text")
    @OpenTo(Whom.WRITERS)
    @PutMapping(COMMITMENT + "/origins")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable int year, @PathVariable String part, @PathVariable int number, @RequestParam String from) {
        origins.give(id(year, part, number), from);
    }

    /** Takes that back. */
    @Operation(summary = "Take back that a commitment comes out of one of the year before")
    @OpenTo(Whom.WRITERS)
    @DeleteMapping(COMMITMENT + "/origins")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(
            @PathVariable int year, @PathVariable String part, @PathVariable int number, @RequestParam String from) {
        origins.takeBack(id(year, part, number), from);
    }

    /** What the writers of that owner's sections have finished since last year's text was confirmed. */
    @Operation(summary = "The commitments done or given up, with reason, that a text being drafted can tell of")
    @GetMapping("/api/commitments/finished")
    List<FinishedView> finished(@RequestParam String text, @RequestParam(defaultValue = "municipality") String owner) {
        TextId id = TextId.of(text);
        rights.require(id);
        return commitments.finished(texts.get(id), owner(owner)).stream()
                .map(FinishedView::of)
                .toList();
    }

    private static Owner owner(String id) {
        return WRITERS.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "commitment.owner.unknown",
                        id,
                        WRITERS.stream().map(Owner::id).collect(Collectors.joining(", "))));
    }

    private static String id(int year, String part, int number) {
        return "%d/%s/%d".formatted(year, part, number);
    }
}
