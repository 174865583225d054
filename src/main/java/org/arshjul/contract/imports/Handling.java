package org.arshjul.contract.imports;

import java.util.Locale;

/** What an import did with a piece of the file. */
public enum Handling {
    /** It came in as it stands. */
    TAKEN,
    /** It came in as the shape of the text suggests. */
    GUESSED,
    /** It came in, but a person should look at it. */
    DOUBTFUL,
    /** It belongs to the page and not to the text, and was left out. */
    DROPPED;

    /** Its name in interfaces, such as {@code taken}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
