package org.arshjul.workplace;

import java.util.Set;
import org.arshjul.contract.Contract;
import org.arshjul.party.PartyId;
import org.arshjul.party.Role;
import org.arshjul.platform.Actor;

/** Who looks at a page, and what they may see. */
public record Viewer(String person, Set<String> groups) {

    /** The signed-in person; nobody's name is null. */
    public static Viewer current() {
        return new Viewer(Actor.person().orElse(null), Actor.person().isPresent() ? Actor.groups() : Set.of());
    }

    public boolean signedIn() {
        return person != null;
    }

    public boolean coordinator() {
        return groups.contains(Role.COORDINATOR.group());
    }

    /** Whether the person sees the whole programme: coordinator, steering group, auditor. */
    public boolean programme() {
        return coordinator() || groups.contains(Role.STEERING.group()) || groups.contains(Role.AUDITOR.group());
    }

    /** Whether the person acts for that party. */
    public boolean actsFor(PartyId party) {
        return groups.stream().anyMatch(group -> group.startsWith(party + "."));
    }

    /** Whether the person acts for any party. */
    public boolean party() {
        return groups.stream().anyMatch(group -> group.contains("."));
    }

    /** Whether the person may read that contract: the programme and its parties always, others once it is in force. */
    public boolean reads(Contract contract) {
        return contract.stage().published() || concerned(contract);
    }

    /** Whether the person acts for one of its parties, or sees the whole programme. */
    public boolean concerned(Contract contract) {
        return programme() || contract.parties().stream().anyMatch(this::actsFor);
    }
}
