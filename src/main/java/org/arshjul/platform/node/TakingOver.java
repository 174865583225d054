package org.arshjul.platform.node;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arshjul.platform.schedule.OwnThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Tells what others have left untold, from when this node has started until it begins to stop; in a thread of its own,
 * so that nothing else delays it.
 */
@Component
class TakingOver implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TakingOver.class);

    private final OwnedPublications publications;
    private final Ownership ownership;
    private final IncompleteEventPublications incomplete;
    private final NodeSettings settings;
    private ThreadPoolTaskScheduler clockwork;

    TakingOver(
            OwnedPublications publications,
            Ownership ownership,
            IncompleteEventPublications incomplete,
            NodeSettings settings) {
        this.publications = publications;
        this.ownership = ownership;
        this.incomplete = incomplete;
        this.settings = settings;
    }

    /** What is taken and then not found (its event or listener is unknown to this version) has failed. */
    void look() {
        publications.recordFailures();
        List<UUID> taken = ownership.takeOver();
        if (taken.isEmpty()) {
            return;
        }
        LOG.info("{} events that nobody told to their listeners are told by this node", taken.size());
        Set<UUID> unknown = new HashSet<>(taken);
        incomplete.resubmitIncompletePublications(publication -> unknown.remove(publication.getIdentifier()));
        unknown.forEach(ownership::failed);
    }

    @Override
    public synchronized void start() {
        clockwork = OwnThread.named("take-over-", Heartbeat.FAREWELL_SECONDS);
        clockwork.scheduleWithFixedDelay(this::look, settings.beat());
    }

    @Override
    public synchronized void stop() {
        clockwork.shutdown();
        clockwork = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }
}
