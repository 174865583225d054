package org.arshjul.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether mail goes out: the coordinators' switch, for all nodes, and what is known of the mail server. */
@Component
@Transactional
public class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final int LONGEST = 1000;

    /**
     * Who stopped all mail, when and why; the person is null when the product did.
     *
     * @param restored the backup that the database was restored from, when it did so for that
     */
    public record Stopped(Instant at, String by, String reason, String restored) {}

    /** Since when the mail server has not answered, and what is known about it. */
    public record Silence(Instant since, String reason) {}

    /**
     * Whether mail goes out.
     *
     * @param allowed by configuration
     * @param stopped by the switch, or null
     * @param silence of the server, or null when it answers or was not asked
     */
    public record State(boolean allowed, Stopped stopped, Silence silence) {

        public boolean going() {
            return allowed && stopped == null;
        }

        /** Whether what is written now stays here until something changes. */
        public boolean still() {
            return !going() || silence != null;
        }
    }

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final ProgrammeClock clock;
    private final ApplicationEventPublisher events;

    Post(JdbcClient jdbc, MailSettings settings, ProgrammeClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** What is so now, by one query. */
    @Transactional(readOnly = true)
    public State state() {
        return jdbc.sql("select * from post where id = 1")
                .query((row, number) -> new State(
                        settings.enabled(),
                        row.getObject("stopped_at") == null
                                ? null
                                : new Stopped(
                                        instant(row, "stopped_at"),
                                        row.getString("stopped_by"),
                                        row.getString("stopped_because"),
                                        row.getString("restored_from")),
                        row.getObject("silent_since") == null
                                ? null
                                : new Silence(instant(row, "silent_since"), row.getString("silent_because"))))
                .single();
    }

    /** Whether mail goes out at all, by configuration and by the switch. */
    @Transactional(readOnly = true)
    public boolean going() {
        return state().going();
    }

    /** No mail goes out from now on; what is written waits. Only a coordinator may; refuses when it is stopped already. */
    public void stop(String reason) {
        Coordinators.require();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw Refusal.invalid("post.reason", LONGEST);
        }
        if (!stop(Actor.required(), reason.strip())) {
            throw Refusal.conflict("post.stopped");
        }
    }

    /** Mail goes out again; several mails to the same person become one. Only a coordinator may. */
    public void start() {
        Coordinators.require();
        int rows = jdbc.sql("""
                        update post set stopped_at = null, stopped_by = null, stopped_because = null, restored_from = null,
                                        going_since = :now
                         where id = 1 and stopped_at is not null
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.conflict("post.going");
        }
        events.publishEvent(new PostStarted());
    }

    /** Stops all mail when more has gone out today than can be right, so that a mistake does not reach everybody. */
    void limit() {
        OffsetDateTime morning =
                clock.today().atStartOfDay(ProgrammeClock.STOCKHOLM).toOffsetDateTime();
        long sent = jdbc.sql("""
                        select count(*) from mail
                         where sent_at >= :morning
                           and sent_at >= (select coalesce(going_since, :morning) from post where id = 1)
                        """)
                .param("morning", morning.withOffsetSameInstant(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        if (sent >= settings.perDay() && stop(null, "%d mails today".formatted(sent))) {
            LOG.error("all mail is stopped: {} were sent today, arshjul.mail.per-day is {}", sent, settings.perDay());
        }
    }

    /** Stops all mail until a coordinator has looked: this database is older than what people have been told. */
    void restored(String backup) {
        stop(null, backup);
        jdbc.sql("update post set restored_from = :backup where id = 1")
                .param("backup", backup)
                .update();
    }

    /** By the machine's clock: the server is, or is not, there whatever the programme's time is. */
    void silent(String reason) {
        jdbc.sql("update post set silent_since = coalesce(silent_since, :now), silent_because = :reason where id = 1")
                .param("now", Clock.systemUTC().instant().atOffset(ZoneOffset.UTC))
                .param("reason", Delivery.brief(reason))
                .update();
    }

    void answered() {
        jdbc.sql("update post set silent_since = null, silent_because = null where id = 1 and silent_since is not null")
                .update();
    }

    private boolean stop(String by, String reason) {
        int rows = jdbc.sql("""
                        update post set stopped_at = :now, stopped_by = :by, stopped_because = :reason
                         where id = 1 and stopped_at is null
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("reason", reason)
                .update();
        if (rows == 1) {
            events.publishEvent(new PostStopped(reason));
        }
        return rows == 1;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
