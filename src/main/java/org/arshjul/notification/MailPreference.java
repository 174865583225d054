package org.arshjul.notification;

import java.util.Set;
import org.arshjul.platform.task.HumanTask;

/**
 * How a person wants mail.
 *
 * @param digestHour the hour in Stockholm of the daily digest, or null for the programme's
 * @param onlySigning whether only mails about signatures, declines and cancelled years are wanted, and no others
 */
public record MailPreference(Integer digestHour, boolean onlySigning) {

    /** Of who has chosen nothing. */
    public static final MailPreference NONE = new MailPreference(null, false);

    private static final Set<String> TASKS_OF_SIGNING = Set.of("SignContract", "HandleDecline");
    private static final Set<String> NEWS_OF_SIGNING =
            Set.of("task", "tasks", "signatureDeclined", "cycleCancelled", "partyLeft", "deputy.SIGNATORY");

    boolean wants(HumanTask task) {
        return !onlySigning || TASKS_OF_SIGNING.contains(task.kind());
    }

    /** A single task is told at once only when it is about signing. */
    boolean wants(News news) {
        return !onlySigning || news.waitedFor() || NEWS_OF_SIGNING.contains(news.kind());
    }
}
