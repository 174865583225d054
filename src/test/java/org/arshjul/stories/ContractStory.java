package org.arshjul.stories;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Stage;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.signing.Signing;

/** One contract from its mandate to its signatures, as registrar, signatories and coordinator see it. */
final class ContractStory {

    final Year year;
    final ContractId id;
    private final Product product;

    ContractStory(Year year, ContractId id) {
        this.year = year;
        this.id = id;
        this.product = year.product;
    }

    TextStory text() {
        return new TextStory(year, id.ownText());
    }

    Stage stage() {
        return product.contracts.get(id).stage();
    }

    Signing signing() {
        return product.signings.get(id);
    }

    void mandated() {
        board("approved");
    }

    /** The registrar records what the board decided today. */
    void board(String decision) {
        answer(
                "RecordMandate",
                null,
                Map.of(
                        "decision",
                        decision,
                        "decidedOn",
                        LocalDate.ofInstant(product.now(), ProgrammeClock.STOCKHOLM)
                                .toString(),
                        "paragraph",
                        "§ 7",
                        "reference",
                        "KS 311"));
    }

    /** The parties that are asked to sign now. */
    Set<String> toSign() {
        return product.open("SignContract", id.toString()).stream()
                .map(HumanTask::concerns)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void signedByAll() {
        toSign().forEach(this::signedBy);
    }

    void signedByAllBut(String party) {
        toSign().stream().filter(one -> !one.equals(party)).forEach(this::signedBy);
    }

    void signedBy(String party) {
        signedBy(party, signing().document().orElseThrow().digest().hex());
    }

    void signedBy(String party, String digest) {
        answer("SignContract", party, Map.of("signed", true, "digest", digest));
    }

    void declinedBy(String party) {
        answer("SignContract", party, Map.of("signed", false, "reason", "Avsnitt 3.9 räcker inte."));
    }

    void answer(String kind, String concerns, Map<String, Object> answer) {
        product.answer(product.task(kind, id.toString(), concerns), answer);
    }

    void passes(String deadline, String concerns) {
        product.passes(deadline, id.toString(), concerns);
    }
}
