package org.arshjul.workplace.year.acts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.arshjul.cycle.Cycles;
import org.arshjul.party.Parties;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody else takes over a party's role from somebody; what waits for the role goes along. */
@Controller
@OpenTo(Whom.COORDINATOR)
@RequestMapping("/board/{year:\\d{4}}/acts/succession")
class SuccessionPage {

    private final Cycles cycles;
    private final Parties parties;
    private final HeldRoles roles;
    private final HumanTasks tasks;
    private final Acting acting;
    private final Naming naming;
    private final Words words;

    SuccessionPage(
            Cycles cycles,
            Parties parties,
            HeldRoles roles,
            HumanTasks tasks,
            Acting acting,
            Naming naming,
            Words words) {
        this.cycles = cycles;
        this.parties = parties;
        this.roles = roles;
        this.tasks = tasks;
        this.acting = acting;
        this.naming = naming;
        this.words = words;
    }

    /** @param fields what a link that leads here has filled in, such as the role */
    @GetMapping
    String form(@PathVariable int year, @RequestParam MultiValueMap<String, String> fields, Model model) {
        model.addAttribute("typed", fields);
        return form(year, model);
    }

    private String form(int year, Model model) {
        cycles.get(year);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("holdings", roles.all());
        model.addAttribute("people", parties.people());
        return "workplace/acts/succession";
    }

    @PostMapping
    String succeed(
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("typed", fields);
        return acting.carryOut(
                year, fields, () -> succeed(fields), () -> meaning(fields), () -> form(year, model), model, response);
    }

    private void succeed(MultiValueMap<String, String> fields) {
        HeldRole held = HeldRole.read(Acting.field(fields, "held"));
        Somebody successor = Somebody.in(fields);
        String reason = Acting.field(fields, "reason");
        if (successor.isNew()) {
            parties.succeed(held.party(), held.role(), held.person(), successor.newcomer(), reason);
        } else {
            parties.succeed(held.party(), held.role(), held.person(), successor.id(), reason);
        }
    }

    private Act meaning(MultiValueMap<String, String> fields) {
        HeldRole held = HeldRole.read(Acting.field(fields, "held"));
        Names names = naming.names();
        if (Somebody.in(fields).id().isEmpty()) {
            throw Refusal.invalid("act.personMissing");
        }
        String successor = Somebody.in(fields).name(names);
        String role = roles.name(held.role());
        List<String> happens = new ArrayList<>();
        happens.add(words.of(
                "acts.succession.happens", successor, names.person(held.person()), role, names.party(held.party())));
        String group = held.role().groupOf(held.party());
        for (HumanTask task : tasks.allOpen()) {
            boolean follows = task.assignee() == null || task.assignee().equals(held.person());
            if (follows && task.groups().contains(group)) {
                happens.add(words.of("acts.succession.task", words.task(task), names.subject(task.subject())));
            }
        }
        return new Act("succession", happens);
    }
}
