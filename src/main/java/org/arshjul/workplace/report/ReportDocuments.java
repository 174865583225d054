package org.arshjul.workplace.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.arshjul.commitment.CompiledReport;
import org.arshjul.commitment.Counts;
import org.arshjul.commitment.ReportBody;
import org.arshjul.commitment.ReportFigure;
import org.arshjul.commitment.ReportFigures;
import org.arshjul.commitment.ReportId;
import org.arshjul.party.Parties;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.Numbers;
import org.arshjul.workplace.Words;
import org.arshjul.workplace.report.ReportDocument.Figure;
import org.arshjul.workplace.report.ReportDocument.Line;
import org.arshjul.workplace.report.ReportDocument.Lines;
import org.arshjul.workplace.report.ReportDocument.Part;
import org.arshjul.workplace.report.ReportDocument.Text;
import org.springframework.stereotype.Component;

/** Puts a report's text and figures together, in the reader's words. */
@Component
class ReportDocuments {

    private static final int MOST_BARS = 40;

    private final SectionTitles sections;
    private final Parties parties;
    private final Naming naming;
    private final Words words;
    private final ProgrammeClock clock;

    ReportDocuments(SectionTitles sections, Parties parties, Naming naming, Words words, ProgrammeClock clock) {
        this.sections = sections;
        this.parties = parties;
        this.naming = naming;
        this.words = words;
        this.clock = clock;
    }

    /** A report as it was compiled. */
    ReportDocument of(CompiledReport report) {
        Names names = naming.names();
        List<String> lead = new ArrayList<>();
        lead.add(words.of("report.compiled", words.date(report.compiledAt())));
        if (report.published()) {
            lead.add(words.of(
                    report.id().national() || report.id().shared() ? "report.noted.steering" : "report.noted.board",
                    words.date(report.publishedAt())));
        } else {
            lead.add(words.of("report.notPublished"));
        }
        return new ReportDocument(
                title(report.id(), names),
                lead,
                report.compiledAt(),
                parts(report.id(), report.parts(), report.figures(), names));
    }

    /** How it would read with that text and what can be counted now. */
    ReportDocument draft(ReportId id, String body, ReportFigures figures) {
        Names names = naming.names();
        return new ReportDocument(
                title(id, names),
                List.of(words.of("report.draft")),
                clock.instant(),
                parts(id, ReportBody.of(id, body), figures, names));
    }

    String title(ReportId id, Names names) {
        if (id.national()) {
            return words.of("report.title.national", String.valueOf(id.year() + 1), parties.programme());
        }
        String period = words.of("report.period." + id.followUp().period().id(), String.valueOf(id.year() + 1));
        return id.shared()
                ? words.of("report.title.shared", period)
                : words.of("report.title.own", names.party(id.followUp().text().part()), period);
    }

    private List<Part> parts(ReportId id, ReportBody body, ReportFigures figures, Names names) {
        List<Part> parts = new ArrayList<>();
        for (ReportBody.Part part : body.parts()) {
            if (part.figure() == null) {
                parts.add(new Text(part.markdown()));
            } else if (part.figure() == ReportFigure.COMMITMENTS) {
                parts.add(lines(id, figures, names));
            } else {
                parts.add(figure(part.figure(), figures, names));
            }
        }
        return parts;
    }

    private Figure figure(ReportFigure figure, ReportFigures figures, Names names) {
        List<StatusChart.Bar> bars = bars(figure, figures, names);
        List<String> head = Stream.of(
                        Stream.of(words.of("report.head." + key(figure))),
                        StatusColumns.NAMES.stream().map(this::status),
                        Stream.of(words.of("tally.all")))
                .flatMap(cells -> cells)
                .toList();
        List<List<String>> rows = Stream.concat(
                        bars.stream(),
                        figure == ReportFigure.YEARS || bars.size() == 1
                                ? Stream.empty()
                                : Stream.of(new StatusChart.Bar(words.of("report.sum"), figures.total())))
                .map(ReportDocuments::row)
                .toList();
        return new Figure(
                words.of("report.caption." + key(figure)),
                bars.size() > MOST_BARS ? null : StatusChart.of(bars, this::status),
                words.of("report.chart", bars.size(), figures.total().all(), inWords(figures.total())),
                head,
                rows);
    }

    private List<StatusChart.Bar> bars(ReportFigure figure, ReportFigures figures, Names names) {
        Stream<StatusChart.Bar> bars = figures.groups(figure).stream()
                .map(group -> new StatusChart.Bar(name(figure, group.key(), names), group.counts()));
        return (figure == ReportFigure.PARTIES
                        ? bars.sorted(Comparator.comparing(StatusChart.Bar::name, Names.SWEDISH_ALPHABET))
                        : bars)
                .toList();
    }

    private static String key(ReportFigure figure) {
        return switch (figure) {
            case YEARS -> "years";
            case SECTIONS -> "sections";
            case KINDS -> "kinds";
            case PARTIES -> "parties";
            case COMMITMENTS -> "commitments";
        };
    }

    private String name(ReportFigure figure, String key, Names names) {
        return switch (figure) {
            case YEARS -> words.of("tally.year", String.valueOf(Integer.parseInt(key) + 1));
            case SECTIONS -> sections.of(key);
            case KINDS -> words.of("report.kind." + key);
            case PARTIES, COMMITMENTS -> names.party(key);
        };
    }

    private String status(String name) {
        return words.of("reportStatus." + name);
    }

    private static List<String> row(StatusChart.Bar bar) {
        return Stream.of(
                        Stream.of(bar.name()),
                        StatusColumns.of(bar.counts()).stream().map(String::valueOf),
                        Stream.of(String.valueOf(bar.counts().all())))
                .flatMap(cells -> cells)
                .toList();
    }

    /** Such as "5 klart, 8 påbörjat"; statuses that nothing has are left out. */
    String inWords(Counts counts) {
        List<Integer> numbers = StatusColumns.of(counts);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) > 0) {
                all.add(numbers.get(i) + " " + status(StatusColumns.NAMES.get(i)));
            }
        }
        return String.join(", ", all);
    }

    private Lines lines(ReportId id, ReportFigures figures, Names names) {
        return new Lines(
                words.of("report.caption.commitments"),
                List.of(words.of("followed.commitment"), words.of("followed.status"), words.of("report.said")),
                figures.lines().stream().map(line -> line(id, line, names)).toList());
    }

    private Line line(ReportId id, ReportFigures.Line line, Names names) {
        String status = line.status() == null ? "none" : line.status().id();
        String who = id.shared() ? " (" + names.party(line.party()) + ")" : "";
        List<String> said = new ArrayList<>();
        say(said, "report.done", line.done());
        say(said, "report.hinders", line.hinders());
        say(said, line.indicator(), line.value());
        return new Line(
                (line.section() + " " + line.wording()).strip() + who,
                status,
                status(status) + (line.progress() == null ? "" : ", " + line.progress() + " %"),
                said,
                line.evidence());
    }

    private void say(List<String> said, String key, String text) {
        if (text != null && !text.isBlank()) {
            said.add(words.of(key) + ": " + text);
        }
    }

    private void say(List<String> said, String indicator, BigDecimal value) {
        if (indicator != null && !indicator.isBlank()) {
            said.add(value == null ? indicator : indicator + ": " + Numbers.shown(value, words.locale()));
        }
    }
}
