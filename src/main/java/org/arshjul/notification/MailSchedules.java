package org.arshjul.notification;

import java.util.ArrayList;
import java.util.List;
import org.arshjul.platform.problem.ScheduleFaults;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Runs the relay, the digests and the mailbox of returned mails, each in a thread of its own: a mail server that hangs delays mails and nothing else.
 * The schedulers are no beans, or they would take the place of the application's own.
 */
@Component
class MailSchedules implements SmartLifecycle {

    private static final int LONGEST_SEND_SECONDS = 30;

    private final Relay relay;
    private final Digests digests;
    private final ReturnedMails returned;
    private final MailSettings settings;
    private List<ThreadPoolTaskScheduler> running = List.of();

    MailSchedules(Relay relay, Digests digests, ReturnedMails returned, MailSettings settings) {
        this.relay = relay;
        this.digests = digests;
        this.returned = returned;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        relay.stopping(false);
        ThreadPoolTaskScheduler mails = thread("mail-relay-");
        ThreadPoolTaskScheduler reminders = thread("mail-digest-");
        mails.scheduleWithFixedDelay(relay::run, settings.relayEvery());
        reminders.scheduleWithFixedDelay(digests::sendDue, settings.digestEvery());
        running = new ArrayList<>(List.of(mails, reminders));
        if (settings.returns() != null) {
            ThreadPoolTaskScheduler returns = thread("mail-returns-");
            returns.scheduleWithFixedDelay(returned::read, settings.returns().every());
            running.add(returns);
        }
    }

    private static ThreadPoolTaskScheduler thread(String name) {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setErrorHandler(ScheduleFaults::tell);
        scheduler.setThreadNamePrefix(name);
        // An interrupt in the middle of a write would close the embedded database's file.
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(LONGEST_SEND_SECONDS);
        scheduler.initialize();
        return scheduler;
    }

    @Override
    public synchronized void stop() {
        relay.stopping(true);
        running.forEach(ThreadPoolTaskScheduler::shutdown);
        running = List.of();
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isEmpty();
    }
}
