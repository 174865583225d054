package org.arshjul.notification;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arshjul.party.Person;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits to be told in people's next digests. */
@Repository
class DigestNotes {

    record Note(UUID id, String person, String text) {}

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final ProgrammeClock clock;
    private final TransactionTemplate nested;

    DigestNotes(JdbcClient jdbc, ProgrammeClock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Keeps the note unless there is an equal one; the savepoint is for the same reason as in {@link Outbox#put}. */
    boolean add(Person person, News news, String text) {
        try {
            return Boolean.TRUE.equals(nested.execute(savepoint -> insert(person, news, text)));
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    private boolean insert(Person person, News news, String text) {
        int rows = jdbc.sql("""
                        insert into digest_note (id, person_id, kind, subject_key, discriminator, text, created_at)
                        select :id, :person, :kind, :subject, :discriminator, :text, :now
                         where not exists (select 1 from digest_note
                                            where person_id = :person and kind = :kind and subject_key = :subject
                                              and discriminator = :discriminator)
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person.id())
                .param("kind", news.kind())
                .param("subject", news.subject())
                .param("discriminator", news.discriminator())
                .param("text", text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return rows == 1;
    }

    /** Who has, or will have, been told that. */
    Set<String> receivers(News news) {
        return Set.copyOf(jdbc.sql("""
                        select person_id from digest_note
                         where kind = :kind and subject_key = :subject and discriminator = :discriminator
                        """)
                .param("kind", news.kind())
                .param("subject", news.subject())
                .param("discriminator", news.discriminator())
                .query(String.class)
                .list());
    }

    List<Note> untold() {
        return jdbc.sql("select id, person_id, text from digest_note where told_on is null order by created_at, id")
                .query((row, number) ->
                        new Note(row.getObject("id", UUID.class), row.getString("person_id"), row.getString("text")))
                .list();
    }

    void told(List<Note> notes, LocalDate day) {
        for (Note note : notes) {
            jdbc.sql("update digest_note set told_on = :day where id = :id")
                    .param("day", day)
                    .param("id", note.id())
                    .update();
        }
    }
}
