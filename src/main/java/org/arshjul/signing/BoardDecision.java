package org.arshjul.signing;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a municipal board decides on a contract. */
public enum BoardDecision {
    APPROVED("approved"),
    /** Återremiss: back to be worked on. */
    REFERRED_BACK("referredBack"),
    REJECTED("rejected");

    private final String id;

    BoardDecision(String id) {
        this.id = id;
    }

    @JsonValue
    public String id() {
        return id;
    }
}
