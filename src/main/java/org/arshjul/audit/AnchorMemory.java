package org.arshjul.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database knows of the file of anchors: how much was written, and why nothing can be. */
@Repository
class AnchorMemory {

    private static final int LONGEST_DETAIL = 1000;

    /**
     * What the file holds at least.
     *
     * @param fault why the last attempt failed, or null
     */
    record Known(int lines, String lastLine, AnchorFault fault) {

        static final Known NOTHING = new Known(0, Trail.GENESIS, null);
    }

    private final JdbcClient jdbc;
    private final String installation;
    private final TransactionTemplate apart;

    AnchorMemory(JdbcClient jdbc, AnchorSettings settings, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.installation = settings.installation();
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Known known() {
        return find("").orElse(Known.NOTHING);
    }

    /** The same; no other node can write until this transaction ends. */
    Known locked() {
        return find(" for update").orElseGet(() -> {
            begin();
            return find(" for update").orElseThrow();
        });
    }

    void written(int lines, String lastLine) {
        jdbc.sql("""
                        update audit_anchor
                           set lines = :lines, last_line = :last, fault = null, fault_detail = null, fault_since = null
                         where installation = :installation
                        """)
                .param("lines", lines)
                .param("last", lastLine)
                .param("installation", installation)
                .update();
    }

    void failed(AnchorFault fault) {
        String detail = fault.detail();
        jdbc.sql("""
                        update audit_anchor set fault = :fault, fault_detail = :detail, fault_since = :since
                         where installation = :installation
                        """)
                .param("fault", fault.state().name())
                .param("detail", detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)))
                .param("since", fault.since().atOffset(ZoneOffset.UTC))
                .param("installation", installation)
                .update();
    }

    private Optional<Known> find(String lock) {
        return jdbc.sql("select * from audit_anchor where installation = :installation" + lock)
                .param("installation", installation)
                .query(AnchorMemory::row)
                .optional();
    }

    private static Known row(ResultSet row, int number) throws SQLException {
        String fault = row.getString("fault");
        return new Known(
                row.getInt("lines"),
                row.getString("last_line"),
                fault == null
                        ? null
                        : new AnchorFault(AnchorState.valueOf(fault), row.getString("fault_detail"), since(row)));
    }

    private static Instant since(ResultSet row) throws SQLException {
        return row.getObject("fault_since", OffsetDateTime.class).toInstant();
    }

    /** Two nodes may do so at once; the row is the same. */
    private void begin() {
        try {
            apart.executeWithoutResult(status -> jdbc.sql(
                            "insert into audit_anchor (installation, lines, last_line) values (:name, 0, :last)")
                    .param("name", installation)
                    .param("last", Trail.GENESIS)
                    .update());
        } catch (DuplicateKeyException there) {
            return;
        }
    }
}
