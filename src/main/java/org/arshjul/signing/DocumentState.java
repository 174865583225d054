package org.arshjul.signing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a contract's document is good for. */
public enum DocumentState {
    /** The text can still change. */
    DRAFT,
    /** These very bytes are signed. */
    FIXED,
    /** To be read: the contract was signed in another form. */
    COPY;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
