package org.arshjul.party;

import java.util.Locale;
import java.util.Optional;

/** What a person may be; the first three for one party, the others for the whole programme. */
public enum Role {
    CONTACT,
    SIGNATORY,
    REGISTRAR,
    COORDINATOR,
    STEERING,
    AUDITOR;

    /** Whether the role is held for one party, not for the whole programme. */
    public boolean ofParty() {
        return compareTo(REGISTRAR) <= 0;
    }

    /** Whether parties of that kind have it; only a municipality has a registrar. */
    public boolean heldIn(PartyKind kind) {
        return ofParty() && (this != REGISTRAR || kind == PartyKind.MUNICIPALITY);
    }

    /** The group of those who hold this role in the whole programme, such as {@code coordinator}. */
    public String group() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The group of those who hold this role for a party, such as {@code enkoping.contact}. */
    public String groupOf(PartyId party) {
        return party.value() + "." + group();
    }

    static Optional<Role> ofGroup(String group) {
        String role = group.substring(group.indexOf('.') + 1);
        for (Role each : values()) {
            if (each.group().equals(role) && each.ofParty() == (role.length() < group.length())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
