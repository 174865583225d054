package org.arshjul.audit.webhook;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same on the database of several nodes. */
class PostgresWebhookDeliveryTest extends WebhookDeliveryTest {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void serve() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void close() throws IOException {
        postgres.close();
    }

    @Override
    DataSource database() {
        return postgres.getPostgresDatabase();
    }

    @Override
    void clear(JdbcClient jdbc) {
        jdbc.sql("drop schema public cascade").update();
        jdbc.sql("create schema public").update();
    }
}
