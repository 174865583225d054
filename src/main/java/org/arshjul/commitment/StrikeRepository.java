package org.arshjul.commitment;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reasons for which commitments are left out of texts; the latest one of each counts. */
@Repository
class StrikeRepository {

    private final JdbcClient jdbc;

    StrikeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(String commitment, Strike strike) {
        int known = write(commitment, strike, """
                update commitment_strike set reason = :reason, given_by = :by, given_at = :at
                 where commitment_id = :commitment
                """);
        if (known == 0) {
            write(commitment, strike, """
                    insert into commitment_strike (commitment_id, reason, given_by, given_at)
                    values (:commitment, :reason, :by, :at)
                    """);
        }
    }

    Map<String, Strike> of(Collection<String> commitments) {
        Map<String, Strike> strikes = new HashMap<>();
        if (!commitments.isEmpty()) {
            jdbc.sql("select * from commitment_strike where commitment_id in (:commitments)")
                    .param("commitments", commitments)
                    .query(row -> {
                        strikes.put(
                                row.getString("commitment_id"),
                                new Strike(
                                        row.getString("reason"),
                                        row.getString("given_by"),
                                        row.getObject("given_at", OffsetDateTime.class)
                                                .toInstant()));
                    });
        }
        return strikes;
    }

    private int write(String commitment, Strike strike, String sql) {
        return jdbc.sql(sql)
                .param("commitment", commitment)
                .param("reason", strike.reason())
                .param("by", strike.by())
                .param("at", strike.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
