package org.arshjul.workplace.task;

import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskGuard;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a section will look like, and what it promises, while it is being written. */
@Controller
@OpenTo(Whom.TASK_HOLDERS)
class SectionPreview {

    private final TaskGuard guard;
    private final SectionsForm sections;
    private final Naming naming;

    SectionPreview(TaskGuard guard, SectionsForm sections, Naming naming) {
        this.guard = guard;
        this.sections = sections;
        this.naming = naming;
    }

    @PostMapping("/tasks/{id}/preview/{index:\\d{1,4}}")
    String preview(
            @PathVariable String id,
            @PathVariable int index,
            @RequestParam MultiValueMap<String, String> fields,
            Model model) {
        HumanTask task = SectionsForm.writable(guard.requireMine(id));
        Names names = naming.names();
        model.addAttribute("names", names);
        model.addAttribute("taskId", id);
        model.addAttribute("f", sections.live(task, index, new Typed(fields), names));
        return "workplace/tasks/section-live :: live";
    }
}
