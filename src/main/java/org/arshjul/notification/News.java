package org.arshjul.notification;

import java.time.Instant;
import java.util.List;

/**
 * Something to tell people. Its words are {@code mail.<kind>.headline} and {@code mail.<kind>.body} in
 * messages/notification*.properties; {@code {0}} in them is the subject in words, the arguments follow.
 *
 * @param subject the business key that it is about, such as {@code 2026/enkoping}
 * @param discriminator what sets it apart from other news of its kind and subject on the same day, or empty
 * @param arguments dates, moments and human tasks are written out, everything else is shown as it is
 * @param deadline what the calendar file says, or null
 * @param path where the link leads, from the base URL
 * @param waitedFor whether its reader waits for it: it goes whatever the hour and whatever mails they chose, and its button
 *     has words of its own, {@code mail.<kind>.open}
 */
public record News(
        String kind,
        String subject,
        String discriminator,
        List<Object> arguments,
        Instant deadline,
        String path,
        boolean waitedFor) {

    /** News of that kind about that subject, without a deadline, leading to the first page. */
    public static News of(String kind, String subject, Object... arguments) {
        return new News(kind, subject, "", List.of(arguments), null, "/", false);
    }

    public News apartBy(String newDiscriminator) {
        return new News(kind, subject, newDiscriminator, arguments, deadline, path, waitedFor);
    }

    public News due(Instant newDeadline) {
        return new News(kind, subject, discriminator, arguments, newDeadline, path, waitedFor);
    }

    public News at(String newPath) {
        return new News(kind, subject, discriminator, arguments, deadline, newPath, waitedFor);
    }

    /** The reader waits for it: see {@link #waitedFor}. */
    public News forWhoWaits() {
        return new News(kind, subject, discriminator, arguments, deadline, path, true);
    }
}
