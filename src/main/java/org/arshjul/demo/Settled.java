package org.arshjul.demo;

import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the product has nothing to do at this moment: no job that is due, no event on its way to a listener. */
@Component
@Profile("demo")
class Settled {

    private final JdbcClient jdbc;
    private final ProgrammeClock clock;

    Settled(JdbcClient jdbc, ProgrammeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean now() {
        return jdbc.sql("select count(*) from event_publication where completion_date is null")
                                .query(Integer.class)
                                .single()
                        == 0
                && jdbc.sql("""
                                select count(*) from act_ru_job
                                 where retries_ > 0 and (duedate_ is null or duedate_ <= :now)
                                """)
                                .param("now", java.sql.Timestamp.from(clock.instant()))
                                .query(Integer.class)
                                .single()
                        == 0;
    }

    /** When the next timer is due, as the engine keeps it; null when none waits. */
    java.time.Instant nextTimer() {
        java.sql.Timestamp next = jdbc.sql(
                        "select min(duedate_) from act_ru_job where retries_ > 0 and duedate_ is not null")
                .query(java.sql.Timestamp.class)
                .optional()
                .orElse(null);
        return next == null ? null : next.toInstant();
    }
}
