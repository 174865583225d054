package org.arshjul.contract;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.arshjul.platform.Digest;
import org.arshjul.platform.clock.ProgrammeClock;

/**
 * Which state of a text it is.
 *
 * @param number 1 as the text was opened, one more whenever one of its sections was revised, came in or left
 * @param at when its latest section was written
 */
public record TextVersion(TextId text, int number, Digest digest, Instant at) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("sv"))
            .withZone(ProgrammeClock.STOCKHOLM);

    private static final Pattern LINE =
            Pattern.compile("(?:Kommunens|Gemensam) text \\(\\d{4}/[a-z0-9-]+\\)\\. Version \\d+, som den lyder sedan"
                    + " \\d{1,2} \\p{L}+ \\d{4} kl\\. \\d\\d\\.\\d\\d\\. SHA-256 [0-9a-f]{64}");

    /** A moment as contracts print it: in Swedish, by Stockholm's time. */
    public static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** Whose text it is, as contracts print it. */
    public String name() {
        return (text.shared() ? "Gemensam" : "Kommunens") + " text (" + text + ")";
    }

    /** Which version it is and since when, as contracts print it before the digest. */
    public String reading() {
        return "Version " + number + ", som den lyder sedan " + moment(at) + ". SHA-256 ";
    }

    /** All of it in one line, as the Markdown of a contract names the versions that it holds. */
    public String line() {
        return name() + ". " + reading() + digest.hex();
    }

    /** Whether that line of a contract names a version, and so is no part of its text. */
    public static boolean isLine(String words) {
        return LINE.matcher(words).matches();
    }
}
