package org.arshjul.audit;

import com.fasterxml.jackson.annotation.JsonValue;

/** How the anchors outside of the database stand to the trail. */
public enum AnchorState {
    /** Every anchor names a position and a hash that the trail has. */
    AGREE("agree"),
    /** None has been written yet. */
    NONE("none"),
    /** The product is told to write none. */
    OFF("off"),
    /** An anchor names a position that the trail does not have, or has with another hash. */
    DISAGREE("disagree"),
    /** Anchors were written, but their file is gone. */
    MISSING("missing"),
    /** The file was changed, or lines at its end are gone. */
    DAMAGED("damaged"),
    /** The file cannot be read. */
    UNREADABLE("unreadable"),
    /** The day's anchor cannot be written. */
    UNWRITABLE("unwritable");

    private final String id;

    AnchorState(String id) {
        this.id = id;
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** Whether nothing speaks against the trail or the file. */
    public boolean sound() {
        return this == AGREE || this == NONE || this == OFF;
    }
}
