package org.arshjul.workplace.task;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.arshjul.commitment.CommitmentChanges;
import org.arshjul.commitment.Commitments;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.SectionOutline;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Digest;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.signing.Mandate;
import org.arshjul.signing.Signings;
import org.arshjul.signing.ToSign;
import org.arshjul.workplace.Names;
import org.springframework.stereotype.Component;

/** The contracts that wait for the signed-in person's signature, and what sets them apart; a few queries for all. */
@Component
class SignList {

    static final String KIND = "SignContract";

    /**
     * One contract.
     *
     * @param contract its business key
     * @param revised the headings of its own sections that were changed this year
     * @param mandate the board's decision, or null
     */
    public record Row(
            String task,
            String contract,
            String subject,
            String party,
            String office,
            Instant due,
            Digest digest,
            List<String> revised,
            CommitmentChanges commitments,
            Mandate mandate) {}

    private final HumanTasks tasks;
    private final Texts texts;
    private final Signings signings;
    private final SigningOffice office;
    private final Commitments commitments;

    SignList(HumanTasks tasks, Texts texts, Signings signings, SigningOffice office, Commitments commitments) {
        this.tasks = tasks;
        this.texts = texts;
        this.signings = signings;
        this.office = office;
        this.commitments = commitments;
    }

    List<Row> rows(Names names) {
        List<HumanTask> waiting = tasks.openFor(Actor.required(), Actor.groups()).stream()
                .filter(task -> task.kind().equals(KIND))
                .sorted(names.byUrgency())
                .toList();
        List<ContractId> ids =
                waiting.stream().map(task -> ContractId.of(task.subject())).toList();
        List<TextId> own = ids.stream().map(ContractId::ownText).toList();
        Map<ContractId, ToSign> signing = signings.toSign(ids);
        Map<TextId, List<SectionOutline>> outlines = texts.outlines(own);
        Map<TextId, CommitmentChanges> changes = commitments.changes(own);
        Map<PartyId, String> offices = new HashMap<>();
        return waiting.stream()
                .filter(task -> signing.containsKey(ContractId.of(task.subject())))
                .map(task -> {
                    ContractId id = ContractId.of(task.subject());
                    PartyId party = new PartyId(task.concerns());
                    return new Row(
                            task.id(),
                            id.toString(),
                            names.subject(task.subject()),
                            names.party(party),
                            offices.computeIfAbsent(party, office::of),
                            task.dueAt(),
                            signing.get(id).digest(),
                            revised(outlines.getOrDefault(id.ownText(), List.of())),
                            changes.getOrDefault(id.ownText(), new CommitmentChanges(0, 0, 0)),
                            signing.get(id).mandate().orElse(null));
                })
                .toList();
    }

    /** The headings of the sections of the shared text that were changed, by the year of the contracts. */
    List<String> sharedRevised(int year) {
        TextId shared = TextId.shared(year);
        return revised(texts.outlines(List.of(shared)).getOrDefault(shared, List.of()));
    }

    private static List<String> revised(List<SectionOutline> sections) {
        return sections.stream()
                .filter(SectionOutline::revised)
                .map(SectionOutline::heading)
                .toList();
    }
}
