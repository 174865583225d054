package org.arshjul.platform.node;

import org.arshjul.platform.schedule.OwnThread;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Says that this node is alive, before it does anything until after it has done everything. */
@Component
class Heartbeat implements SmartLifecycle {

    static final int FAREWELL_SECONDS = 5;

    private final Ownership ownership;
    private final NodeSettings settings;
    private ThreadPoolTaskScheduler clockwork;

    Heartbeat(Ownership ownership, NodeSettings settings) {
        this.ownership = ownership;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        ownership.beat();
        clockwork = OwnThread.named("heartbeat-", FAREWELL_SECONDS);
        clockwork.scheduleWithFixedDelay(ownership::beat, settings.beat());
    }

    @Override
    public synchronized void stop() {
        clockwork.shutdown();
        clockwork = null;
        ownership.end();
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
