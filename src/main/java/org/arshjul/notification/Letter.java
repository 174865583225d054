package org.arshjul.notification;

import org.arshjul.party.Person;

/**
 * A mail to one person, ready to be sent; of two that agree in person, kind, subject, discriminator and day only the
 * first counts.
 *
 * @param kind what sort of mail, such as {@code task} or {@code digest}
 * @param subject the business key that it is about, such as {@code 2026/enkoping}
 * @param discriminator what else sets it apart from others of its kind and subject, or empty
 * @param headline the subject line
 * @param ics a calendar file with the deadlines, or null
 * @param picture the PNG that the HTML shows as {@link WheelPicture#ID}, or null
 * @param gist what it says, so that several letters can be told by one; null for one that stands for itself
 */
public record Letter(
        Person person,
        String kind,
        String subject,
        String discriminator,
        String headline,
        String text,
        String html,
        String ics,
        byte[] picture,
        Gist gist) {

    /** A subject line is one line, or what a person wrote could add headers to the mail. */
    public Letter {
        headline = headline.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (headline.length() > 200) {
            headline = headline.substring(0, 199) + "…";
        }
    }

    /** A letter without a picture that stands for itself. */
    public Letter(
            Person person,
            String kind,
            String subject,
            String discriminator,
            String headline,
            String text,
            String html,
            String ics) {
        this(person, kind, subject, discriminator, headline, text, html, ics, null, null);
    }
}
