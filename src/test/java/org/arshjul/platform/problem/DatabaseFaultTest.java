package org.arshjul.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseFaultTest {

    /** As the manual of PostgreSQL lists them. */
    @ParameterizedTest
    @CsvSource({
        "08001, GONE",
        "08006, GONE",
        "57P01, GONE",
        "57P03, GONE",
        "53300, GONE",
        "57014, SLOW",
        "53100, FULL",
        "23505,",
        "42601,",
        "40001,"
    })
    void a_state_tells_whether_another_request_would_fare_better(String state, DatabaseFault fault) {
        Exception failure = new RuntimeException(new SQLException("said by the server", state));

        assertThat(DatabaseFault.behind(failure).orElse(null)).isEqualTo(fault);
    }

    @Test
    void it_is_found_behind_a_transaction_that_could_not_be_taken_back() {
        TransactionSystemException undone =
                new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        undone.initApplicationException(new RuntimeException(new SQLTransientConnectionException("no connection")));

        assertThat(DatabaseFault.behind(undone)).hasValue(DatabaseFault.GONE);
    }

    @Test
    void a_full_disk_counts_more_than_what_comes_of_it() {
        SQLException closed = new SQLException("closed", "90098", 90_098, new IOException("No space left on device"));

        assertThat(DatabaseFault.behind(closed)).hasValue(DatabaseFault.FULL);
    }

    @Test
    void it_is_found_beside_the_batch_that_it_struck() {
        BatchUpdateException batch = new BatchUpdateException();
        batch.setNextException(new SQLException("closed", "90098", 90_098, new IOException("No space left on device")));

        assertThat(DatabaseFault.behind(new RuntimeException(batch))).hasValue(DatabaseFault.FULL);
    }

    @Test
    void h2_says_that_it_is_closed_and_that_a_statement_took_too_long() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        try (Connection one = DriverManager.getConnection(url, "sa", "");
                Statement statement = one.createStatement()) {
            statement.execute("set query_timeout 50");
            assertThat(
                            failure(
                                    statement,
                                    "select count(*) from system_range(1, 100000) a, system_range(1, 100000) b where a.x + b.x = 0"))
                    .hasValue(DatabaseFault.SLOW);
            statement.execute("shutdown immediately");
            assertThat(failure(statement, "select 1")).hasValue(DatabaseFault.GONE);
        }
    }

    @Test
    void a_mistake_of_ours_is_none() {
        assertThat(DatabaseFault.behind(new DataIntegrityViolationException("no such party")))
                .isEmpty();
    }

    private static java.util.Optional<DatabaseFault> failure(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return java.util.Optional.empty();
        } catch (SQLException failed) {
            return DatabaseFault.behind(failed);
        }
    }
}
