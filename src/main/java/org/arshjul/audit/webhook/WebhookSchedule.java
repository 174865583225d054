package org.arshjul.audit.webhook;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.arshjul.platform.schedule.OwnThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks for what is to be sent in a thread of its own, and gives each web hook its turn in another: a receiver that hangs
 * delays its own events and nothing else. There are as many threads as there may be web hooks.
 */
@Component
class WebhookSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSchedule.class);
    private static final int FAREWELL_SECONDS = 5;

    private final WebhookRelay relay;
    private final WebhookSettings settings;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private ThreadPoolTaskScheduler clockwork;
    private ThreadPoolTaskExecutor turns;

    WebhookSchedule(WebhookRelay relay, WebhookSettings settings) {
        this.relay = relay;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        relay.stopping(false);
        turns = new ThreadPoolTaskExecutor();
        turns.setCorePoolSize(0);
        turns.setMaxPoolSize(settings.most());
        turns.setQueueCapacity(0);
        turns.setThreadNamePrefix("webhook-");
        // An interrupt in the middle of a write would close the embedded database's file.
        turns.setWaitForTasksToCompleteOnShutdown(true);
        turns.setAwaitTerminationSeconds((int) settings.timeout().toSeconds() + FAREWELL_SECONDS);
        turns.initialize();
        clockwork = OwnThread.named("webhooks-", FAREWELL_SECONDS);
        clockwork.scheduleWithFixedDelay(this::look, settings.lookEvery());
    }

    private void look() {
        for (UUID hook : relay.due()) {
            if (busy.add(hook)) {
                give(hook);
            }
        }
    }

    private void give(UUID hook) {
        try {
            turns.execute(() -> take(hook));
        } catch (TaskRejectedException full) {
            busy.remove(hook);
        }
    }

    private void take(UUID hook) {
        try {
            relay.turn(hook);
        } catch (RuntimeException failed) {
            LOG.error("web hook {} could not have its turn", hook, failed);
        } finally {
            busy.remove(hook);
        }
    }

    @Override
    public synchronized void stop() {
        relay.stopping(true);
        clockwork.shutdown();
        turns.shutdown();
        clockwork = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }
}
