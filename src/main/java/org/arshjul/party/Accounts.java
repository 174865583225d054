package org.arshjul.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arshjul.platform.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How people sign in: their passwords' hashes, and nothing else of them. */
@Repository
public class Accounts {

    private final JdbcClient jdbc;
    private final Parties parties;
    private final Optional<DemoPassword> demo;

    Accounts(JdbcClient jdbc, Parties parties, ObjectProvider<DemoPassword> demo) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.demo = Optional.ofNullable(demo.getIfAvailable());
    }

    /** The account of that person, if there is such a person. */
    public Optional<Account> find(String id) {
        return jdbc.sql("select id, password_hash from person where id = :id")
                .param("id", id)
                .query(this::account)
                .optional();
    }

    /** The account of the person with that e-mail address, whatever its case; none when several people share it. */
    public Optional<Account> findByAddress(String email) {
        List<Account> found = jdbc.sql("select id, password_hash from person where lower(email) = lower(:email)")
                .param("email", email)
                .query(this::account)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** When each person chose their password, by id; who has none is not among them. */
    Map<String, Instant> passwordsSince() {
        Map<String, Instant> since = new HashMap<>();
        jdbc.sql("select id, password_chosen_at from person where password_chosen_at is not null")
                .query((RowCallbackHandler) row -> since.put(
                        row.getString("id"),
                        row.getObject("password_chosen_at", OffsetDateTime.class)
                                .toInstant()));
        return since;
    }

    /** From now on the person signs in by the password of this hash, chosen at that moment; refuses an unknown person. */
    @Transactional
    void setPasswordHash(String id, String hash, Instant chosenAt) {
        int changed = jdbc.sql("update person set password_hash = :hash, password_chosen_at = :at where id = :id")
                .param("hash", hash)
                .param("at", chosenAt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        if (changed == 0) {
            throw Refusal.notFound("person.unknown", id);
        }
    }

    private Account account(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        return new Account(id, hash(row.getString("password_hash")), parties.groupsOf(id));
    }

    private String hash(String own) {
        return own != null ? own : demo.map(DemoPassword::hash).orElse(null);
    }
}
