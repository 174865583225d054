package org.arshjul.commitment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.platform.Refusal;

/** What one party is asked in a follow-up: each of its commitments once. */
final class ReportSheet {

    private final Map<String, Commitment> asked;
    private final Map<String, ProgressReport> before;

    /** @param before what each commitment was last reported as, by its id, where it was */
    ReportSheet(List<Commitment> asked, Map<String, ProgressReport> before) {
        this.asked = asked.stream()
                .collect(Collectors.toMap(
                        Commitment::id, one -> one, (one, other) -> one, java.util.LinkedHashMap::new));
        this.before = before;
    }

    static ReportSheet of(List<Standing> asked) {
        Map<String, ProgressReport> before = new HashMap<>();
        asked.forEach(one -> before.put(one.commitment().id(), one.lastTime()));
        return new ReportSheet(asked.stream().map(Standing::commitment).toList(), before);
    }

    /** The answers, with "as before" filled in; refuses the whole sheet if one answer is missing or out of bounds. */
    List<NewReport> filled(List<NewReport> answers) {
        Set<String> answered = new HashSet<>();
        for (NewReport answer : answers) {
            if (!asked.containsKey(answer.commitment())) {
                throw Refusal.invalid(
                        "report.unknownCommitment",
                        String.valueOf(answer.commitment()),
                        String.join(", ", asked.keySet()));
            }
            if (!answered.add(answer.commitment())) {
                throw Refusal.invalid("report.twice", answer.commitment());
            }
        }
        String missing = asked.keySet().stream()
                .filter(commitment -> !answered.contains(commitment))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw Refusal.invalid("report.missing", missing);
        }
        return answers.stream().map(this::filled).toList();
    }

    private NewReport filled(NewReport answer) {
        if (answer.asBefore()) {
            ProgressReport last = before.get(answer.commitment());
            if (last == null) {
                throw Refusal.invalid("report.nothingBefore", answer.commitment());
            }
            return NewReport.again(answer.commitment(), last);
        }
        answer.check();
        return answer;
    }
}
