package org.arshjul.commitment;

import java.math.BigDecimal;

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

    /** The same answers as last time. */
    static NewReport again(ProgressReport before) {
        return new NewReport(
                before.commitment(),
                false,
                before.status(),
                before.progress(),
                before.done(),
                before.hinders(),
                before.indicator(),
                before.value(),
                before.evidence());
    }
}
