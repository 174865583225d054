package org.arshjul.commitment;

import java.time.Instant;

/**
 * A report as it was compiled.
 *
 * @param edition 1, and one more each time that it was sent back and compiled again
 * @param body Markdown, in which {@link ReportFigure#mark} places the figures
 * @param by who compiled it
 * @param publishedAt when a board, or the steering group, took note of it and everybody may read it; null before
 */
public record CompiledReport(
        ReportId id,
        int edition,
        String body,
        ReportFigures figures,
        String by,
        Instant compiledAt,
        Instant publishedAt) {

    /** Whether everybody may read it. */
    public boolean published() {
        return publishedAt != null;
    }

    /** The text and the figures from top to bottom. */
    public ReportBody parts() {
        return ReportBody.of(id, body);
    }
}
