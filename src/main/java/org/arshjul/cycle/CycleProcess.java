package org.arshjul.cycle;

/** The way of a year; the engine stands behind it. */
public interface CycleProcess {

    void opened(int year);

    void signingOpenedEarly(int year);

    /** The last contract is in force or withdrawn; may be told more than once. */
    void contractsConcluded(int year);

    /** The last follow-up of the running period is done; may be told more than once. */
    void followUpsConcluded(int year);

    void cancelled(int year);
}
