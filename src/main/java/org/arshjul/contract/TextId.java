package org.arshjul.contract;

import java.util.regex.Pattern;
import org.arshjul.platform.Refusal;

/**
 * One text of one year: the text shared by all contracts, or one municipality's own part.
 *
 * @param year the year of the revision; the text is in force in the year after
 * @param part {@code shared} or a municipality's id
 */
public record TextId(int year, String part) {

    /** The part of the text that stands in every contract. */
    public static final String SHARED = "shared";

    /** How a text is written, and the contract of which it is a part. */
    static final Pattern KEY = Pattern.compile("\\d{4}/[a-z][a-z0-9-]*");

    /** Reads {@code 2026/shared} or {@code 2026/enkoping}; refuses anything else. */
    public static TextId of(String key) {
        if (!KEY.matcher(key).matches()) {
            throw Refusal.invalid("text.id.malformed", key);
        }
        return new TextId(Integer.parseInt(key.substring(0, 4)), key.substring(5));
    }

    public static TextId shared(int year) {
        return new TextId(year, SHARED);
    }

    public boolean shared() {
        return part.equals(SHARED);
    }

    SectionScope scope() {
        return shared() ? SectionScope.SHARED : SectionScope.OWN;
    }

    /** The same part in another year. */
    public TextId in(int otherYear) {
        return new TextId(otherYear, part);
    }

    @Override
    public String toString() {
        return year + "/" + part;
    }
}
