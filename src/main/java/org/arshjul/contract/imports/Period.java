package org.arshjul.contract.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a contract applies and when it was signed; each is null if the text does not say it.
 *
 * @param year the calendar year in force
 */
public record Period(Integer year, LocalDate signed, String place) {

    private static final Pattern IN_FORCE =
            Pattern.compile("\\bgäll\\p{L}{0,5}\\s+(?:för|under)\\s+(?:år(?:et)?\\s+)?((?:19|20)\\d\\d)(?![-–\\d])");
    private static final Pattern SIGNED = Pattern.compile(
            "(?:(?<![\\p{L}-])(?<place>\\p{Lu}[\\p{L}-]{1,30}(?: \\p{Lu}[\\p{L}-]{1,30})?),?\\s+(?:den\\s+)?)?"
                    + "(?:(?<iso>(?:19|20)\\d\\d-\\d\\d-\\d\\d)|(?<day>\\d{1,2}) (?<month>\\p{L}{3,9}) (?<year>(?:19|20)\\d\\d))");
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");

    /** The year in which it was signed, as its date says or as the one before it came into force; null if the text says neither. */
    public Integer signedIn() {
        if (signed != null) {
            return signed.getYear();
        }
        return year == null ? null : Integer.valueOf(year - 1);
    }

    /** @param closing what stands behind the last heading, without the signatures */
    static Period in(String closing) {
        Matcher inForce = IN_FORCE.matcher(closing);
        Integer year = inForce.find() ? Integer.valueOf(inForce.group(1)) : null;
        Matcher signed = SIGNED.matcher(closing);
        while (signed.find()) {
            LocalDate date = date(signed);
            if (date != null) {
                return new Period(year == null ? date.getYear() + 1 : year, date, signed.group("place"));
            }
        }
        return new Period(year, null, null);
    }

    private static LocalDate date(Matcher signed) {
        try {
            if (signed.group("iso") != null) {
                return LocalDate.parse(signed.group("iso"));
            }
            int month = MONTHS.indexOf(signed.group("month").toLowerCase(Locale.ROOT)) + 1;
            return LocalDate.of(Integer.parseInt(signed.group("year")), month, Integer.parseInt(signed.group("day")));
        } catch (DateTimeException noDate) {
            // "31 februari 2024" or "23 städer 2023" is no day: the search goes on.
            return null;
        }
    }
}
