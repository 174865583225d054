package org.arshjul.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of the trail as it was at some moment, kept outside of the database.
 *
 * @param at when it was written
 * @param installation whose trail it is
 * @param lineBefore SHA-256 of the line before it in its file
 */
public record Anchor(Instant at, String installation, long position, String hash, String lineBefore) {

    private static final Pattern LINE =
            Pattern.compile("(\\S+Z) (\\S+) position=(\\d{1,18}) sha256=([0-9a-f]{64}) line-before=([0-9a-f]{64})");

    /** Reads what {@link #line} wrote; empty for anything else. */
    static Optional<Anchor> of(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Anchor(
                    Instant.parse(parts.group(1)),
                    parts.group(2),
                    Long.parseLong(parts.group(3)),
                    parts.group(4),
                    parts.group(5)));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    String line() {
        return "%s %s position=%d sha256=%s line-before=%s".formatted(at, installation, position, hash, lineBefore);
    }
}
