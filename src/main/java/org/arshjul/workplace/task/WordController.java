package org.arshjul.workplace.task;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.Optional;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskGuard;
import org.arshjul.workplace.Naming;
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
@RequestMapping("/api/tasks/{id}/sections.docx")
class WordController {

    private final TaskGuard guard;
    private final SectionsFile sections;
    private final SectionsReturn returns;
    private final Naming naming;

    WordController(TaskGuard guard, SectionsFile sections, SectionsReturn returns, Naming naming) {
        this.guard = guard;
        this.sections = sections;
        this.returns = returns;
        this.naming = naming;
    }

    @GetMapping
    @Operation(summary = "The sections of a task that is mine as a Word file, to be written in and brought back")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        HumanTask task = SectionsForm.writable(guard.requireMine(id));
        return WordPages.answer(task, sections.of(task, Typed.nothing(), naming.names()));
    }

    @PostMapping
    @Operation(
            summary = "What a Word file that came back would change, section by section; nothing is saved: revise the"
                    + " sections with the titles, bodies and basedOn that it gives")
    SectionsReturn.Returned compare(@PathVariable String id, @RequestParam Optional<MultipartFile> file)
            throws IOException {
        HumanTask task = SectionsForm.writable(guard.requireMine(id));
        MultipartFile sent = SentFile.of(file).orElseThrow(() -> Refusal.invalid("word.noFile"));
        return returns.read(task, sent.getBytes(), sent.getOriginalFilename(), Typed.nothing(), naming.names());
    }
}
