package org.arshjul.workplace.task;

/** What a section is compared with. */
public enum Against {
    /** The wording that the party answered on last. */
    ANSWERED,
    LAST_YEAR,
    NOTHING
}
