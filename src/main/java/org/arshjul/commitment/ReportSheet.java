package org.arshjul.commitment;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.platform.Refusal;

/** What one party is asked in a follow-up: each of its commitments once, each answer within its bounds. */
final class ReportSheet {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_INDICATOR = 200;
    private static final int LONGEST_LINK = 2_000;
    private static final int DIGITS = 14;
    private static final int DECIMALS = 4;

    private final Map<String, Commitment> asked;
    private final Map<String, ProgressReport> before;

    /** @param before the latest report on each commitment, where there is one */
    ReportSheet(List<Commitment> asked, Map<String, ProgressReport> before) {
        this.asked = asked.stream()
                .collect(Collectors.toMap(
                        Commitment::id, one -> one, (one, other) -> one, java.util.LinkedHashMap::new));
        this.before = before;
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
            return NewReport.again(last);
        }
        checkStatus(answer);
        checkText(answer, "done", answer.done(), LONGEST_TEXT);
        checkText(answer, "hinders", answer.hinders(), LONGEST_TEXT);
        checkText(answer, "indicator", answer.indicator(), LONGEST_INDICATOR);
        checkText(answer, "evidence", answer.evidence(), LONGEST_LINK);
        checkValue(answer);
        checkEvidence(answer);
        return answer;
    }

    private static void checkStatus(NewReport answer) {
        if (answer.status() == null) {
            throw Refusal.invalid(
                    "report.statusMissing",
                    answer.commitment(),
                    Arrays.stream(ReportStatus.values()).map(ReportStatus::id).collect(Collectors.joining(", ")));
        }
        if (answer.progress() == null || answer.progress() < 0 || answer.progress() > 100) {
            throw Refusal.invalid("report.progress", answer.commitment(), String.valueOf(answer.progress()));
        }
        if (answer.status() == ReportStatus.DROPPED && blank(answer.hinders())) {
            throw Refusal.invalid("report.reasonMissing", answer.commitment());
        }
    }

    private static void checkText(NewReport answer, String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            throw Refusal.invalid("report.tooLong", answer.commitment(), field, String.valueOf(longest));
        }
    }

    private static void checkValue(NewReport answer) {
        BigDecimal value = answer.value();
        if (value == null) {
            return;
        }
        if (blank(answer.indicator())) {
            throw Refusal.invalid("report.indicatorMissing", answer.commitment(), value.toString());
        }
        if (value.stripTrailingZeros().scale() > DECIMALS || value.precision() - value.scale() > DIGITS) {
            throw Refusal.invalid(
                    "report.value",
                    answer.commitment(),
                    value.toString(),
                    String.valueOf(DIGITS),
                    String.valueOf(DECIMALS));
        }
    }

    private static void checkEvidence(NewReport answer) {
        if (blank(answer.evidence())) {
            return;
        }
        try {
            URI link = new URI(answer.evidence());
            boolean web = "http".equalsIgnoreCase(link.getScheme()) || "https".equalsIgnoreCase(link.getScheme());
            if (!web || link.getHost() == null) {
                throw Refusal.invalid("report.evidence", answer.commitment(), answer.evidence());
            }
        } catch (URISyntaxException malformed) {
            throw Refusal.invalid("report.evidence", answer.commitment(), answer.evidence());
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
