package org.arshjul.workplace.task;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.arshjul.document.sheet.Sheet;
import org.arshjul.platform.Download;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskGuard;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.SentFile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A party's report as a spreadsheet, out and back: what the file fills in is shown before any of it is taken. */
@Controller
@OpenTo(Whom.TASK_HOLDERS)
@RequestMapping("/tasks/{id}")
class ReportSheetPages {

    private final TaskGuard guard;
    private final ReportSheetFile sheets;
    private final ReportSheetReturn returns;
    private final Drafts drafts;
    private final TaskHead head;
    private final TaskPage page;
    private final Naming naming;
    private final BroughtBack brought;

    ReportSheetPages(
            TaskGuard guard,
            ReportSheetFile sheets,
            ReportSheetReturn returns,
            Drafts drafts,
            TaskHead head,
            TaskPage page,
            Naming naming,
            BroughtBack brought) {
        this.guard = guard;
        this.sheets = sheets;
        this.returns = returns;
        this.drafts = drafts;
        this.head = head;
        this.page = page;
        this.naming = naming;
        this.brought = brought;
    }

    @GetMapping("/report.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String id) {
        HumanTask task = reporting(id);
        return answer(task, sheets.xlsx(task, drafts.typed(id)), Sheet.XLSX, "xlsx");
    }

    @GetMapping("/report.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id) {
        HumanTask task = reporting(id);
        return answer(task, sheets.csv(task, drafts.typed(id)), Sheet.CSV, "csv");
    }

    static ResponseEntity<byte[]> answer(HumanTask task, byte[] file, MediaType type, String ending) {
        return Download.of(file, type, "%s-rapport.%s".formatted(task.subject().replace('/', '-'), ending));
    }

    @PostMapping("/sheet")
    String read(
            @PathVariable String id,
            @RequestParam("sheet") Optional<MultipartFile> file,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Typed typed = new Typed(fields);
        try {
            HumanTask task = reporting(id);
            drafts.save(id, typed);
            MultipartFile sent = SentFile.of(file).orElseThrow(() -> Refusal.invalid("sheet.noFile"));
            model.addAttribute("brought", returns.read(task, sent.getBytes(), sent.getOriginalFilename(), typed));
            model.addAttribute("task", head.of(task, naming.names()));
        } catch (Refusal refusal) {
            return page.refused(id, typed, refusal, model, response);
        }
        return "workplace/task-sheet";
    }

    @PostMapping("/sheet/take")
    String take(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Typed chosen = new Typed(fields);
        return brought.take(
                id,
                chosen,
                draft -> returns.taken(reporting(id), chosen, draft),
                "reportSheet.taken",
                model,
                response,
                redirect);
    }

    private HumanTask reporting(String id) {
        return ReportForm.reporting(guard.requireMine(id));
    }
}
