package org.arshjul.workplace.task;

import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.review.Opinion;
import org.arshjul.review.Reviews;
import org.arshjul.signing.Signature;
import org.arshjul.signing.Signings;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** In which way the other parties have answered what a task asks. */
@Component
class Ways {

    /** The answer of that party in words, or null where there is nothing to tell. */
    interface Answers {
        String of(String party);
    }

    private final Reviews reviews;
    private final Signings signings;
    private final Words words;

    Ways(Reviews reviews, Signings signings, Words words) {
        this.reviews = reviews;
        this.signings = signings;
        this.words = words;
    }

    Answers in(HumanTask task) {
        return switch (task.kind()) {
            case "GiveOpinion" -> opinions(TextId.of(task.subject()));
            case "SignContract" -> signatures(ContractId.of(task.subject()));
            default -> party -> null;
        };
    }

    private Answers opinions(TextId text) {
        var requests = reviews.get(text).changeRequests().stream()
                .collect(Collectors.groupingBy(Opinion::party, Collectors.counting()));
        return party -> {
            long requested = requests.getOrDefault(new PartyId(party), 0L);
            return requested == 0 ? words.of("task.how.approved") : words.of("task.how.requests", requested);
        };
    }

    private Answers signatures(ContractId contract) {
        Set<PartyId> signed = signings.get(contract).signatures().stream()
                .map(Signature::party)
                .collect(Collectors.toSet());
        return party -> words.of(signed.contains(new PartyId(party)) ? "task.how.signed" : "task.how.declined");
    }
}
