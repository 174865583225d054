package org.arshjul.platform.calendar;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;

/** The dates of one year's revision, in the order in which they come; the plan of the cycle sets them. */
public enum Milestone {
    @JsonProperty("draftsDue")
    @JsonAlias("DRAFTS_DUE")
    DRAFTS_DUE("draftsDue"),
    @JsonProperty("reviewDue")
    @JsonAlias("REVIEW_DUE")
    REVIEW_DUE("reviewDue"),
    @JsonProperty("reworkDue")
    @JsonAlias("REWORK_DUE")
    REWORK_DUE("reworkDue"),
    @JsonProperty("boardDecision")
    @JsonAlias("BOARD_DECISION")
    BOARD_DECISION("boardDecision"),
    @JsonProperty("textFrozen")
    @JsonAlias("TEXT_FROZEN")
    TEXT_FROZEN("textFrozen"),
    @JsonProperty("signingDay")
    @JsonAlias("SIGNING_DAY")
    SIGNING_DAY("signingDay"),
    @JsonProperty("publication")
    @JsonAlias("PUBLICATION")
    PUBLICATION("publication"),
    @JsonProperty("halfYearReport")
    @JsonAlias("HALF_YEAR_REPORT")
    HALF_YEAR_REPORT("halfYearReport"),
    @JsonProperty("yearEndReport")
    @JsonAlias("YEAR_END_REPORT")
    YEAR_END_REPORT("yearEndReport"),
    @JsonProperty("closing")
    @JsonAlias("CLOSING")
    CLOSING("closing");

    private final String id;

    Milestone(String id) {
        this.id = id;
    }

    /** Its name in interfaces, such as {@code signingDay}. */
    public String id() {
        return id;
    }

    /** The milestone with that name, if there is one. */
    public static Optional<Milestone> of(String id) {
        return Arrays.stream(values())
                .filter(milestone -> milestone.id.equals(id))
                .findFirst();
    }

    /** People read it in refusals. */
    @Override
    public String toString() {
        return id;
    }
}
