package org.arshjul.evidence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.arshjul.contract.ContractId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evidence files are only ever added, one for a contract. */
@Repository
class EvidenceRepository {

    private static final String MISSING = """
            select c.id from contract c
             where c.stage in ('IN_FORCE', 'EXPIRED')
               and not exists (select 1 from evidence_file e where e.contract_id = c.id)
               and exists (select 1 from frozen_document d where d.contract_id = c.id and d.json is not null)
            """;

    private final JdbcClient jdbc;

    EvidenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ContractId id, byte[] full, byte[] forEverybody, Instant at) {
        jdbc.sql("insert into evidence_file (contract_id, content, public_content, made_at)"
                        + " values (:id, :full, :everybody, :at)")
                .param("id", id.toString())
                .param("full", full)
                .param("everybody", forEverybody)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        settled(id);
    }

    boolean has(ContractId id) {
        return jdbc.sql("select count(*) from evidence_file where contract_id = :id")
                        .param("id", id.toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<byte[]> full(ContractId id) {
        return content("content", id);
    }

    Optional<byte[]> forEverybody(ContractId id) {
        return content("public_content", id);
    }

    private Optional<byte[]> content(String column, ContractId id) {
        return jdbc.sql("select " + column + " from evidence_file where contract_id = :id")
                .param("id", id.toString())
                .query((row, number) -> row.getBytes(column))
                .optional();
    }

    /** The contracts that are, or were, in force by a signed PDF, and have none yet. */
    List<ContractId> missing() {
        return jdbc.sql(MISSING + " order by c.id")
                .query((row, number) -> ContractId.of(row.getString("id")))
                .list();
    }

    /** Whether that contract is one of them. */
    boolean misses(ContractId id) {
        return jdbc.sql(MISSING + " and c.id = :id")
                .param("id", id.toString())
                .query(String.class)
                .optional()
                .isPresent();
    }

    void failed(ContractId id, String detail, Instant at) {
        int known = jdbc.sql("update evidence_fault set detail = :detail where contract_id = :id")
                .param("id", id.toString())
                .param("detail", detail)
                .update();
        if (known == 0) {
            jdbc.sql("insert into evidence_fault (contract_id, detail, since) values (:id, :detail, :at)")
                    .param("id", id.toString())
                    .param("detail", detail)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private void settled(ContractId id) {
        jdbc.sql("delete from evidence_fault where contract_id = :id")
                .param("id", id.toString())
                .update();
    }

    List<EvidenceFault> faults(int year) {
        return jdbc.sql(
                        "select contract_id, detail, since from evidence_fault where contract_id like :year order by contract_id")
                .param("year", year + "/%")
                .query((row, number) -> new EvidenceFault(
                        ContractId.of(row.getString("contract_id")),
                        row.getString("detail"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }
}
