package org.arshjul.workplace.year.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.Person;
import org.arshjul.party.Role;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** The roles of all parties as people hold them now, to choose one from. */
@Component
class HeldRoles {

    /** A role as somebody holds it, in words. */
    public record Holding(String value, String party, String role, String person) {}

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
                                new HeldRole(party.id(), role, person.id()).value(),
                                party.name(),
                                name(role),
                                person.name()));
                    }
                }
            }
        }
        return all;
    }

    /** What the role is called. */
    String name(Role role) {
        return words.of("acts.role." + role.name().toLowerCase(Locale.ROOT));
    }
}
