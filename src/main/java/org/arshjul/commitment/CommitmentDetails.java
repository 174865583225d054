package org.arshjul.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.arshjul.platform.Refusal;

/**
 * What follow-up knows of a commitment besides its wording; anything may be missing. Texts are kept without blanks around
 * them, and empty ones as null.
 *
 * @param responsible who answers for it, as people call them: a name or an office
 * @param due by when it is to be done, or null
 * @param indicator what shows how far it has come, or null
 * @param links where more is to be read
 */
public record CommitmentDetails(String responsible, LocalDate due, Indicator indicator, List<Link> links) {

    /** Nothing is known. */
    public static final CommitmentDetails NONE = new CommitmentDetails(null, null, null, List.of());

    /** More links belong on a page of their own. */
    public static final int MOST_LINKS = 10;

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_UNIT = 40;
    private static final int LONGEST_URL = 2_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /**
     * What is measured.
     *
     * @param base the value from which it begins, in the year baseYear; both or neither
     * @param target the value that it is to reach in the year targetYear; both or neither
     */
    public record Indicator(
            String name, String unit, BigDecimal base, Integer baseYear, BigDecimal target, Integer targetYear) {

        public Indicator {
            name = stripped(name);
            unit = stripped(unit);
            base = base == null ? null : Measured.plain(base);
            target = target == null ? null : Measured.plain(target);
        }

        boolean nothing() {
            return name == null
                    && unit == null
                    && base == null
                    && baseYear == null
                    && target == null
                    && targetYear == null;
        }

        private void check() {
            if (name == null) {
                throw Refusal.invalid("commitment.details.indicatorMissing");
            }
            checkLength("indicator", name, LONGEST_TEXT);
            checkLength("unit", unit, LONGEST_UNIT);
            if ((base == null) != (baseYear == null)) {
                throw Refusal.invalid("commitment.details.base");
            }
            if ((target == null) != (targetYear == null)) {
                throw Refusal.invalid("commitment.details.target");
            }
            check(base, baseYear);
            check(target, targetYear);
            if (baseYear != null && targetYear != null && targetYear < baseYear) {
                throw Refusal.invalid(
                        "commitment.details.targetBeforeBase", targetYear.toString(), baseYear.toString());
            }
        }

        private static void check(BigDecimal value, Integer year) {
            if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
                throw Refusal.invalid(
                        "commitment.details.year",
                        year.toString(),
                        String.valueOf(FIRST_YEAR),
                        String.valueOf(LAST_YEAR));
            }
            if (value != null && !Measured.fits(value)) {
                throw Refusal.invalid(
                        "commitment.details.value",
                        value.toString(),
                        String.valueOf(Measured.DIGITS),
                        String.valueOf(Measured.DECIMALS));
            }
        }
    }

    /** A page on the web; {@code label} is what it is called, or null for its address. */
    public record Link(String label, String url) {

        public Link {
            label = stripped(label);
            url = stripped(url);
        }

        /** What to call it. */
        public String name() {
            return label == null ? url : label;
        }
    }

    public CommitmentDetails {
        responsible = stripped(responsible);
        indicator = indicator == null || indicator.nothing() ? null : indicator;
        links = links == null ? List.of() : List.copyOf(links);
    }

    /** Whether anything is known. */
    public boolean any() {
        return !equals(NONE);
    }

    /** Refuses what is out of bounds, naming the field and what is allowed. */
    void check(int firstYear) {
        checkLength("responsible", responsible, LONGEST_TEXT);
        if (due != null && due.getYear() < firstYear) {
            throw Refusal.invalid("commitment.details.due", due, String.valueOf(firstYear));
        }
        if (indicator != null) {
            indicator.check();
        }
        if (links.size() > MOST_LINKS) {
            throw Refusal.invalid("commitment.details.links", links.size(), MOST_LINKS);
        }
        for (Link link : links) {
            checkLength("label", link.label(), LONGEST_TEXT);
            checkLength("url", link.url(), LONGEST_URL);
            if (!WebAddress.is(link.url())) {
                throw Refusal.invalid("commitment.details.link", String.valueOf(link.url()));
            }
        }
    }

    /** The names of what is otherwise than it was. */
    List<String> changedSince(CommitmentDetails before) {
        List<String> changed = new ArrayList<>();
        if (!Objects.equals(responsible, before.responsible)) {
            changed.add("responsible");
        }
        if (!Objects.equals(due, before.due)) {
            changed.add("due");
        }
        if (!Objects.equals(indicator, before.indicator)) {
            changed.add("indicator");
        }
        if (!links.equals(before.links)) {
            changed.add("links");
        }
        return changed;
    }

    private static void checkLength(String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            throw Refusal.invalid("commitment.details.tooLong", field, longest);
        }
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
