package org.arshjul.platform.node;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Says that this node is alive, before it does anything until after it has done everything. */
@Component
class Heartbeat implements SmartLifecycle {

    private static final int FAREWELL_SECONDS = 5;

    private final Ownership ownership;
    private final NodeSettings settings;
    private ThreadPoolTaskScheduler clockwork;

    Heartbeat(Ownership ownership, NodeSettings settings) {
        this.ownership = ownership;
        this.settings = settings;
    }

    static ThreadPoolTaskScheduler thread(String name) {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setThreadNamePrefix(name);
        // An interrupt in the middle of a write would close the embedded database's file.
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(FAREWELL_SECONDS);
        scheduler.initialize();
        return scheduler;
    }

    @Override
    public synchronized void start() {
        ownership.beat();
        clockwork = thread("heartbeat-");
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
