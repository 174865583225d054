package org.arshjul.platform.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.arshjul.platform.Refusal;

/** The dates of one year's revision, in the order in which they come; the plan of the cycle sets them. */
public enum Milestone {
    DRAFTS_DUE("draftsDue"),
    REVIEW_DUE("reviewDue"),
    REWORK_DUE("reworkDue"),
    BOARD_DECISION("boardDecision"),
    TEXT_FROZEN("textFrozen"),
    SIGNING_DAY("signingDay"),
    PUBLICATION("publication"),
    HALF_YEAR_REPORT("halfYearReport"),
    YEAR_END_REPORT("yearEndReport"),
    CLOSING("closing");

    private final String id;

    Milestone(String id) {
        this.id = id;
    }

    /** Its name in interfaces, such as {@code signingDay}. */
    public String id() {
        return id;
    }

    /** Reads {@code signingDay} or {@code SIGNING_DAY}; refuses anything else. */
    @JsonCreator
    public static Milestone of(String id) {
        return Arrays.stream(values())
                .filter(milestone -> milestone.id.equals(id) || milestone.name().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "milestone.unknown",
                        id,
                        Arrays.stream(values()).map(Milestone::id).collect(Collectors.joining(", "))));
    }
}
