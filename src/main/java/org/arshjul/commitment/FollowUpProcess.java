package org.arshjul.commitment;

/** The way of one follow-up; the engine stands behind it. */
public interface FollowUpProcess {

    void opened(FollowUpId followUp);

    void cancelled(FollowUpId followUp);
}
