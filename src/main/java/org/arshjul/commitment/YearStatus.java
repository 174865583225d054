package org.arshjul.commitment;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a commitment is, or was, in one of its years. */
public enum YearStatus {
    /** Its text is still open. */
    PROPOSED("proposed"),
    NOT_REPORTED("notReported"),
    PLANNED("planned"),
    BEGUN("begun"),
    DONE("done"),
    LATE("late"),
    DROPPED("dropped"),
    /** In force, by its latest report neither done nor dropped, and promised again the year after. */
    CARRIED_OVER("carriedOver"),
    /** Its wording left the text, and what it promised goes on in another commitment. */
    MERGED("merged");

    private final String id;

    YearStatus(String id) {
        this.id = id;
    }

    @JsonValue
    public String id() {
        return id;
    }

    /**
     * @param latest as last reported in that year, or null
     * @param goesOn whether the next year's text promises it again, be it in another commitment
     * @param gone whether what it went on from went into another commitment of its own text
     */
    static YearStatus of(Commitment commitment, ReportStatus latest, boolean goesOn, boolean gone) {
        if (commitment.struck()) {
            return gone ? MERGED : DROPPED;
        }
        if (commitment.state() == CommitmentState.DROPPED || latest == ReportStatus.DROPPED) {
            return DROPPED;
        }
        if (commitment.state() == CommitmentState.PROPOSED) {
            return PROPOSED;
        }
        if (latest == ReportStatus.DONE) {
            return DONE;
        }
        if (goesOn) {
            return CARRIED_OVER;
        }
        return latest == null ? NOT_REPORTED : valueOf(latest.name());
    }
}
