package org.arshjul.workplace.year.acts;

import java.util.List;
import org.arshjul.party.PartyId;
import org.arshjul.party.Role;
import org.arshjul.platform.Refusal;

/** A role of a party as somebody holds it; forms and links name it as {@code enkoping/SIGNATORY/enkoping.signatory}. */
public record HeldRole(PartyId party, Role role, String person) {

    /** As forms and links name it. */
    public String value() {
        return "%s/%s/%s".formatted(party, role.name(), person);
    }

    /** What a form sent; refuses anything but a role of a party. */
    static HeldRole read(String value) {
        String[] parts = value.split("/", -1);
        if (parts.length != 3 || !List.of("CONTACT", "SIGNATORY", "REGISTRAR").contains(parts[1])) {
            throw Refusal.invalid("act.heldMissing");
        }
        return new HeldRole(new PartyId(parts[0]), Role.valueOf(parts[1]), parts[2]);
    }
}
