package org.arshjul.audit.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arshjul.audit.webhook.Webhook.OffBecause;
import org.arshjul.audit.webhook.Webhook.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Web hooks as coordinators see and change them; what sending changes is in {@link WebhookQueue}. */
@Repository
class WebhookRepository {

    private final JdbcClient jdbc;

    WebhookRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Webhook> all() {
        return jdbc.sql("select * from webhook order by made_at, id")
                .query(WebhookRepository::row)
                .list();
    }

    Optional<Webhook> find(UUID id) {
        return jdbc.sql("select * from webhook where id = :id")
                .param("id", id)
                .query(WebhookRepository::row)
                .optional();
    }

    Optional<Secret> secret(UUID id) {
        return jdbc.sql("select secret from webhook where id = :id")
                .param("id", id)
                .query((row, number) -> new Secret(row.getString("secret")))
                .optional();
    }

    void add(Webhook hook, Secret secret, Instant madeAt) {
        jdbc.sql("""
                        insert into webhook (id, address, secret, types, coordinator, made_at, state, position, failures)
                        values (:id, :address, :secret, :types, :coordinator, :madeAt, :state, :position, 0)
                        """)
                .param("id", hook.id())
                .param("address", hook.address().toString())
                .param("secret", secret.text())
                .param("types", String.join(",", hook.types()))
                .param("coordinator", hook.coordinator())
                .param("madeAt", madeAt.atOffset(ZoneOffset.UTC))
                .param("state", hook.state().name())
                .param("position", hook.position())
                .update();
    }

    /** Whether it was off; it goes on where it stood, and as if it had never failed. */
    boolean turnOn(UUID id, String coordinator) {
        return jdbc.sql("""
                        update webhook
                           set state = 'ON', off_because = null, coordinator = :coordinator, failures = 0,
                               failing_since = null, next_attempt_at = null
                         where id = :id and state = 'OFF'
                        """).param("id", id).param("coordinator", coordinator).update() == 1;
    }

    /** Whether it was on. */
    boolean turnOff(UUID id, OffBecause because) {
        return jdbc.sql("""
                        update webhook set state = 'OFF', off_because = :because, next_attempt_at = null
                         where id = :id and state = 'ON'
                        """).param("id", id).param("because", because.name()).update() == 1;
    }

    void renew(UUID id, Secret secret) {
        jdbc.sql("update webhook set secret = :secret where id = :id")
                .param("id", id)
                .param("secret", secret.text())
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from webhook where id = :id").param("id", id).update();
    }

    private static Webhook row(ResultSet row, int number) throws SQLException {
        String types = row.getString("types");
        String because = row.getString("off_because");
        String answer = row.getString("last_answer");
        return new Webhook(
                row.getObject("id", UUID.class),
                URI.create(row.getString("address")),
                types.isEmpty() ? List.of() : List.of(types.split(",")),
                row.getString("coordinator"),
                State.valueOf(row.getString("state")),
                because == null ? null : OffBecause.valueOf(because),
                row.getLong("position"),
                row.getInt("failures"),
                moment(row, "failing_since"),
                moment(row, "next_attempt_at"),
                answer == null
                        ? null
                        : new Answer(Answer.Outcome.valueOf(answer), row.getObject("last_status", Integer.class)),
                moment(row, "last_answer_at"),
                moment(row, "last_success_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
