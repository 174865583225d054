package org.arshjul.workplace.year.acts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Stage;
import org.arshjul.cycle.Cycles;
import org.arshjul.cycle.Memberships;
import org.arshjul.party.PartyId;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
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

/** A municipality joins a running year, or leaves it. */
@Controller
@OpenTo(Whom.COORDINATOR)
@RequestMapping("/board/{year:\\d{4}}/acts")
class MembershipPages {

    private final Cycles cycles;
    private final Contracts contracts;
    private final Memberships memberships;
    private final Acting acting;
    private final Naming naming;
    private final Words words;

    MembershipPages(
            Cycles cycles, Contracts contracts, Memberships memberships, Acting acting, Naming naming, Words words) {
        this.cycles = cycles;
        this.contracts = contracts;
        this.memberships = memberships;
        this.acting = acting;
        this.naming = naming;
        this.words = words;
    }

    @GetMapping("/join")
    String joinForm(@PathVariable int year, Model model) {
        cycles.get(year);
        return form(
                "join",
                year,
                memberships.candidates(year).stream().map(party -> party.id()).toList(),
                model);
    }

    @PostMapping("/join")
    String join(
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("typed", fields);
        return acting.carryOut(
                year,
                fields,
                () -> memberships.join(
                        year,
                        Acting.party(fields, "party"),
                        Acting.field(fields, "reason"),
                        Acting.field(fields, "reference")),
                () -> joining(memberships.joining(year, Acting.party(fields, "party"))),
                () -> joinForm(year, model),
                model,
                response);
    }

    @GetMapping("/leave")
    String leaveForm(@PathVariable int year, Model model) {
        cycles.get(year);
        List<PartyId> done = contracts.ofYear(year).stream()
                .filter(contract -> contract.stage().over())
                .map(Contract::id)
                .map(ContractId::municipality)
                .toList();
        return form(
                "leave",
                year,
                cycles.municipalities(year).stream()
                        .filter(party -> !done.contains(party))
                        .toList(),
                model);
    }

    @PostMapping("/leave")
    String leave(
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("typed", fields);
        return acting.carryOut(
                year,
                fields,
                () -> memberships.leave(
                        year,
                        Acting.party(fields, "party"),
                        Acting.field(fields, "reason"),
                        Acting.field(fields, "reference")),
                () -> leaving(year, memberships.leaving(year, Acting.party(fields, "party"))),
                () -> leaveForm(year, model),
                model,
                response);
    }

    private String form(String act, int year, List<PartyId> candidates, Model model) {
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("name", act);
        model.addAttribute("candidates", candidates);
        model.addAttribute("names", naming.names());
        return "workplace/acts/membership";
    }

    private Act joining(Memberships.Joining joining) {
        Names names = naming.names();
        String party = names.party(joining.party());
        String asked = joining.asked().stream().map(names::party).collect(Collectors.joining(", "));
        return new Act(
                "join",
                List.of(
                        joining.base()
                                .map(base -> words.of(
                                        "acts.join.text",
                                        party,
                                        names.subject(base.toString()),
                                        words.date(joining.draftDue())))
                                .orElseGet(() -> words.of("acts.join.begins", party, words.date(joining.draftDue()))),
                        words.of("acts.join.asked", asked),
                        words.of("acts.join.shared." + joining.shared().id())));
    }

    private Act leaving(int year, Memberships.Leaving leaving) {
        Names names = naming.names();
        String party = names.party(leaving.party());
        List<String> happens = new ArrayList<>();
        happens.add(
                leaving.stage().equals(Optional.of(Stage.IN_FORCE))
                        ? words.of("acts.leave.inForce", party)
                        : words.of(
                                "acts.leave.contract",
                                party,
                                words.of("stage."
                                        + leaving.stage().orElse(Stage.DRAFTING).id())));
        happens.add(words.of("acts.leave.tasks", leaving.withdrawn().size()));
        if (leaving.signatures() > 0) {
            happens.add(words.of("acts.leave.signatures", leaving.signatures()));
        }
        happens.add(words.of("acts.leave.remaining", String.valueOf(year), leaving.remaining()));
        leaving.others().forEach(other -> happens.add(words.of("acts.leave.other", party, String.valueOf(other))));
        return new Act("leave", happens);
    }
}
