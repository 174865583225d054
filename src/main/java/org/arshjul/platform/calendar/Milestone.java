package org.arshjul.platform.calendar;

/** The dates of one year's revision, in the order in which they come; the plan of the cycle sets them. */
public enum Milestone {
    DRAFTS_DUE,
    REVIEW_DUE,
    REWORK_DUE,
    BOARD_DECISION,
    TEXT_FROZEN,
    SIGNING_DAY,
    PUBLICATION,
    HALF_YEAR_REPORT,
    YEAR_END_REPORT,
    CLOSING
}
