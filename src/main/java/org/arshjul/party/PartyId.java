package org.arshjul.party;

import org.arshjul.platform.Refusal;

/** A party's id: its short name in lower-case ASCII, such as {@code enkoping}. */
public record PartyId(String value) implements Comparable<PartyId> {

    private static final int LONGEST = 40;

    public PartyId {
        if (value.isEmpty() || value.length() > LONGEST || !letter(value.charAt(0)) || !wellFormed(value)) {
            throw Refusal.invalid("party.id.malformed", value);
        }
    }

    private static boolean wellFormed(String value) {
        for (int i = 0; i < value.length(); i++) {
            char one = value.charAt(i);
            if (!letter(one) && (one < '0' || one > '9') && one != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean letter(char one) {
        return one >= 'a' && one <= 'z';
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
