package org.arshjul.review;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a party thinks of a section. */
public enum Verdict {
    APPROVED("approved"),
    APPROVED_WITH_REMARK("approvedWithRemark"),
    CHANGE_REQUESTED("changeRequested");

    private final String id;

    Verdict(String id) {
        this.id = id;
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** Whether the party stands behind the section as it read. */
    public boolean approves() {
        return this != CHANGE_REQUESTED;
    }
}
