package org.arshjul.demo;

import java.sql.Timestamp;
import java.time.Instant;
import org.arshjul.notification.Outbox;
import org.arshjul.notification.Post;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the product has nothing to do at this moment: no job that is due, no event on its way to a
 * listener, no mail that was not tried yet.
 */
@Component
@Profile("demo")
class Settled {

    private final JdbcClient jdbc;
    private final ProgrammeClock clock;
    private final Outbox outbox;
    private final Post post;

    Settled(JdbcClient jdbc, ProgrammeClock clock, Outbox outbox, Post post) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.outbox = outbox;
        this.post = post;
    }

    /** The engine's nightly clean-up, a job that lives for ever, is nothing that anybody waits for. */
    boolean now() {
        return none("select count(*) from event_publication where completion_date is null")
                && (!mailFlows() || outbox.untried() == 0)
                && jdbc.sql("""
                                select count(*) from act_ru_job
                                 where type_ <> 'ever-living' and retries_ > 0
                                   and (duedate_ is null or duedate_ <= :now)
                                """)
                                .param("now", Timestamp.from(clock.instant()))
                                .query(Integer.class)
                                .single()
                        == 0;
    }

    /** What is stopped, or given to a server that does not answer, goes out later. */
    private boolean mailFlows() {
        Post.State post = this.post.state();
        return post.going() && post.silence() == null;
    }

    private boolean none(String count) {
        return jdbc.sql(count).query(Integer.class).single() == 0;
    }

    /** When the next timer is due, as the engine keeps it; null when none waits. */
    Instant nextTimer() {
        Timestamp next = jdbc.sql("select min(duedate_) from act_ru_job where type_ = 'timer' and retries_ > 0")
                .query(Timestamp.class)
                .optional()
                .orElse(null);
        return next == null ? null : next.toInstant();
    }
}
