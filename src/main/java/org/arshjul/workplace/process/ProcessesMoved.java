package org.arshjul.workplace.process;

import org.arshjul.platform.DomainEvent;

/** A coordinator had what ran on one version of a process go on on another. */
public record ProcessesMoved(String process, int from, int to, int instances) implements DomainEvent {

    @Override
    public String subject() {
        return process;
    }
}
