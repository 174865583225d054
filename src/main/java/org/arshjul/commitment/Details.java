package org.arshjul.commitment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.arshjul.commitment.DetailRepository.Written;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.RevisionPolicy;
import org.arshjul.contract.TextId;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follow-up knows of commitments besides their wording: facts, no part of what was signed. */
@Component
@Transactional
public class Details {

    private final DetailRepository details;
    private final Commitments commitments;
    private final Contracts contracts;
    private final RevisionPolicy policy;
    private final ApplicationEventPublisher events;
    private final ProgrammeClock clock;

    Details(
            DetailRepository details,
            Commitments commitments,
            Contracts contracts,
            RevisionPolicy policy,
            ApplicationEventPublisher events,
            ProgrammeClock clock) {
        this.details = details;
        this.commitments = commitments;
        this.contracts = contracts;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /** What is known of that commitment; refuses an unknown one. */
    @Transactional(readOnly = true)
    public CommitmentDetails of(String id) {
        return of(List.of(commitments.get(id))).get(id);
    }

    /** What is known of these commitments, by their ids; what nobody wrote anew goes on from the year before. */
    @Transactional(readOnly = true)
    public Map<String, CommitmentDetails> of(Collection<Commitment> all) {
        Map<String, List<Written>> written =
                details.ofLineages(all.stream().map(Commitment::lineage).collect(Collectors.toSet())).stream()
                        .collect(Collectors.groupingBy(Written::lineage));
        Map<String, CommitmentDetails> known = new HashMap<>();
        for (Commitment one : all) {
            known.put(
                    one.id(),
                    written.getOrDefault(one.lineage(), List.of()).stream()
                            .filter(row -> row.year() <= one.text().year())
                            .reduce((earlier, later) -> later)
                            .map(Written::details)
                            .orElse(CommitmentDetails.NONE));
        }
        return known;
    }

    /**
     * Writes what is known of a commitment; the signed-in person must write for its section's owner. Refused where its
     * year is over, and what is out of bounds.
     */
    public CommitmentDetails write(String id, CommitmentDetails now) {
        Commitment commitment = commitments.get(id);
        policy.requireWriter(commitment.text(), commitments.sectionOf(commitment));
        if (over(commitment.text())) {
            throw Refusal.conflict(
                    "commitment.details.yearOver",
                    commitment.wording(),
                    String.valueOf(commitment.text().year()));
        }
        now.check(commitment.firstYear());
        List<String> changed = now.changedSince(of(id));
        if (!changed.isEmpty()) {
            details.insert(id, now, Actor.name(), clock.instant());
            events.publishEvent(
                    new CommitmentDetailed(commitment.text(), id, commitment.section(), commitment.wording(), changed));
        }
        return now;
    }

    /** Whether the signed-in person may write what is known of that commitment. */
    @Transactional(readOnly = true)
    public boolean mayWrite(Commitment commitment) {
        return policy.writes(commitment.text(), commitments.sectionOf(commitment)) && !over(commitment.text());
    }

    /** Whether no contract with that text is in force, or on its way there, any longer. */
    private boolean over(TextId text) {
        List<Contract> concerned = text.shared()
                ? contracts.ofYear(text.year())
                : contracts.find(ContractId.of(text.toString())).stream().toList();
        return !concerned.isEmpty()
                && concerned.stream().allMatch(one -> one.stage().over());
    }
}
