package org.arshjul.audit;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Has the trail anchored each day and when the product stops, since a database is rewritten most easily while it stands
 * still; in a thread of its own, so that a folder that hangs delays anchors and nothing else.
 */
@Component
class AnchorSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorSchedule.class);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(10);

    private final Anchors anchors;
    private final AnchorSettings settings;
    private ThreadPoolTaskScheduler clockwork;

    AnchorSchedule(Anchors anchors, AnchorSettings settings) {
        this.anchors = anchors;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        clockwork = new ThreadPoolTaskScheduler();
        clockwork.setPoolSize(1);
        clockwork.setThreadNamePrefix("anchors-");
        // An interrupt in the middle of a query would close the embedded database's file.
        clockwork.setWaitForTasksToCompleteOnShutdown(true);
        clockwork.setDaemon(true);
        clockwork.initialize();
        clockwork.scheduleWithFixedDelay(anchors::writeDue, settings.lookEvery());
    }

    @Override
    public synchronized void stop() {
        Future<?> last = clockwork.submit(anchors::writeNews);
        try {
            last.get(LONGEST_FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            LOG.error("the trail could not be anchored at the end", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        clockwork.shutdown();
        clockwork = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    /** After all that makes events has stopped. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }
}
