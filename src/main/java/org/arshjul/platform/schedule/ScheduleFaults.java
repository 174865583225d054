package org.arshjul.platform.schedule;

import org.arshjul.platform.problem.DatabaseFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** What is done again and again anyway fails in one line while the database is gone, and goes on when it is back. */
@Component
class ScheduleFaults implements ThreadPoolTaskSchedulerCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleFaults.class);

    @Override
    public void customize(ThreadPoolTaskScheduler scheduler) {
        scheduler.setErrorHandler(ScheduleFaults::tell);
    }

    /** Writes it into the log; the schedule goes on. */
    static void tell(Throwable failed) {
        DatabaseFault.behind(failed)
                .ifPresentOrElse(
                        fault -> LOG.warn("left off, {}: {}", fault.code(), failed.toString()),
                        () -> LOG.error("a task of the schedule failed", failed));
    }
}
