package org.arshjul.workplace.task;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.ReadingRights;
import org.arshjul.contract.TextId;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Download;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Rights;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.TaskFile;
import org.arshjul.platform.task.TaskFiles;
import org.arshjul.platform.task.TaskGuard;
import org.arshjul.workplace.SentFile;
import org.arshjul.workplace.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts files beside an answer and takes them away again; hands out files to those who may read what they are about. */
@Controller
@OpenTo(Whom.TASK_HOLDERS)
class FilePages {

    private final HumanTasks tasks;
    private final TaskGuard guard;
    private final TaskFiles files;
    private final TaskForms forms;
    private final Drafts drafts;
    private final TaskPage page;
    private final ReadingRights rights;
    private final Words words;

    FilePages(
            HumanTasks tasks,
            TaskGuard guard,
            TaskFiles files,
            TaskForms forms,
            Drafts drafts,
            TaskPage page,
            ReadingRights rights,
            Words words) {
        this.tasks = tasks;
        this.guard = guard;
        this.files = files;
        this.forms = forms;
        this.drafts = drafts;
        this.page = page;
        this.rights = rights;
        this.words = words;
    }

    @PostMapping("/tasks/{id}/files")
    String add(
            @PathVariable String id,
            @RequestParam Optional<MultipartFile> file,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        Typed typed = new Typed(fields);
        try {
            HumanTask task = guard.requireMine(id);
            drafts.save(id, typed);
            MultipartFile sent = SentFile.of(file).orElseThrow(() -> Refusal.invalid("file.missing"));
            TaskFile added = files.add(id, sent.getOriginalFilename(), sent.getBytes(), about(task, typed));
            redirect.addFlashAttribute("notice", words.of("file.added", added.name()));
        } catch (Refusal refusal) {
            return page.refused(id, typed, refusal, model, response);
        }
        return DraftPages.back(typed);
    }

    private String about(HumanTask task, Typed typed) {
        TaskForm form = forms.get(task.kind());
        if (!form.takesFiles()) {
            throw Refusal.invalid("file.notHere", task.name());
        }
        String about = typed.orNull("about");
        if (about != null && !form.fileSubjects(task).containsKey(about)) {
            throw Refusal.invalid("file.about", about);
        }
        return about;
    }

    @PostMapping("/tasks/{id}/files/{file}/remove")
    String remove(
            @PathVariable String id,
            @PathVariable UUID file,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        try {
            drafts.save(id, typed);
            redirect.addFlashAttribute(
                    "notice", words.of("file.removed", files.remove(id, file).name()));
        } catch (Refusal refusal) {
            return page.refused(id, typed, refusal, model, response);
        }
        redirect.addFlashAttribute("undo", "/tasks/%s/files/%s/restore".formatted(id, file));
        return DraftPages.back(typed);
    }

    @PostMapping("/tasks/{id}/files/{file}/restore")
    String restore(
            @PathVariable String id,
            @PathVariable UUID file,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        try {
            drafts.save(id, typed);
            redirect.addFlashAttribute(
                    "notice", words.of("file.added", files.restore(id, file).name()));
        } catch (Refusal refusal) {
            return page.refused(id, typed, refusal, model, response);
        }
        return DraftPages.back(typed);
    }

    /** The file itself, to be kept, never to be shown in the browser as one of our pages. */
    @OpenTo(Whom.TASK_FOLLOWERS)
    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> open(@PathVariable UUID file) {
        TaskFile found = files.get(file);
        requireReader(found);
        return Download.of(files.content(found), MediaType.parseMediaType(found.type()), found.name());
    }

    /** Those whose task it is, and once it is answered whoever may read what it was about. */
    private void requireReader(TaskFile file) {
        HumanTask task = tasks.get(file.task());
        boolean asked = Actor.required().equals(task.assignee())
                || task.groups().stream().anyMatch(Actor.groups()::contains);
        if (asked) {
            return;
        }
        if (task.answeredBy() == null) {
            throw Refusal.notFound("file.unknown");
        }
        String[] subject = file.subject().split("/");
        if (subject.length == 1) {
            Rights.require(Whom.PROGRAMME);
        } else if (subject[1].equals("shared")) {
            rights.require(TextId.of(subject[0] + "/shared"));
        } else {
            rights.require(ContractId.of(subject[0] + "/" + subject[1]));
        }
    }
}
