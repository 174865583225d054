package org.arshjul.notification;

import org.arshjul.platform.DomainEvent;

/** All mail was stopped, by a coordinator or because too many went out. */
public record PostStopped(String reason) implements DomainEvent {

    @Override
    public String subject() {
        return "post";
    }
}
