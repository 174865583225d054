package org.arshjul.workplace.year.acts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.arshjul.cycle.Cycles;
import org.arshjul.party.Deputies;
import org.arshjul.party.Deputy;
import org.arshjul.party.Parties;
import org.arshjul.party.Role;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.workplace.Days;
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

/** Somebody acts in another's role while that person is away, from one day to another. */
@Controller
@OpenTo(Whom.COORDINATOR)
@RequestMapping("/board/{year:\\d{4}}/acts/deputies")
class DeputyPages {

    private final Cycles cycles;
    private final Deputies deputies;
    private final Parties parties;
    private final HeldRoles roles;
    private final HumanTasks tasks;
    private final WithoutDeputy withoutDeputy;
    private final Acting acting;
    private final Naming naming;
    private final ProgrammeClock clock;
    private final Words words;

    DeputyPages(
            Cycles cycles,
            Deputies deputies,
            Parties parties,
            HeldRoles roles,
            HumanTasks tasks,
            WithoutDeputy withoutDeputy,
            Acting acting,
            Naming naming,
            ProgrammeClock clock,
            Words words) {
        this.cycles = cycles;
        this.deputies = deputies;
        this.parties = parties;
        this.roles = roles;
        this.tasks = tasks;
        this.withoutDeputy = withoutDeputy;
        this.acting = acting;
        this.naming = naming;
        this.clock = clock;
        this.words = words;
    }

    /** @param fields what a link that leads here has filled in, such as the role */
    @GetMapping
    String form(@PathVariable int year, @RequestParam MultiValueMap<String, String> fields, Model model) {
        model.addAttribute("typed", fields);
        return form(year, model);
    }

    @PostMapping
    String name(
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("typed", fields);
        return acting.carryOut(
                year, fields, () -> name(fields), () -> naming(fields), () -> form(year, model), model, response);
    }

    @PostMapping("/{id}/ending")
    String end(
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("ending", id);
        model.addAttribute("typed", fields);
        return acting.carryOut(
                year,
                fields,
                () -> deputies.end(known(id).party(), id, Acting.field(fields, "reason")),
                () -> ending(known(id)),
                () -> form(year, model),
                model,
                response);
    }

    private String form(int year, Model model) {
        cycles.get(year);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("names", naming.names());
        model.addAttribute("today", clock.today());
        model.addAttribute("deputies", deputies.current());
        model.addAttribute("away", withoutDeputy.all());
        model.addAttribute("holdings", roles.all());
        model.addAttribute("people", parties.people());
        return "workplace/acts/deputies";
    }

    private void name(MultiValueMap<String, String> fields) {
        Deputy wanted = wanted(fields);
        Somebody deputy = Somebody.in(fields);
        if (deputy.isNew()) {
            deputies.name(wanted, deputy.newcomer());
        } else {
            deputies.name(wanted);
        }
    }

    private static Deputy wanted(MultiValueMap<String, String> fields) {
        HeldRole held = HeldRole.read(Acting.field(fields, "held"));
        String person = Somebody.in(fields).id();
        if (person.isEmpty()) {
            throw Refusal.invalid("act.deputyMissing");
        }
        return new Deputy(
                UUID.randomUUID(),
                held.party(),
                held.role(),
                held.person(),
                person,
                Days.read(Acting.field(fields, "from")),
                Days.read(Acting.field(fields, "to")),
                Acting.field(fields, "office"),
                Acting.field(fields, "reason"));
    }

    private Act naming(MultiValueMap<String, String> fields) {
        Deputy wanted = wanted(fields);
        Names names = naming.names();
        String deputy = Somebody.in(fields).name(names);
        String holder = names.person(wanted.holder());
        List<String> happens = new ArrayList<>();
        happens.add(words.of(
                "acts.deputy.happens",
                deputy,
                holder,
                roles.name(wanted.role()),
                names.party(wanted.party()),
                words.date(wanted.firstDay()),
                words.date(wanted.lastDay())));
        happens.add(words.of("acts.deputy.keeps", holder));
        List<HumanTask> ofRole = tasks.allOpen().stream()
                .filter(task -> task.groups().contains(wanted.group()))
                .toList();
        happens.add(words.of("acts.deputy.tasks", count(ofRole, null)));
        if (count(ofRole, wanted.holder()) > 0) {
            happens.add(words.of("acts.deputy.taken", count(ofRole, wanted.holder()), holder));
        }
        if (wanted.role() == Role.SIGNATORY) {
            happens.add(words.of("acts.deputy.signs", deputy, holder));
        }
        return new Act("deputy", happens);
    }

    /** How many of these tasks that person has; null for those that nobody has. */
    private static long count(List<HumanTask> tasks, String assignee) {
        return tasks.stream()
                .filter(task -> Objects.equals(task.assignee(), assignee))
                .count();
    }

    private Act ending(Deputy deputy) {
        Names names = naming.names();
        return new Act(
                "deputyend",
                List.of(words.of(
                        "acts.deputyend.happens",
                        names.person(deputy.person()),
                        roles.name(deputy.role()),
                        names.party(deputy.party()),
                        names.person(deputy.holder()))));
    }

    private Deputy known(UUID id) {
        return deputies.current().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("deputy.unknown", id));
    }
}
