package org.arshjul.platform.security;

/** The application would start without anybody who can log in safely. */
final class NoWayIn extends RuntimeException {

    NoWayIn(String message) {
        super(message);
    }
}
