package org.arshjul.workplace.absence;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arshjul.party.Absences;
import org.arshjul.party.Deputies;
import org.arshjul.party.Deputy;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyRole;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.Days;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When the signed-in person is away, and who acts meanwhile. */
@Controller
@OpenTo(Whom.SIGNED_IN)
@RequestMapping("/absence")
class AbsencePage {

    private final OwnAbsences own;
    private final Deputies deputies;
    private final Absences absences;
    private final Parties parties;
    private final Naming naming;
    private final ProgrammeClock clock;
    private final Words words;

    AbsencePage(
            OwnAbsences own,
            Deputies deputies,
            Absences absences,
            Parties parties,
            Naming naming,
            ProgrammeClock clock,
            Words words) {
        this.own = own;
        this.deputies = deputies;
        this.absences = absences;
        this.parties = parties;
        this.naming = naming;
        this.clock = clock;
        this.words = words;
    }

    /**
     * What somebody filled in.
     *
     * @param deputy empty for nobody
     * @param roles the groups of the roles in which the deputy acts
     */
    public record Typed(String from, String to, String deputy, List<String> roles, String reason) {}

    @GetMapping
    String page(Model model) {
        List<String> all =
                parties.heldBy(Actor.required()).stream().map(PartyRole::group).toList();
        return page(new Typed("", "", "", all, words.of("absence.reason.usual")), model);
    }

    @PostMapping
    String enter(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam(defaultValue = "") List<String> role,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Typed typed = new Typed(from, to, deputy, role, reason);
        return carryOut(() -> enter(typed), "absence.entered", typed, model, response, redirect);
    }

    /** @param id all that were named together */
    @PostMapping("/deputies/ending")
    String endDeputies(
            @RequestParam List<UUID> id, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return carryOut(
                () -> deputies.end(id, words.of("absence.back")), "absence.ended", null, model, response, redirect);
    }

    @PostMapping("/ending")
    String end(@RequestParam UUID id, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return carryOut(() -> absences.end(id), "absence.ended", null, model, response, redirect);
    }

    private String carryOut(
            Runnable act,
            String notice,
            Typed typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            act.run();
        } catch (Refusal refusal) {
            response.setStatus(RefusalStatus.of(refusal));
            model.addAttribute("refusal", words.of(refusal));
            return typed == null ? page(model) : page(typed, model);
        }
        redirect.addFlashAttribute("notice", words.of(notice));
        return "redirect:/absence";
    }

    private void enter(Typed typed) {
        String person = Actor.required();
        LocalDate first = Days.read(typed.from());
        LocalDate last = Days.read(typed.to());
        if (typed.deputy().isEmpty()) {
            absences.enter(person, first, last);
            return;
        }
        List<Deputy> wanted = parties.heldBy(person).stream()
                .filter(held -> typed.roles().contains(held.group()))
                .map(held -> new Deputy(
                        UUID.randomUUID(),
                        held.party(),
                        held.role(),
                        person,
                        typed.deputy(),
                        first,
                        last,
                        null,
                        typed.reason()))
                .toList();
        if (wanted.isEmpty()) {
            throw Refusal.invalid("absence.rolesMissing", naming.names().person(typed.deputy()));
        }
        deputies.name(wanted);
    }

    private String page(Typed typed, Model model) {
        String person = Actor.required();
        Names names = naming.names();
        model.addAttribute("typed", typed);
        model.addAttribute("today", clock.today());
        model.addAttribute("roles", own.roles(person, names));
        model.addAttribute("colleagues", own.people(person, true));
        model.addAttribute("others", own.people(person, false));
        model.addAttribute("mine", own.of(person, names));
        model.addAttribute("forOthers", own.forOthers(person, names));
        return "workplace/absence";
    }
}
