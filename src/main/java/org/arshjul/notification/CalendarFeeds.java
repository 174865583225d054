package org.arshjul.notification;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Digest;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The addresses at which calendars read their owners' deadlines without a log-in; who knows one may read. */
@Repository
public class CalendarFeeds {

    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final ProgrammeClock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(JdbcClient jdbc, MailSettings settings, ProgrammeClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** Makes an address for the signed-in person and ends the one before; it cannot be told again later. */
    @Transactional
    public String make() {
        String person = Actor.required();
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        // Of two clicks at once the second waits, and ends the address of the first.
        jdbc.sql("select id from person where id = :person for update")
                .param("person", person)
                .query(String.class)
                .optional();
        delete(person);
        jdbc.sql("insert into calendar_feed (person_id, token_hash, made_at) values (:person, :hash, :now)")
                .param("person", person)
                .param("hash", hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new CalendarFeedMade(person));
        return "%s/calendar/%s.ics".formatted(settings.baseUrl(), token);
    }

    /** Ends the signed-in person's address, if there is one. */
    @Transactional
    public void remove() {
        String person = Actor.required();
        if (delete(person) > 0) {
            events.publishEvent(new CalendarFeedRemoved(person));
        }
    }

    /** When the signed-in person's address was made, if there is one. */
    public Optional<Instant> madeAt() {
        return jdbc.sql("select made_at from calendar_feed where person_id = :person")
                .param("person", Actor.required())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Whose feed has that token. */
    Optional<String> owner(String token) {
        return jdbc.sql("select person_id from calendar_feed where token_hash = :hash")
                .param("hash", hash(token))
                .query(String.class)
                .optional();
    }

    private int delete(String person) {
        return jdbc.sql("delete from calendar_feed where person_id = :person")
                .param("person", person)
                .update();
    }

    private static String hash(String token) {
        return Digest.of(token).hex();
    }
}
