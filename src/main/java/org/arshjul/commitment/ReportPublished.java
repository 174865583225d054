package org.arshjul.commitment;

import org.arshjul.platform.DomainEvent;

/** A board, or the steering group, took note of a report: everybody may read it from now on. */
public record ReportPublished(ReportId report, int edition) implements DomainEvent {

    @Override
    public String subject() {
        return report.toString();
    }
}
