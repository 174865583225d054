package org.arshjul.commitment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.arshjul.platform.Refusal;

/**
 * A report's text with its figures, from top to bottom: people write around the figures and cannot write into them.
 *
 * @param unknown the marks that place none of the report's figures, or one of them again
 */
public record ReportBody(List<Part> parts, List<String> unknown) {

    /**
     * Some text, or a figure.
     *
     * @param markdown empty for a figure
     * @param figure null for text
     */
    public record Part(String markdown, ReportFigure figure) {}

    private static final Pattern MARK = Pattern.compile("\\s*\\[\\[[^\\[\\]]*]]\\s*");

    /** Takes the text apart; a figure that it does not place stands at its end, so that none is lost. */
    public static ReportBody of(ReportId report, String markdown) {
        List<ReportFigure> left = new ArrayList<>(ReportFigure.of(report));
        List<Part> parts = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : markdown.lines().toList()) {
            if (!MARK.matcher(line).matches()) {
                text.append(line).append('\n');
                continue;
            }
            Optional<ReportFigure> figure = ReportFigure.marked(line).filter(left::remove);
            if (figure.isEmpty()) {
                unknown.add(line.strip());
                continue;
            }
            text(parts, text);
            parts.add(new Part("", figure.get()));
        }
        text(parts, text);
        left.forEach(figure -> parts.add(new Part("", figure)));
        return new ReportBody(Collections.unmodifiableList(parts), List.copyOf(unknown));
    }

    /** Refuses a mark that places nothing, and names those that do. */
    static void check(ReportId report, String markdown) {
        List<String> unknown = of(report, markdown).unknown();
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(
                    "report.body.mark",
                    String.join(", ", unknown),
                    ReportFigure.of(report).stream().map(ReportFigure::mark).collect(Collectors.joining(", ")));
        }
    }

    private static void text(List<Part> parts, StringBuilder text) {
        if (!text.toString().isBlank()) {
            parts.add(new Part(text.toString().strip(), null));
        }
        text.setLength(0);
    }
}
