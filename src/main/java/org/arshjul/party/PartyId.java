package org.arshjul.party;

import java.util.regex.Pattern;
import org.arshjul.platform.Refusal;

/** A party's id: its short name in lower-case ASCII, such as {@code enkoping}. */
public record PartyId(String value) implements Comparable<PartyId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public PartyId {
        if (!FORM.matcher(value).matches()) {
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
