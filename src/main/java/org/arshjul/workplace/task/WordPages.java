package org.arshjul.workplace.task;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.arshjul.document.docx.Docx;
import org.arshjul.platform.Download;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskGuard;
import org.arshjul.workplace.Names;
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

/** A person's sections as a Word file, out and back: what the file changes is shown before any of it is taken. */
@Controller
@OpenTo(Whom.TASK_HOLDERS)
@RequestMapping("/tasks/{id}")
class WordPages {

    private final TaskGuard guard;
    private final SectionsFile sections;
    private final SectionsReturn returns;
    private final Drafts drafts;
    private final TaskHead head;
    private final TaskPage page;
    private final Naming naming;
    private final BroughtBack brought;

    WordPages(
            TaskGuard guard,
            SectionsFile sections,
            SectionsReturn returns,
            Drafts drafts,
            TaskHead head,
            TaskPage page,
            Naming naming,
            BroughtBack brought) {
        this.guard = guard;
        this.sections = sections;
        this.returns = returns;
        this.drafts = drafts;
        this.head = head;
        this.page = page;
        this.naming = naming;
        this.brought = brought;
    }

    @GetMapping("/sections.docx")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        HumanTask task = writable(id);
        return answer(task, sections.of(task, drafts.typed(id), naming.names()));
    }

    static ResponseEntity<byte[]> answer(HumanTask task, byte[] file) {
        return Download.of(
                file, MediaType.parseMediaType(Docx.TYPE), task.subject().replace('/', '-') + "-avsnitt.docx");
    }

    @PostMapping("/word")
    String read(
            @PathVariable String id,
            @RequestParam Optional<MultipartFile> file,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Typed typed = new Typed(fields);
        try {
            HumanTask task = writable(id);
            drafts.save(id, typed);
            MultipartFile sent = SentFile.of(file).orElseThrow(() -> Refusal.invalid("word.noFile"));
            Names names = naming.names();
            model.addAttribute(
                    "brought", returns.read(task, sent.getBytes(), sent.getOriginalFilename(), typed, names));
            model.addAttribute("task", head.of(task, names));
            model.addAttribute("names", names);
        } catch (Refusal refusal) {
            return page.refused(id, typed, refusal, model, response);
        }
        return "workplace/task-word";
    }

    @PostMapping("/word/take")
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
                draft -> returns.taken(writable(id), chosen, draft),
                "word.taken",
                model,
                response,
                redirect);
    }

    private HumanTask writable(String id) {
        return SectionsForm.writable(guard.requireMine(id));
    }
}
