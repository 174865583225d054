package org.arshjul.notification;

import org.arshjul.platform.DomainEvent;

/** Mail goes out again. */
public record PostStarted() implements DomainEvent {

    @Override
    public String subject() {
        return "post";
    }
}
