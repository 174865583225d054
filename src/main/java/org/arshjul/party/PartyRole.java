package org.arshjul.party;

/** A role of a party that somebody holds. */
public record PartyRole(PartyId party, Role role) {

    /** The group of those who hold it. */
    public String group() {
        return role.groupOf(party);
    }
}
