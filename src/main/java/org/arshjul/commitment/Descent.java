package org.arshjul.commitment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/**
 * That one commitment comes out of one of the year before, as somebody said.
 *
 * @param by the id of the person who said so
 */
public record Descent(Kind kind, Commitment from, Commitment to, String by, Instant at) {

    /** What the two are to each other. */
    public enum Kind {
        /** Others come out of the earlier one too. */
        SPLIT,
        /** The later one comes out of others too. */
        MERGED,
        /** The later one goes on from the earlier one alone. */
        CONTINUED;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * @param outOfTheSame how many come out of the earlier one
         * @param intoTheSame how many the later one comes out of
         */
        static Kind of(long outOfTheSame, long intoTheSame) {
            if (outOfTheSame > 1) {
                return SPLIT;
            }
            return intoTheSame > 1 ? MERGED : CONTINUED;
        }
    }
}
