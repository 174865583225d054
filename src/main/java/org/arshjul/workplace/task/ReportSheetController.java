package org.arshjul.workplace.task;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.Optional;
import org.arshjul.document.sheet.Sheet;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskGuard;
import org.arshjul.workplace.SentFile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@OpenTo(Whom.TASK_HOLDERS)
@RequestMapping("/api/tasks/{id}")
class ReportSheetController {

    private final TaskGuard guard;
    private final ReportSheetFile sheets;
    private final ReportSheetReturn returns;

    ReportSheetController(TaskGuard guard, ReportSheetFile sheets, ReportSheetReturn returns) {
        this.guard = guard;
        this.sheets = sheets;
        this.returns = returns;
    }

    @GetMapping("/report.xlsx")
    @Operation(summary = "The report of a task that is mine as an Excel file, to be filled in and brought back")
    ResponseEntity<byte[]> xlsx(@PathVariable String id) {
        HumanTask task = reporting(id);
        return ReportSheetPages.answer(task, sheets.xlsx(task, Typed.nothing()), Sheet.XLSX, "xlsx");
    }

    @GetMapping("/report.csv")
    @Operation(summary = "The same as CSV with semicolons")
    ResponseEntity<byte[]> csv(@PathVariable String id) {
        HumanTask task = reporting(id);
        return ReportSheetPages.answer(task, sheets.csv(task, Typed.nothing()), Sheet.CSV, "csv");
    }

    @PostMapping("/report-sheet")
    @Operation(
            summary = "What a spreadsheet that came back would fill in, row by row, and which rows are refused and why;"
                    + " nothing is saved")
    ReportSheetReturn.Returned compare(@PathVariable String id, @RequestParam Optional<MultipartFile> file)
            throws IOException {
        HumanTask task = reporting(id);
        MultipartFile sent = SentFile.of(file).orElseThrow(() -> Refusal.invalid("sheet.noFile"));
        return returns.read(task, sent.getBytes(), sent.getOriginalFilename(), Typed.nothing());
    }

    private HumanTask reporting(String id) {
        return ReportForm.reporting(guard.requireMine(id));
    }
}
