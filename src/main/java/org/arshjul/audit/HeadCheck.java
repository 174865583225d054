package org.arshjul.audit;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a head that somebody kept is one that the trail had. */
public enum HeadCheck {
    /** The trail holds up to that position, and its hash there is that one. */
    AGREES("agrees"),
    /** The trail has another hash there: it was rewritten, or the head is not one of its own. */
    DIFFERS("differs"),
    /** The trail is broken at or before that position. */
    BROKEN("broken"),
    /** The trail ends before that position: its end was cut off, or the head is not one of its own. */
    BEYOND("beyond");

    private final String id;

    HeadCheck(String id) {
        this.id = id;
    }

    @JsonValue
    public String id() {
        return id;
    }
}
