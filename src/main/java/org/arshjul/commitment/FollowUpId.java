package org.arshjul.commitment;

import org.arshjul.contract.TextId;
import org.arshjul.platform.Refusal;

/** The follow-up of one text in one period, written {@code 2026/enkoping/half-year}. */
public record FollowUpId(TextId text, Period period) {

    /** Reads {@code 2026/enkoping/half-year} or {@code 2026/shared/year-end}; refuses anything else. */
    public static FollowUpId of(String key) {
        int slash = key.lastIndexOf('/');
        Period period = Period.of(key.substring(slash + 1))
                .filter(known -> slash > 0)
                .orElseThrow(() -> Refusal.invalid("followUp.id.malformed", key));
        return new FollowUpId(TextId.of(key.substring(0, slash)), period);
    }

    @Override
    public String toString() {
        return text + "/" + period.id();
    }
}
