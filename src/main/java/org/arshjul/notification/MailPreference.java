package org.arshjul.notification;

/**
 * How a person wants mail.
 *
 * @param digestHour the hour in Stockholm of the daily digest, or null for the programme's
 * @param onlySigning whether only mails about signatures, declines and cancelled years are wanted, and no others
 */
public record MailPreference(Integer digestHour, boolean onlySigning) {

    /** Of who has chosen nothing. */
    public static final MailPreference NONE = new MailPreference(null, false);
}
