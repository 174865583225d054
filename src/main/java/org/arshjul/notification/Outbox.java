package org.arshjul.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The mails that were written, sent or not; a mail is put here in the transaction of its cause. */
@Component
public class Outbox {

    private static final int MOST = 500;

    /** What a person has to see to: not what the relay still tries again by itself. */
    private static final String UNDELIVERED =
            "settled_at is null and (status = 'FAILED' or status = 'UNKNOWN' and next_attempt_at is null)";

    private final JdbcClient jdbc;
    private final ProgrammeClock clock;
    private final MailSettings settings;
    private final PostHours hours;
    private final TransactionTemplate nested;

    Outbox(
            JdbcClient jdbc,
            ProgrammeClock clock,
            MailSettings settings,
            PostHours hours,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.hours = hours;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Keeps the letter for sending, with the caller's transaction; false when an equal one is there already. */
    public boolean put(Letter letter) {
        return put(letter, hours.nextOpen(clock.instant()));
    }

    /** The same, to go out whatever the hour: its reader waits for it. */
    boolean putForAnyHour(Letter letter) {
        return put(letter, clock.instant());
    }

    private boolean put(Letter letter, Instant notBefore) {
        // The savepoint lets two nodes race for the same letter without spoiling the loser's transaction, which
        // PostgreSQL would abort and which no upsert that H2 also knows can prevent.
        try {
            return Boolean.TRUE.equals(nested.execute(savepoint -> insert(letter, notBefore)));
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    private boolean insert(Letter letter, Instant notBefore) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        boolean tooMany = today(letter.person().id()) >= settings.perPersonAndDay();
        int rows = jdbc.sql("""
                        insert into mail (id, person_id, address, kind, subject_key, discriminator, on_day, headline,
                                          text, html, ics, picture, gist, message_id, status, attempts, next_attempt_at,
                                          repeated, last_error, created_at, not_before, queued_at)
                        select :id, :person, :address, :kind, :subject, :discriminator, :day, :headline,
                               :text, :html, :ics, :picture, :gist, :messageId, :status, 0, :machine,
                               false, :error, :now, :notBefore, :machine
                         where not exists (select 1 from mail
                                            where person_id = :person and kind = :kind and subject_key = :subject
                                              and discriminator = :discriminator and on_day = :day)
                        """)
                .param("id", id)
                .param("person", letter.person().id())
                .param("address", letter.person().email())
                .param("kind", letter.kind())
                .param("subject", letter.subject())
                .param("discriminator", letter.discriminator())
                .param("day", clock.today())
                .param("headline", letter.headline())
                .param("text", letter.text())
                .param("html", letter.html())
                .param("ics", letter.ics())
                .param("picture", letter.picture(), Types.VARBINARY)
                .param("gist", letter.gist() == null ? null : letter.gist().json())
                .param("messageId", "<%s@%s>".formatted(id, domain()))
                .param("status", (tooMany ? MailStatus.FAILED : MailStatus.PENDING).name())
                .param("machine", Clock.systemUTC().instant().atOffset(ZoneOffset.UTC))
                .param("error", tooMany ? "more than %d mails a day".formatted(settings.perPersonAndDay()) : null)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
                .update();
        return rows == 1;
    }

    /** The id under which that letter of today was put. */
    UUID idOf(Letter letter) {
        return jdbc.sql("""
                        select id from mail
                         where person_id = :person and kind = :kind and subject_key = :subject
                           and discriminator = :discriminator and on_day = :day
                        """)
                .param("person", letter.person().id())
                .param("kind", letter.kind())
                .param("subject", letter.subject())
                .param("discriminator", letter.discriminator())
                .param("day", clock.today())
                .query(UUID.class)
                .single();
    }

    /** To whom a mail with that was written today. */
    Set<String> receivers(News news) {
        return Set.copyOf(jdbc.sql("""
                        select person_id from mail
                         where kind = :kind and subject_key = :subject and discriminator = :discriminator
                           and on_day = :day
                        """)
                .param("kind", news.kind())
                .param("subject", news.subject())
                .param("discriminator", news.discriminator())
                .param("day", clock.today())
                .query(String.class)
                .list());
    }

    private long today(String person) {
        return jdbc.sql("select count(*) from mail where person_id = :person and on_day = :day")
                .param("person", person)
                .param("day", clock.today())
                .query(Long.class)
                .single();
    }

    private String domain() {
        return settings.from().substring(settings.from().indexOf('@') + 1);
    }

    /** The newest mails, at most 500, of that status or, for null, of all; refuses an unknown status. */
    public List<Mail> mails(String status) {
        String wanted = status == null ? "" : status.toUpperCase(Locale.ROOT);
        if (status != null
                && Arrays.stream(MailStatus.values())
                        .noneMatch(known -> known.name().equals(wanted))) {
            throw Refusal.invalid("mail.status.unknown", status, List.of(MailStatus.values()));
        }
        return jdbc.sql("""
                        select * from mail where (:any or status = :status)
                         order by created_at desc, id fetch first %d rows only
                        """.formatted(MOST))
                .param("any", status == null)
                .param("status", wanted)
                .query(Outbox::row)
                .list();
    }

    /** The mails that failed, or whose fate is unknown, and that nobody has settled; the newest first, at most 500. */
    List<Mail> undelivered() {
        return jdbc.sql("""
                        select * from mail where %s order by created_at desc, id fetch first %d rows only
                        """.formatted(UNDELIVERED, MOST)).query(Outbox::row).list();
    }

    /** How many mails are undelivered, by status. */
    Map<MailStatus, Long> undeliveredCounts() {
        Map<MailStatus, Long> counts = new EnumMap<>(MailStatus.class);
        jdbc.sql("select status, count(*) as mails from mail where %s group by status".formatted(UNDELIVERED))
                .query(row -> {
                    counts.put(MailStatus.valueOf(row.getString("status")), row.getLong("mails"));
                });
        return counts;
    }

    /** That mail; refuses an unknown one. */
    public Mail get(UUID id) {
        return jdbc.sql("select * from mail where id = :id")
                .param("id", id)
                .query(Outbox::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("mail.unknown", id));
    }

    /** How many mails have that status. */
    public long count(MailStatus status) {
        return jdbc.sql("select count(*) from mail where status = :status")
                .param("status", status.name())
                .query(Long.class)
                .single();
    }

    /** How many mails could go out now and were not tried yet, or are being tried for the first time. */
    public long untried() {
        return jdbc.sql("""
                        select count(*) from mail
                         where status = 'PENDING' and attempts = 0 and not_before <= :now and %s
                            or status = 'SENDING' and attempts = 1
                        """.formatted(FailingAddresses.NOT_FAILING))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** When the next of the mails that are held for the hours of mail goes out; empty when none is. */
    public Optional<Instant> held() {
        return jdbc.sql("select min(not_before) from mail where status = 'PENDING' and not_before > :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Whether the mail still stands here as it went out; one that held a key does not. */
    boolean kept(UUID id) {
        return jdbc.sql("select count(*) from mail where id = :id and length(text) > 0")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Puts an undelivered mail back for sending; false when it waits, was sent, or was settled. */
    boolean again(UUID id) {
        return jdbc.sql("""
                        update mail set status = 'PENDING', attempts = 0, next_attempt_at = :machine,
                                        repeated = repeated or status = 'UNKNOWN'
                         where id = :id and %s
                        """.formatted(UNDELIVERED))
                        .param("machine", Clock.systemUTC().instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** That person's mails that were not delivered, or wait, go to another address from now on. */
    void readdress(String person, String address) {
        jdbc.sql("""
                        update mail set address = :address
                         where person_id = :person and (status = 'PENDING' or %s)
                        """.formatted(UNDELIVERED))
                .param("address", address)
                .param("person", person)
                .update();
    }

    /** That person's undelivered mails wait for sending again, but not those of unknown fate. */
    void againTo(String person) {
        jdbc.sql("""
                        update mail set status = 'PENDING', attempts = 0, next_attempt_at = :machine
                         where person_id = :person and status = 'FAILED' and settled_at is null
                           and length(text) > 0
                        """)
                .param("machine", Clock.systemUTC().instant().atOffset(ZoneOffset.UTC))
                .param("person", person)
                .update();
    }

    /** Nobody need see to an undelivered mail any more; false when it waits, was sent, or was settled. */
    boolean settle(UUID id, String by, String reason) {
        return jdbc.sql("""
                        update mail set settled_at = :now, settled_by = :by, settled_because = :reason,
                                        next_attempt_at = null
                         where id = :id and %s
                        """.formatted(UNDELIVERED))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    static Mail row(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                row.getString("person_id"),
                row.getString("address"),
                row.getString("kind"),
                row.getString("subject_key"),
                row.getObject("on_day", java.time.LocalDate.class),
                row.getString("headline"),
                row.getString("message_id"),
                MailStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                instant(row, "next_attempt_at"),
                row.getString("last_error"),
                row.getBoolean("repeated"),
                instant(row, "created_at"),
                instant(row, "sent_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
