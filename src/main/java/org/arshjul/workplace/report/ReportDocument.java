package org.arshjul.workplace.report;

import java.time.Instant;
import java.util.List;
import org.arshjul.document.Drawing;

/**
 * A report ready to be written in any form.
 *
 * @param lead when it was compiled, and who took note of it
 * @param made the moment that files give as their own
 */
record ReportDocument(String title, List<String> lead, Instant made, List<Part> parts) {

    /** What it consists of, from top to bottom. */
    sealed interface Part permits Text, Figure, Lines {}

    /** What people wrote, in Markdown. */
    record Text(String markdown) implements Part {}

    /**
     * Counted commitments as a picture and as a table.
     *
     * @param chart null where there are more rows than a picture shows
     * @param inWords the picture for those who cannot see it
     */
    record Figure(String caption, Drawing chart, String inWords, List<String> head, List<List<String>> rows)
            implements Part {}

    /** The commitments one by one. */
    record Lines(String caption, List<String> head, List<Line> rows) implements Part {}

    /**
     * One commitment.
     *
     * @param status a status as a style sheet names it
     * @param said what was reported, each with what it is: done, what hinders, the indicator
     * @param evidence a link, or null
     */
    record Line(String promise, String status, String standing, List<String> said, String evidence) {}
}
