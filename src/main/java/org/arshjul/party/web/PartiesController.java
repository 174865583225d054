package org.arshjul.party.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.Person;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.SIGNED_IN)
class PartiesController {

    private final Parties parties;

    PartiesController(Parties parties) {
        this.parties = parties;
    }

    /** A party as others see it; {@code signatory} is the name of who signs for it now, or null while it is vacant. */
    record PartyView(String id, String name, String fullName, String kind, String office, String signatory) {}

    @Operation(summary = "All parties and who signs for them now")
    @GetMapping("/api/parties")
    List<PartyView> all() {
        Map<PartyId, Person> signatories = parties.signatories();
        return parties.all().stream()
                .map(party -> view(party, signatories.get(party.id())))
                .toList();
    }

    private static PartyView view(Party party, Person signatory) {
        return new PartyView(
                party.id().value(),
                party.name(),
                party.fullName(),
                party.kind().name().toLowerCase(Locale.ROOT),
                party.office(),
                signatory == null ? null : signatory.name());
    }
}
