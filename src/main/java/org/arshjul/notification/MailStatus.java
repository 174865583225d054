package org.arshjul.notification;

/**
 * Where a mail is: waiting, being sent, accepted by the server, given up, cut off by a crash after which nobody knows
 * whether the server accepted it, or told by another mail.
 */
public enum MailStatus {
    PENDING,
    SENDING,
    SENT,
    FAILED,
    UNKNOWN,
    GATHERED
}
