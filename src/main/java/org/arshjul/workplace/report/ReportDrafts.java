package org.arshjul.workplace.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.arshjul.commitment.CompiledReport;
import org.arshjul.commitment.CompiledReports;
import org.arshjul.commitment.ReportBody;
import org.arshjul.commitment.ReportFigure;
import org.arshjul.commitment.ReportFigures;
import org.arshjul.commitment.ReportFigures.Group;
import org.arshjul.commitment.ReportFigures.Line;
import org.arshjul.commitment.ReportId;
import org.arshjul.commitment.ReportStatus;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** A report on its way: a text to begin from, drawn from the records, and how what was written would read. */
@Component
public class ReportDrafts {

    private static final int NAMED = 8;

    private final CompiledReports reports;
    private final ReportDocuments documents;
    private final Naming naming;
    private final Words words;

    ReportDrafts(CompiledReports reports, ReportDocuments documents, Naming naming, Words words) {
        this.reports = reports;
        this.documents = documents;
        this.naming = naming;
        this.words = words;
    }

    /** A text to begin from, in Swedish: the last edition's if it was sent back, else the facts around these figures. */
    public String begun(ReportId id, ReportFigures figures) {
        return reports.find(id).map(CompiledReport::body).orElseGet(() -> words.inSwedish(() -> facts(id, figures)));
    }

    private String facts(ReportId id, ReportFigures figures) {
        Names names = naming.names();
        List<String> text = new ArrayList<>();
        String who = id.national() || id.shared()
                ? ""
                : names.party(id.followUp().text().part());
        String year = String.valueOf(id.year() + 1);
        heading(text, "report.draft.brief");
        text.add(words.of(
                id.national() ? "report.draft.national" : id.shared() ? "report.draft.shared" : "report.draft.own",
                who,
                figures.total().all(),
                year,
                documents.inWords(figures.total())));
        figure(text, ReportFigure.YEARS);
        heading(text, "report.draft.sections");
        figure(text, ReportFigure.SECTIONS);
        if (id.national()) {
            heading(text, "report.draft.parties");
            figure(text, ReportFigure.KINDS);
            figure(text, ReportFigure.PARTIES);
        } else if (id.shared()) {
            heading(text, "report.draft.parties");
            figure(text, ReportFigure.PARTIES);
        }
        notice(text, id, figures, names);
        if (!id.national()) {
            heading(text, "report.draft.commitments");
            figure(text, ReportFigure.COMMITMENTS);
        }
        return String.join("\n\n", text) + "\n";
    }

    private void heading(List<String> text, String key) {
        text.add("## " + words.of(key));
    }

    private static void figure(List<String> text, ReportFigure figure) {
        text.add(figure.mark());
    }

    private void notice(List<String> text, ReportId id, ReportFigures figures, Names names) {
        List<String> facts = id.national() ? parties(figures, names) : commitments(figures);
        if (!facts.isEmpty()) {
            heading(text, "report.draft.notice");
            text.add(facts.stream().map(fact -> "- " + fact).collect(Collectors.joining("\n")));
        }
    }

    /** What is late or given up, with what hinders. */
    private List<String> commitments(ReportFigures figures) {
        return figures.lines().stream()
                .filter(line -> line.status() == ReportStatus.LATE || line.status() == ReportStatus.DROPPED)
                .map(this::fact)
                .toList();
    }

    private String fact(Line line) {
        String what = "%s %s: %s"
                .formatted(
                        line.section(),
                        line.wording(),
                        words.of("reportStatus." + line.status().id()));
        return line.hinders() == null || line.hinders().isBlank()
                ? what + "."
                : what + ". " + line.hinders().replaceAll("\\s+", " ");
    }

    /** Who has most that is late, and who has said nothing on something. */
    private List<String> parties(ReportFigures figures, Names names) {
        List<String> facts = new ArrayList<>();
        List<Group> late = figures.parties().stream()
                .filter(group -> group.counts().late() > 0)
                .sorted(Comparator.comparingInt((Group group) -> group.counts().late())
                        .reversed())
                .toList();
        if (!late.isEmpty()) {
            facts.add(words.of(
                    "report.draft.late",
                    late.size(),
                    late.stream()
                            .limit(NAMED)
                            .map(group -> "%s (%d)"
                                    .formatted(
                                            names.party(group.key()),
                                            group.counts().late()))
                            .collect(Collectors.joining(", "))));
        }
        List<Group> silent = figures.parties().stream()
                .filter(group -> group.counts().none() > 0)
                .toList();
        if (!silent.isEmpty()) {
            facts.add(words.of(
                    "report.draft.silent",
                    silent.size(),
                    silent.stream()
                            .limit(NAMED)
                            .map(group -> names.party(group.key()))
                            .collect(Collectors.joining(", "))));
        }
        return facts;
    }

    /** How that text would read with these figures, as HTML under a heading of level 2. */
    public String preview(ReportId id, String body, ReportFigures figures) {
        return ReportHtml.page(documents.draft(id, body, figures), 2);
    }

    /** Lines of the text that look like a figure's place but are none. */
    public List<String> unknownMarks(ReportId id, String body) {
        return ReportBody.of(id, body).unknown();
    }

    /** The lines by which the text places the figures. */
    public List<String> marks(ReportId id) {
        return ReportFigure.of(id).stream().map(ReportFigure::mark).toList();
    }

    /** The compiled report as HTML under a heading of level 2; empty when there is none. */
    public String compiled(ReportId id) {
        return reports.find(id)
                .map(report -> ReportHtml.page(documents.of(report), 2))
                .orElse("");
    }
}
