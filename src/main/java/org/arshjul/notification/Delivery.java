package org.arshjul.notification;

/**
 * How an attempt to hand a mail to the server ended.
 *
 * @param reason what the server or the connection said, or null
 * @param serverDown whether no server answered, so that other mails need not be tried now
 */
record Delivery(Outcome outcome, String reason, boolean serverDown) {

    enum Outcome {
        ACCEPTED,
        NOT_YET,
        REFUSED,
        /** The whole mail was handed over and no answer came. */
        UNANSWERED
    }

    static Delivery accepted() {
        return new Delivery(Outcome.ACCEPTED, null, false);
    }

    static Delivery notYet(String reason) {
        return new Delivery(Outcome.NOT_YET, reason, false);
    }

    static Delivery unreachable(String reason) {
        return new Delivery(Outcome.NOT_YET, reason, true);
    }

    static Delivery refused(String reason) {
        return new Delivery(Outcome.REFUSED, reason, false);
    }

    static Delivery unanswered(String reason) {
        return new Delivery(Outcome.UNANSWERED, reason, true);
    }
}
