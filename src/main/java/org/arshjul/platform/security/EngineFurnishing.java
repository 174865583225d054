package org.arshjul.platform.security;

import org.arshjul.platform.node.NodeTurns;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts authorizations and filters into the engine at each start. */
@Component
class EngineFurnishing {

    private final EngineAccess access;
    private final TasklistFilters filters;
    private final NodeTurns turns;

    EngineFurnishing(EngineAccess access, TasklistFilters filters, NodeTurns turns) {
        this.access = access;
        this.filters = filters;
        this.turns = turns;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void furnish() {
        turns.engine();
        access.grant();
        filters.store();
    }
}
