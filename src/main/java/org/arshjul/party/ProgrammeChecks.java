package org.arshjul.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.party.Programme.PartyEntry;
import org.arshjul.party.Programme.PersonEntry;
import org.arshjul.party.Programme.RoleEntry;
import org.arshjul.platform.config.ConfigurationMistake;
import org.arshjul.platform.config.ConfigurationMistake.Mistake;

/** Whether the entries of config/parties.yml, right one by one, go together. */
final class ProgrammeChecks {

    private final Programme programme;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, PartyEntry> parties = new HashMap<>();
    private final Map<String, Integer> holders = new HashMap<>();

    private ProgrammeChecks(Programme programme) {
        this.programme = programme;
    }

    /** Throws one {@link ConfigurationMistake} with all that does not go together. */
    static void check(Programme programme) {
        ProgrammeChecks checks = new ProgrammeChecks(programme);
        checks.parties();
        checks.people();
        checks.roles();
        if (!checks.mistakes.isEmpty()) {
            throw new ConfigurationMistake(checks.mistakes);
        }
    }

    private void parties() {
        for (int i = 0; i < programme.parties().size(); i++) {
            PartyEntry party = programme.parties().get(i);
            if (parties.put(party.id(), party) != null) {
                mistake(
                        "programme.parties[%d].id".formatted(i),
                        party.id(),
                        "an id of its own; another party has this one");
            }
            if (party.memberFrom() != null && party.memberUntil() != null && party.memberUntil() < party.memberFrom()) {
                mistake(
                        "programme.parties[%d].member-until".formatted(i),
                        party.memberUntil(),
                        "%d, the year in member-from, or a later one".formatted(party.memberFrom()));
            }
        }
    }

    private void people() {
        Set<String> ids = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        for (int i = 0; i < programme.people().size(); i++) {
            PersonEntry person = programme.people().get(i);
            String key = "programme.people[%d].".formatted(i);
            if (!ids.add(person.id())) {
                mistake(key + "id", person.id(), "an id of its own; another person has this one");
            }
            if (!addresses.add(person.email().toLowerCase(Locale.ROOT))) {
                mistake(key + "email", person.email(), "an address of its own; another person has this one");
            }
            for (int j = 0; j < person.roles().size(); j++) {
                role(key + "roles[%d].".formatted(j), person.roles().get(j));
            }
        }
    }

    private void role(String key, RoleEntry entry) {
        boolean named = entry.party() != null && !entry.party().isBlank();
        if (!entry.role().ofParty()) {
            if (named) {
                mistake(
                        key + "party",
                        entry.party(),
                        "nothing: the role %s is held in the whole programme"
                                .formatted(entry.role().group()));
            }
            holders.merge(entry.role().group(), 1, Integer::sum);
        } else if (!named) {
            mistake(
                    key + "party",
                    null,
                    "the party for which the role %s is held"
                            .formatted(entry.role().group()));
        } else if (!parties.containsKey(entry.party())) {
            mistake(key + "party", entry.party(), "a party listed under programme.parties: " + known());
        } else if (!entry.role().heldIn(parties.get(entry.party()).kind())) {
            mistake(key + "party", entry.party(), "a municipality: only these have a registrar");
        } else {
            holders.merge(entry.role().groupOf(new PartyId(entry.party())), 1, Integer::sum);
        }
    }

    private void roles() {
        for (int i = 0; i < programme.parties().size(); i++) {
            PartyEntry party = programme.parties().get(i);
            PartyId id = new PartyId(party.id());
            String key = "programme.parties[%d].id".formatted(i);
            if (holding(Role.SIGNATORY.groupOf(id)) != 1) {
                mistake(
                        key,
                        id,
                        "a party for which exactly one person under programme.people has the role signatory; it has "
                                + holding(Role.SIGNATORY.groupOf(id)));
            }
            if (holding(Role.CONTACT.groupOf(id)) == 0) {
                mistake(key, id, "a party for which somebody under programme.people has the role contact");
            }
            if (party.kind() == PartyKind.MUNICIPALITY && holding(Role.REGISTRAR.groupOf(id)) == 0) {
                mistake(key, id, "a municipality for which somebody under programme.people has the role registrar");
            }
        }
        if (holding(Role.COORDINATOR.group()) == 0) {
            mistake("programme.people", null, "among the people one at least with the role coordinator");
        }
    }

    private int holding(String group) {
        return holders.getOrDefault(group, 0);
    }

    private String known() {
        return parties.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    private void mistake(String key, Object value, String allowed) {
        mistakes.add(new Mistake(key, value, allowed));
    }
}
