package org.arshjul.commitment.web;

import java.math.BigDecimal;
import java.time.Instant;
import org.arshjul.commitment.Period;
import org.arshjul.commitment.ProgressReport;
import org.arshjul.commitment.ReportStatus;

/** A report on one commitment as others see it; {@code progress} is in percent. */
record ReportView(
        int year,
        Period period,
        ReportStatus status,
        int progress,
        String done,
        String hinders,
        String indicator,
        BigDecimal value,
        String evidence,
        String by,
        Instant at) {

    /** The view of that report, or null where there is none. */
    static ReportView of(ProgressReport report) {
        return report == null
                ? null
                : new ReportView(
                        report.followUp().text().year(),
                        report.followUp().period(),
                        report.status(),
                        report.progress(),
                        report.done(),
                        report.hinders(),
                        report.indicator(),
                        report.value(),
                        report.evidence(),
                        report.by(),
                        report.at());
    }
}
