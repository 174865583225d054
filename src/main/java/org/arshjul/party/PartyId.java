package org.arshjul.party;

import org.arshjul.platform.Refusal;

/** A party's id: its short name in lower-case ASCII, such as {@code enkoping}. */
public record PartyId(String value) implements Comparable<PartyId> {

    private static final int LONGEST = 40;

    public PartyId {
        if (value.isEmpty()
                || value.length() > LONGEST
                || !letter(value.charAt(0))
                || !value.chars().allMatch(one -> letter(one) || one >= '0' && one <= '9' || one == '-')) {
            throw Refusal.invalid("party.id.malformed", value);
        }
    }

    private static boolean letter(int one) {
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
