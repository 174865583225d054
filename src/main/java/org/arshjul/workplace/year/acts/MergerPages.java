package org.arshjul.workplace.year.acts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.arshjul.contract.TextId;
import org.arshjul.cycle.Cycles;
import org.arshjul.cycle.Mergers;
import org.arshjul.party.Party;
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

/** A municipality becomes part of another one. */
@Controller
@OpenTo(Whom.COORDINATOR)
@RequestMapping("/board/{year:\\d{4}}/acts/merge")
class MergerPages {

    private final Cycles cycles;
    private final Mergers mergers;
    private final Acting acting;
    private final Naming naming;
    private final Words words;

    MergerPages(Cycles cycles, Mergers mergers, Acting acting, Naming naming, Words words) {
        this.cycles = cycles;
        this.mergers = mergers;
        this.acting = acting;
        this.naming = naming;
        this.words = words;
    }

    @GetMapping
    String form(@PathVariable int year, Model model) {
        cycles.get(year);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute(
                "candidates", mergers.candidates().stream().map(Party::id).toList());
        model.addAttribute("mergers", mergers.all());
        model.addAttribute("names", naming.names());
        return "workplace/acts/merger";
    }

    @PostMapping
    String merge(
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("typed", fields);
        return acting.carryOut(
                year,
                fields,
                () -> mergers.merge(
                        Acting.party(fields, "party"),
                        Acting.party(fields, "successor"),
                        Acting.field(fields, "reason"),
                        Acting.field(fields, "reference")),
                () -> merging(mergers.merging(Acting.party(fields, "party"), Acting.party(fields, "successor"))),
                () -> form(year, model),
                model,
                response);
    }

    private Act merging(Mergers.Merging merging) {
        Names names = naming.names();
        String party = names.party(merging.party());
        String successor = names.party(merging.successor());
        String from = String.valueOf(merging.fromYear());
        List<String> happens = new ArrayList<>();
        happens.add(words.of("acts.merge.from", party, successor, from));
        TextId base = merging.bases().get(0);
        happens.add(words.of("acts.merge.base", successor, from, names.subject(base.toString())));
        if (merging.bases().size() > 1) {
            happens.add(
                    words.of("acts.merge.takenOver", party, merging.takenOver().size()));
        }
        merging.running()
                .forEach(running -> happens.add(words.of("acts.merge.running", party, String.valueOf(running))));
        happens.add(words.of("acts.merge.history", party));
        return new Act("merge", happens);
    }
}
