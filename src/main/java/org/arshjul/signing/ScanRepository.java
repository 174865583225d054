package org.arshjul.signing;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arshjul.contract.ContractId;
import org.arshjul.platform.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scans are only ever added. */
@Repository
class ScanRepository {

    private final JdbcClient jdbc;

    ScanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ContractId id, Scan scan, byte[] content) {
        jdbc.sql("""
                        insert into signature_scan (id, contract_id, name, media_type, content, digest, added_by, added_at)
                        values (:id, :contract, :name, :type, :content, :digest, :by, :at)
                        """)
                .param("id", scan.id())
                .param("contract", id.toString())
                .param("name", scan.name())
                .param("type", scan.type())
                .param("content", content)
                .param("digest", scan.digest().hex())
                .param("by", scan.addedBy())
                .param("at", scan.addedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Scan> of(ContractId id) {
        return jdbc.sql("""
                        select id, name, media_type, digest, added_by, added_at from signature_scan
                         where contract_id = :id order by added_at, id
                        """)
                .param("id", id.toString())
                .query((row, number) -> new Scan(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("media_type"),
                        new Digest(row.getString("digest")),
                        row.getString("added_by"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<byte[]> content(ContractId id, UUID scan) {
        return jdbc.sql("select content from signature_scan where contract_id = :contract and id = :id")
                .param("contract", id.toString())
                .param("id", scan)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }
}
