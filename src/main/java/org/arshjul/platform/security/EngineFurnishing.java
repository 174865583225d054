package org.arshjul.platform.security;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts authorizations and filters into the engine at each start. */
@Component
class EngineFurnishing {

    private final EngineAccess access;
    private final TasklistFilters filters;

    EngineFurnishing(EngineAccess access, TasklistFilters filters) {
        this.access = access;
        this.filters = filters;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void furnish() {
        access.grant();
        filters.store();
    }
}
