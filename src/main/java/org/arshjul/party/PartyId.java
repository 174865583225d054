package org.arshjul.party;

import org.arshjul.platform.Refusal;

/** A party's id: its short name in lower-case ASCII, such as {@code enkoping}. */
public record PartyId(String value) implements Comparable<PartyId> {

    public PartyId {
        if (!value.matches("[a-z][a-z0-9-]{0,39}")) {
            throw Refusal.invalid("party.id.malformed", value);
        }
    }

    @Override
    public int compareTo(PartyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
