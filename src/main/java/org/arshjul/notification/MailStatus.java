package org.arshjul.notification;

/**
 * Where a mail is: waiting, being sent, accepted by the server, given up, or cut off by a crash after which nobody
 * knows whether the server accepted it.
 */
public enum MailStatus {
    PENDING,
    SENDING,
    SENT,
    FAILED,
    UNKNOWN
}
