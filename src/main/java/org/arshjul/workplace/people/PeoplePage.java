package org.arshjul.workplace.people;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.arshjul.party.Access;
import org.arshjul.party.Invitations;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.SecondFactors;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.PageOf;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who holds an office, whether they can log in, and the invitations to do so. */
@Controller
@OpenTo(Whom.COORDINATOR)
@RequestMapping("/people")
class PeoplePage {

    private final Invitations invitations;
    private final SecondFactors factors;
    private final Naming naming;
    private final Words words;

    PeoplePage(Invitations invitations, SecondFactors factors, Naming naming, Words words) {
        this.invitations = invitations;
        this.factors = factors;
        this.naming = naming;
        this.words = words;
    }

    /** @param q a part of a name, an id or an office; empty for everybody */
    @GetMapping
    String all(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        Names names = naming.names();
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        model.addAttribute("q", q);
        model.addAttribute(
                "page",
                PageOf.of(
                        invitations.all().stream()
                                .filter(one -> about(one, names).anyMatch(word -> word.contains(wanted)))
                                .toList(),
                        page));
        model.addAttribute("withApp", factors.accounts());
        model.addAttribute("names", names);
        return "workplace/people";
    }

    private static Stream<String> about(Access one, Names names) {
        return Stream.concat(
                        Stream.of(one.person().name(), one.person().id()),
                        one.groups().stream().map(names::office))
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    @PostMapping("/{id}/invitation")
    String invite(@PathVariable String id, @RequestParam(defaultValue = "") String q, RedirectAttributes redirect) {
        redirect.addAttribute("q", q);
        return told(
                () -> {
                    invitations.invite(id);
                    return words.of("people.invited", naming.names().person(id));
                },
                redirect);
    }

    @PostMapping("/invitations")
    String inviteMissing(RedirectAttributes redirect) {
        return told(() -> words.of("people.invited.many", invitations.inviteMissing()), redirect);
    }

    private String told(Supplier<String> act, RedirectAttributes redirect) {
        try {
            redirect.addFlashAttribute("notice", act.get());
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refusal", words.of(refusal));
        }
        return "redirect:/people";
    }
}
