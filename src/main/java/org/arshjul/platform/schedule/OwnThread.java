package org.arshjul.platform.schedule;

import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Threads for what must neither delay all else nor be delayed by it. They are no beans, or they would take the place of the application's own. */
public final class OwnThread {

    private OwnThread() {}

    /**
     * Makes and starts one; whoever asks for it shuts it down.
     *
     * @param prefix of the thread's name in the log
     * @param farewellSeconds how long what has begun may go on when it is shut down
     */
    public static ThreadPoolTaskScheduler named(String prefix, int farewellSeconds) {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setErrorHandler(ScheduleFaults::tell);
        scheduler.setThreadNamePrefix(prefix);
        // An interrupt in the middle of a write would close the embedded database's file.
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(farewellSeconds);
        scheduler.initialize();
        return scheduler;
    }
}
