package org.arshjul.notification;

/**
 * How an attempt to hand a mail to the server ended.
 *
 * @param reason what the server or the connection said, or null
 * @param serverDown whether no server answered, so that other mails need not be tried now
 * @param badAddress whether it is the address that the server will not have, so that other mails to it would fail too
 */
record Delivery(Outcome outcome, String reason, boolean serverDown, boolean badAddress) {

    private static final int LONGEST_REASON = 1000;

    enum Outcome {
        ACCEPTED,
        NOT_YET,
        REFUSED,
        /** The whole mail was handed over and no answer came. */
        UNANSWERED
    }

    static Delivery accepted() {
        return new Delivery(Outcome.ACCEPTED, null, false, false);
    }

    static Delivery notYet(String reason) {
        return new Delivery(Outcome.NOT_YET, reason, false, false);
    }

    static Delivery unreachable(String reason) {
        return new Delivery(Outcome.NOT_YET, reason, true, false);
    }

    static Delivery refused(String reason) {
        return new Delivery(Outcome.REFUSED, reason, false, false);
    }

    static Delivery unanswered(String reason) {
        return new Delivery(Outcome.UNANSWERED, reason, true, false);
    }

    static Delivery badAddress(String reason) {
        return new Delivery(Outcome.REFUSED, reason, false, true);
    }

    /** As much of a reason as the tables keep. */
    static String brief(String reason) {
        return reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
