package org.arshjul.platform.log;

import org.slf4j.MDC;

/** What the lines of the log say beside their words (MDC), until the request or job has ended. */
public final class LogContext {

    /** The id of the request that all this follows from. */
    static final String REQUEST = "request";

    /** Who acts, by id. */
    static final String ACTOR = "actor";

    /** A cycle, text, contract or follow-up; the engine puts a job's business key here. */
    public static final String SUBJECT = "subject";

    private LogContext() {}

    /** What is done from here on is about that. */
    public static void about(String subject) {
        MDC.put(SUBJECT, subject);
    }
}
