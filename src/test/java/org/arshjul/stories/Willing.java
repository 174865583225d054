package org.arshjul.stories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.arshjul.commitment.Commitment;
import org.arshjul.commitment.FollowUpId;
import org.arshjul.commitment.ReportStatus;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Section;
import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.task.HumanTask;

/** People who do what a year asks of them and object to nothing. */
final class Willing {

    private final Product product;
    private final Map<String, Function<HumanTask, Map<String, Object>>> ways = new HashMap<>();

    Willing(Product product) {
        this.product = product;
        ways.put("GiveOpinion", this::approve);
        ways.put("RecordMandate", this::mandate);
        ways.put("SignContract", this::sign);
        ways.put("ReportCommitments", this::report);
        ways.put("CompileReport", task -> Map.of("summary", "Arbetet följer planen."));
        ways.put("CompileNationalReport", task -> Map.of("note", "Arbetet följer planen."));
    }

    /** They answer all open tasks of these kinds in the year; answers how many there were. */
    int answer(int year, String... kinds) {
        List<HumanTask> open = open(year, kinds);
        product.answerAll(open, this::answerTo);
        return open.size();
    }

    /** What they answer to that task. */
    Map<String, Object> answerTo(HumanTask task) {
        return ways.getOrDefault(task.kind(), none -> Map.of()).apply(task);
    }

    List<HumanTask> open(int year, String... kinds) {
        return product.tasks.openIn(String.valueOf(year)).stream()
                .filter(task -> List.of(kinds).contains(task.kind()))
                .toList();
    }

    private Map<String, Object> approve(HumanTask task) {
        List<Map<String, Object>> opinions = new ArrayList<>();
        for (Section section :
                product.reviews.get(TextId.of(task.subject())).missingFrom(new PartyId(task.concerns()))) {
            opinions.add(Map.of(
                    "section", section.key(),
                    "digest", section.digest().hex(),
                    "verdict", "approved"));
        }
        return Map.of("opinions", opinions);
    }

    private Map<String, Object> mandate(HumanTask task) {
        LocalDate today = Product.day(product.now());
        return Map.of(
                "decision",
                "approved",
                "decidedOn",
                today.toString(),
                "paragraph",
                "§ 7",
                "reference",
                "KS " + today.getYear());
    }

    private Map<String, Object> sign(HumanTask task) {
        return Map.of(
                "signed",
                true,
                "digest",
                product.signings
                        .get(ContractId.of(task.subject()))
                        .document()
                        .orElseThrow()
                        .digest()
                        .hex());
    }

    /** Everything but giving up, one status after the other. */
    private Map<String, Object> report(HumanTask task) {
        List<Map<String, Object>> reports = new ArrayList<>();
        for (Commitment one :
                product.commitments.inForce(FollowUpId.of(task.subject()).text())) {
            if (one.party().value().equals(task.concerns())) {
                ReportStatus status =
                        ReportStatus.values()[(one.number() + one.text().year()) % 4];
                reports.add(Map.of(
                        "commitment",
                        one.id(),
                        "status",
                        status.id(),
                        "progress",
                        status == ReportStatus.DONE ? 100 : 25,
                        "done",
                        "Arbetet pågår."));
            }
        }
        return Map.of("reports", reports);
    }
}
