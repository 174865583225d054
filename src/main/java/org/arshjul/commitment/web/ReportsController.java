package org.arshjul.commitment.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arshjul.commitment.Commitment;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.FollowUp;
import org.arshjul.commitment.FollowUpState;
import org.arshjul.commitment.FollowUps;
import org.arshjul.commitment.Period;
import org.arshjul.commitment.ProgressReport;
import org.arshjul.contract.ReadingRights;
import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.READERS)
class ReportsController {

    /**
     * One follow-up with its reports.
     *
     * @param without the parties whose reports it went on without
     */
    record FollowUpView(
            String id,
            String text,
            Period period,
            FollowUpState state,
            Instant openedAt,
            List<String> without,
            NoteView summary,
            NoteView remark,
            List<LineView> reports) {}

    /** What somebody wrote on the follow-up as a whole. */
    record NoteView(String text, String by, Instant at) {

        static NoteView of(FollowUp.Note note) {
            return new NoteView(note.text(), note.by(), note.at());
        }
    }

    /** The report on one commitment. */
    record LineView(String commitment, String lineage, String wording, String party, ReportView report) {}

    private final FollowUps followUps;
    private final Commitments commitments;
    private final ReadingRights rights;

    ReportsController(FollowUps followUps, Commitments commitments, ReadingRights rights) {
        this.followUps = followUps;
        this.commitments = commitments;
        this.rights = rights;
    }

    /** The follow-ups of that contract's own text, or of the shared one by {@code 2026/shared}. */
    @Operation(summary = "The follow-ups of a contract with the reports on each commitment")
    @GetMapping("/api/reports")
    List<FollowUpView> all(@RequestParam String contract) {
        TextId text = TextId.of(contract);
        rights.require(text);
        Map<String, Commitment> promised =
                commitments.of(text).stream().collect(Collectors.toMap(Commitment::id, Function.identity()));
        return followUps.of(text).stream()
                .map(followUp -> view(followUp, promised))
                .toList();
    }

    private FollowUpView view(FollowUp followUp, Map<String, Commitment> promised) {
        return new FollowUpView(
                followUp.id().toString(),
                followUp.id().text().toString(),
                followUp.id().period(),
                followUp.state(),
                followUp.openedAt(),
                followUp.without().stream().map(PartyId::value).sorted().toList(),
                followUp.summary().map(NoteView::of).orElse(null),
                followUp.remark().map(NoteView::of).orElse(null),
                followUps.reports(followUp.id()).stream()
                        .map(report -> line(report, promised.get(report.commitment())))
                        .toList());
    }

    private static LineView line(ProgressReport report, Commitment commitment) {
        return new LineView(
                commitment.id(),
                commitment.lineage(),
                commitment.wording(),
                report.party().value(),
                ReportView.of(report));
    }
}
