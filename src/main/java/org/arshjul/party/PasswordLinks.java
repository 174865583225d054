package org.arshjul.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.arshjul.platform.Digest;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links by which people choose a password; of their keys only the digests are kept. */
@Repository
class PasswordLinks {

    /** @param usedAt null while it can be followed */
    record Link(UUID id, String person, String madeBy, Instant madeAt, Instant validUntil, Instant usedAt) {

        boolean invites() {
            return madeBy != null;
        }

        boolean leads(Instant now) {
            return usedAt == null && !validUntil.isBefore(now);
        }
    }

    private final JdbcClient jdbc;

    PasswordLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Link link) {
        jdbc.sql("""
                        insert into password_link (id, person_id, made_at, made_by, valid_until)
                        values (:id, :person, :madeAt, :madeBy, :validUntil)
                        """)
                .param("id", link.id())
                .param("person", link.person())
                .param("madeAt", utc(link.madeAt()))
                .param("madeBy", link.madeBy())
                .param("validUntil", utc(link.validUntil()))
                .update();
    }

    /** Gives the link that key, the first time; false when it has one. */
    boolean giveKey(UUID id, String key) {
        return jdbc.sql("update password_link set key_digest = :digest where id = :id and key_digest is null")
                        .param("digest", Digest.of(key).hex())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Link> find(String key) {
        return jdbc.sql("select * from password_link where key_digest = :digest")
                .param("digest", Digest.of(key).hex())
                .query(PasswordLinks::row)
                .optional();
    }

    /** That link has been followed now, and none of the person's others can be; false when somebody else was first. */
    boolean use(Link link, Instant now) {
        boolean first = jdbc.sql("update password_link set used_at = :now where id = :id and used_at is null")
                        .param("now", utc(now))
                        .param("id", link.id())
                        .update()
                == 1;
        close(link.person(), now);
        return first;
    }

    /** None of the person's links can be followed any more. */
    void close(String person, Instant now) {
        jdbc.sql("update password_link set used_at = :now where person_id = :person and used_at is null")
                .param("now", utc(now))
                .param("person", person)
                .update();
    }

    /** The newest of the person's links that can be followed. */
    Optional<Link> open(String person, Instant now) {
        return jdbc.sql("""
                        select * from password_link
                         where person_id = :person and used_at is null and valid_until >= :now
                         order by made_at desc fetch first 1 row only
                        """)
                .param("person", person)
                .param("now", utc(now))
                .query(PasswordLinks::row)
                .optional();
    }

    /** Until the caller's transaction ends, nobody else counts what the person has asked for, or adds to it. */
    void lock(String person) {
        jdbc.sql("select id from person where id = :person for update")
                .param("person", person)
                .query(String.class)
                .single();
    }

    /** How many links the person has asked for since then. */
    long askedFor(String person, Instant since) {
        return jdbc.sql("""
                        select count(*) from password_link
                         where person_id = :person and made_by is null and made_at > :since
                        """)
                .param("person", person)
                .param("since", utc(since))
                .query(Long.class)
                .single();
    }

    /** Whether a coordinator has ever invited the person. */
    boolean haveInvited(String person) {
        return jdbc.sql("select count(*) from password_link where person_id = :person and made_by is not null")
                        .param("person", person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The last invitation of each person, by id. */
    Map<String, Link> invitations() {
        Map<String, Link> last = new HashMap<>();
        jdbc.sql("select * from password_link where made_by is not null order by made_at")
                .query((RowCallbackHandler) row -> last.put(row.getString("person_id"), row(row, 0)));
        return last;
    }

    private static Link row(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                row.getString("person_id"),
                row.getString("made_by"),
                instant(row, "made_at"),
                instant(row, "valid_until"),
                instant(row, "used_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
