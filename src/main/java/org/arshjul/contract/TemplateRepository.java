package org.arshjul.contract;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.arshjul.platform.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The templates that are kept with the years. */
@Repository
class TemplateRepository {

    private final JdbcClient jdbc;

    TemplateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(int year) {
        return jdbc.sql("select content from contract_template where cycle_year = :year")
                .param("year", year)
                .query(String.class)
                .optional();
    }

    void put(int year, String content, Digest digest, Instant at) {
        jdbc.sql("delete from contract_template where cycle_year = :year")
                .param("year", year)
                .update();
        jdbc.sql("""
                        insert into contract_template (cycle_year, content, digest, kept_at)
                        values (:year, :content, :digest, :at)
                        """)
                .param("year", year)
                .param("content", content)
                .param("digest", digest.hex())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
