package org.arshjul.workplace.year.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.Person;
import org.arshjul.party.Role;
import org.arshjul.platform.Refusal;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** The roles of all parties as people hold them now, to choose one from. */
@Component
class HeldRoles {

    /** A role as somebody holds it; {@code value} is {@code enkoping/SIGNATORY/enkoping.signatory}. */
    public record Holding(String value, String party, String role, String person) {}

    /** Which of them was chosen. */
    record Held(PartyId party, Role role, String person) {}

    private final Parties parties;
    private final Words words;

    HeldRoles(Parties parties, Words words) {
        this.parties = parties;
        this.words = words;
    }

    List<Holding> all() {
        List<Holding> all = new ArrayList<>();
        for (Party party : parties.all()) {
            for (Role role : Role.values()) {
                if (role.heldIn(party.kind())) {
                    for (Person person : parties.holders(role, party.id())) {
                        all.add(new Holding(
                                party.id() + "/" + role.name() + "/" + person.id(),
                                party.name(),
                                words.of("acts.role." + role.name().toLowerCase(Locale.ROOT)),
                                person.name()));
                    }
                }
            }
        }
        return all;
    }

    /** What the form sent; refuses anything but a role of a party. */
    static Held read(String value) {
        String[] parts = value.split("/", -1);
        if (parts.length != 3 || !List.of("CONTACT", "SIGNATORY", "REGISTRAR").contains(parts[1])) {
            throw Refusal.invalid("act.heldMissing");
        }
        return new Held(new PartyId(parts[0]), Role.valueOf(parts[1]), parts[2]);
    }
}
