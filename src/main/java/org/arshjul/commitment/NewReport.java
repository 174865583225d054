package org.arshjul.commitment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.arshjul.platform.Refusal;

/**
 * What a party sends in on one commitment.
 *
 * @param commitment the commitment's id
 * @param asBefore nothing has changed: the latest report on it counts again, and all that follows here is left out
 * @param progress percent, 0 to 100
 * @param hinders what hinders; for what is dropped the reason, which must be given
 * @param indicator what is measured; needed when a value is given
 * @param value at most 14 digits before the decimal sign and 4 behind it
 * @param evidence a link to evidence: http or https
 */
public record NewReport(
        String commitment,
        boolean asBefore,
        ReportStatus status,
        Integer progress,
        String done,
        String hinders,
        String indicator,
        BigDecimal value,
        String evidence) {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_INDICATOR = 200;
    private static final int LONGEST_LINK = 2_000;

    /** The same answers as last time, which may have been on the commitment of the year before. */
    static NewReport again(String commitment, ProgressReport before) {
        return new NewReport(
                commitment,
                false,
                before.status(),
                before.progress(),
                before.done(),
                before.hinders(),
                before.indicator(),
                before.value(),
                before.evidence());
    }

    /** Refuses what is missing or out of bounds, naming the commitment and what is allowed. */
    public void check() {
        checkStatus();
        checkText("done", done, LONGEST_TEXT);
        checkText("hinders", hinders, LONGEST_TEXT);
        checkText("indicator", indicator, LONGEST_INDICATOR);
        checkText("evidence", evidence, LONGEST_LINK);
        checkValue();
        checkEvidence();
    }

    private void checkStatus() {
        if (status == null) {
            throw Refusal.invalid(
                    "report.statusMissing",
                    commitment,
                    Arrays.stream(ReportStatus.values()).map(ReportStatus::id).collect(Collectors.joining(", ")));
        }
        if (progress == null || progress < 0 || progress > 100) {
            throw Refusal.invalid("report.progress", commitment, String.valueOf(progress));
        }
        if (status == ReportStatus.DROPPED && blank(hinders)) {
            throw Refusal.invalid("report.reasonMissing", commitment);
        }
    }

    private void checkText(String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            throw Refusal.invalid("report.tooLong", commitment, field, String.valueOf(longest));
        }
    }

    private void checkValue() {
        if (value == null) {
            return;
        }
        if (blank(indicator)) {
            throw Refusal.invalid("report.indicatorMissing", commitment, value.toString());
        }
        if (!Measured.fits(value)) {
            throw Refusal.invalid(
                    "report.value",
                    commitment,
                    value.toString(),
                    String.valueOf(Measured.DIGITS),
                    String.valueOf(Measured.DECIMALS));
        }
    }

    private void checkEvidence() {
        if (!blank(evidence) && !WebAddress.is(evidence)) {
            throw Refusal.invalid("report.evidence", commitment, evidence);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
