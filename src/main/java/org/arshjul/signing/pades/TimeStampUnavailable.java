package org.arshjul.signing.pades;

/** The time-stamping service gave no usable answer; nothing was signed, and it can be tried again. */
public final class TimeStampUnavailable extends RuntimeException {

    TimeStampUnavailable(String why, Throwable cause) {
        super("Tidsstämplingstjänsten svarar inte: " + why, cause);
    }
}
