package org.arshjul.cycle;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far a year's revision has come; one vocabulary in API, pages and docs. */
public enum CycleState {
    PLANNING("planning"),
    DRAFTING("drafting"),
    SIGNING("signing"),
    IN_FORCE("inForce"),
    CLOSED("closed"),
    CANCELLED("cancelled");

    private final String id;

    CycleState(String id) {
        this.id = id;
    }

    @JsonValue
    public String id() {
        return id;
    }
}
