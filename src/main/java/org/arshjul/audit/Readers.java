package org.arshjul.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.party.Role;
import org.arshjul.platform.security.SignIn;
import org.springframework.stereotype.Component;

/** Who sees which events, told by patterns (of SQL's {@code like}) that subjects match. */
@Component
class Readers {

    private static final String ALL = "%";
    private static final String CYCLES = "2___";
    private static final String BELOW_CYCLES = "2___/";

    private final SignIn accounts;
    private final Parties parties;

    Readers(SignIn accounts, Parties parties) {
        this.accounts = accounts;
        this.parties = parties;
    }

    boolean readsAll(String person) {
        return readAll(accounts.groupsOf(person));
    }

    private static boolean readAll(Set<String> groups) {
        return groups.contains(Role.COORDINATOR.group()) || groups.contains(Role.AUDITOR.group());
    }

    /** Whether copies of the trail's head are sent to that person, or may be asked for. */
    boolean keepsHeads(String person) {
        Set<String> groups = accounts.groupsOf(person);
        return readAll(groups) || groups.contains(Role.STEERING.group());
    }

    /** Empty for somebody without a role. */
    List<String> subjectsFor(String person) {
        Set<String> groups = accounts.groupsOf(person);
        if (readAll(groups)) {
            return List.of(ALL);
        }
        List<String> subjects = new ArrayList<>();
        if (groups.contains(Role.STEERING.group())) {
            subjects.add(BELOW_CYCLES + ALL);
        }
        for (Party party : partiesOf(groups)) {
            String id = party.id().value();
            subjects.add(id);
            // The national parties sign every contract.
            subjects.add(BELOW_CYCLES + (party.kind() == PartyKind.MUNICIPALITY ? id : ALL));
        }
        if (!subjects.isEmpty()) {
            subjects.add(CYCLES);
            subjects.add(BELOW_CYCLES + "shared");
        }
        return subjects;
    }

    private List<Party> partiesOf(Set<String> groups) {
        return parties.all(groups.stream()
                .filter(group -> group.contains("."))
                .map(group -> new PartyId(group.substring(0, group.indexOf('.'))))
                .distinct()
                .toList());
    }
}
