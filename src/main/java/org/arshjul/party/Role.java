package org.arshjul.party;

/** What a person may be; the first three for one party, the others for the whole programme. */
public enum Role {
    CONTACT,
    SIGNATORY,
    REGISTRAR,
    COORDINATOR,
    STEERING,
    AUDITOR;

    /** The group of those who hold this role in the whole programme, such as {@code coordinator}. */
    public String group() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The group of those who hold this role for a party, such as {@code enkoping.contact}. */
    public String groupOf(PartyId party) {
        return party.value() + "." + group();
    }
}
