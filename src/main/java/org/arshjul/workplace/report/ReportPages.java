package org.arshjul.workplace.report;

import java.util.List;
import java.util.Optional;
import org.arshjul.commitment.CompiledReport;
import org.arshjul.commitment.CompiledReports;
import org.arshjul.commitment.ReportId;
import org.arshjul.contract.ReadingRights;
import org.arshjul.contract.TextId;
import org.arshjul.document.docx.Docx;
import org.arshjul.document.sheet.Sheet;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Download;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.Viewer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The reports: what is published for everybody, what is compiled for those who may read the text that it is about. */
@Controller
@OpenTo(Whom.READERS)
class ReportPages {

    private static final String PUBLISHED = "/public/reports/{year:\\d{4}}";
    private static final String COMPILED = "/reports/{year:\\d{4}}";
    private static final String FOLLOW_UP = "/{part:[a-z0-9-]+}/{period:[a-z-]+}";
    private static final String FILE = ".{kind:pdf|docx|csv}";

    private final CompiledReports reports;
    private final PublishedReports published;
    private final ReportDocuments documents;
    private final ReportFiles files;
    private final ReadingRights rights;
    private final Naming naming;

    ReportPages(
            CompiledReports reports,
            PublishedReports published,
            ReportDocuments documents,
            ReportFiles files,
            ReadingRights rights,
            Naming naming) {
        this.reports = reports;
        this.published = published;
        this.documents = documents;
        this.files = files;
        this.rights = rights;
        this.naming = naming;
    }

    @OpenTo(Whom.EVERYBODY)
    @GetMapping("/public/reports")
    String list(Model model) {
        model.addAttribute("years", published.byYear());
        return "workplace/public-reports";
    }

    @OpenTo(Whom.EVERYBODY)
    @GetMapping({PUBLISHED, PUBLISHED + FOLLOW_UP})
    String published(
            @PathVariable int year,
            @PathVariable(required = false) String part,
            @PathVariable(required = false) String period,
            Model model) {
        return page(published(id(year, part, period)), true, model);
    }

    @GetMapping({COMPILED, COMPILED + FOLLOW_UP})
    String compiled(
            @PathVariable int year,
            @PathVariable(required = false) String part,
            @PathVariable(required = false) String period,
            Model model) {
        return page(compiled(id(year, part, period)), false, model);
    }

    @OpenTo(Whom.EVERYBODY)
    @GetMapping({PUBLISHED + FILE, PUBLISHED + FOLLOW_UP + FILE})
    ResponseEntity<byte[]> publishedFile(
            @PathVariable int year,
            @PathVariable(required = false) String part,
            @PathVariable(required = false) String period,
            @PathVariable String kind) {
        return file(published(id(year, part, period)), kind);
    }

    @GetMapping({COMPILED + FILE, COMPILED + FOLLOW_UP + FILE})
    ResponseEntity<byte[]> compiledFile(
            @PathVariable int year,
            @PathVariable(required = false) String part,
            @PathVariable(required = false) String period,
            @PathVariable String kind) {
        return file(compiled(id(year, part, period)), kind);
    }

    /** Without part and period the national report's. */
    private static ReportId id(int year, String part, String period) {
        return part == null ? ReportId.national(year) : ReportId.of("%d/%s/%s".formatted(year, part, period));
    }

    private CompiledReport published(ReportId id) {
        return reports.find(id)
                .filter(CompiledReport::published)
                .orElseThrow(() -> Refusal.notFound("report.notPublished", id));
    }

    /** The national report is every party's, like the shared text; what is published is everybody's. */
    private CompiledReport compiled(ReportId id) {
        Optional<CompiledReport> report = reports.find(id);
        if (!report.map(CompiledReport::published).orElse(false)) {
            rights.require(
                    id.national() ? TextId.shared(id.year()) : id.followUp().text());
        }
        return report.orElseThrow(() -> Refusal.notFound("report.notCompiled", id));
    }

    private String page(CompiledReport report, boolean open, Model model) {
        ReportDocument document = documents.of(report);
        model.addAttribute("title", document.title());
        model.addAttribute("lead", document.lead());
        model.addAttribute("html", ReportHtml.page(document, 1));
        model.addAttribute("files", (open ? "/public/reports/" : "/reports/") + report.id());
        model.addAttribute("open", open);
        model.addAttribute("names", naming.names());
        model.addAttribute(
                "questions", Viewer.current().signedIn() && !open ? reports.questions(report.id()) : List.of());
        return "workplace/report";
    }

    private ResponseEntity<byte[]> file(CompiledReport report, String kind) {
        String name = "uppfoljning-%s.%s".formatted(report.id().toString().replace('/', '-'), kind);
        return switch (kind) {
            case "pdf" -> answer(files.pdf(report), MediaType.APPLICATION_PDF, name);
            case "docx" -> answer(files.docx(report), MediaType.parseMediaType(Docx.TYPE), name);
            default -> answer(files.csv(report), Sheet.CSV, name);
        };
    }

    /** A PDF is shown by the browser; everything else is saved. */
    private static ResponseEntity<byte[]> answer(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(Digest.of(bytes).hex())
                .headers(type.equals(MediaType.APPLICATION_PDF) ? Download.shown(name) : Download.saved(name))
                .body(bytes);
    }
}
