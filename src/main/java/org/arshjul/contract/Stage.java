package org.arshjul.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** How far a contract has come; one vocabulary in API, pages and docs. */
public enum Stage {
    DRAFTING("drafting"),
    REVIEW("review"),
    REWORK("rework"),
    AGREED("agreed"),
    MANDATE("mandate"),
    FROZEN("frozen"),
    SIGNING("signing"),
    DECLINED("declined"),
    IN_FORCE("inForce"),
    EXPIRED("expired"),
    WITHDRAWN("withdrawn"),
    CANCELLED("cancelled");

    private final String id;

    Stage(String id) {
        this.id = id;
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** Whether the contract is, or was, in force, and so public. */
    public boolean published() {
        return this == IN_FORCE || this == EXPIRED;
    }

    /** Whether it no longer is, and never will be, in force. */
    public boolean over() {
        return concluded() && this != IN_FORCE;
    }

    /** All at which the year's revision of a contract goes on. */
    public static Set<Stage> unconcluded() {
        return Arrays.stream(values()).filter(stage -> !stage.concluded()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the year's revision of the contract has ended, one way or the other. */
    public boolean concluded() {
        return published() || this == WITHDRAWN || this == CANCELLED;
    }
}
