package org.arshjul.notification;

import java.util.ArrayList;
import java.util.List;
import org.arshjul.platform.schedule.OwnThread;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Runs the relay, the digests and the mailbox of returned mails, each in a thread of its own: a mail server that hangs delays mails and nothing else.
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
        ThreadPoolTaskScheduler mails = OwnThread.named("mail-relay-", LONGEST_SEND_SECONDS);
        ThreadPoolTaskScheduler reminders = OwnThread.named("mail-digest-", LONGEST_SEND_SECONDS);
        mails.scheduleWithFixedDelay(relay::run, settings.relayEvery());
        reminders.scheduleWithFixedDelay(digests::sendDue, settings.digestEvery());
        running = new ArrayList<>(List.of(mails, reminders));
        if (settings.returns() != null) {
            ThreadPoolTaskScheduler returns = OwnThread.named("mail-returns-", LONGEST_SEND_SECONDS);
            returns.scheduleWithFixedDelay(returned::read, settings.returns().every());
            running.add(returns);
        }
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
