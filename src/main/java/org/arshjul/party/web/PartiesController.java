package org.arshjul.party.web;

import java.util.List;
import java.util.Locale;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PartiesController {

    private final Parties parties;

    PartiesController(Parties parties) {
        this.parties = parties;
    }

    /** A party as others see it; {@code signatory} is the name of who signs for it now, or null while it is vacant. */
    record PartyView(String id, String name, String fullName, String kind, String office, String signatory) {}

    @GetMapping("/api/parties")
    List<PartyView> all() {
        return parties.all().stream().map(this::view).toList();
    }

    private PartyView view(Party party) {
        return new PartyView(
                party.id().value(),
                party.name(),
                party.fullName(),
                party.kind().name().toLowerCase(Locale.ROOT),
                party.office(),
                parties.signatory(party.id()).map(Person::name).orElse(null));
    }
}
