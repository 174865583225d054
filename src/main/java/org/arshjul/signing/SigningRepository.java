package org.arshjul.signing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arshjul.contract.ContractId;
import org.arshjul.platform.Digest;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mandates and documents are only ever added; the signed file grows by a revision for each signature. */
@Repository
class SigningRepository {

    private final JdbcClient jdbc;

    SigningRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ContractId id, Mandate mandate) {
        jdbc.sql("""
                        insert into mandate (contract_id, decision, decided_on, paragraph, reference, texts_digest,
                                             recorded_by, recorded_at)
                        values (:contract, :decision, :decidedOn, :paragraph, :reference, :texts, :by, :at)
                        """)
                .param("contract", id.toString())
                .param("decision", mandate.decision().name())
                .param("decidedOn", mandate.decidedOn())
                .param("paragraph", mandate.paragraph())
                .param("reference", mandate.reference())
                .param("texts", mandate.texts().hex())
                .param("by", mandate.recordedBy())
                .param("at", utc(mandate.recordedAt()))
                .update();
    }

    /** The year's contracts whose document, as it now is to be signed or in force, was frozen before that moment. */
    List<ContractId> frozenBefore(int year, Instant moment) {
        return jdbc.sql("""
                        select f.contract_id from frozen_document f join contract c on c.id = f.contract_id
                         where c.cycle = :year and c.stage in ('FROZEN', 'SIGNING', 'IN_FORCE', 'EXPIRED')
                         group by f.contract_id having max(f.frozen_at) < :moment
                         order by f.contract_id
                        """)
                .param("year", year)
                .param("moment", utc(moment))
                .query((row, number) -> ContractId.of(row.getString("contract_id")))
                .list();
    }

    /** The board's latest decision. */
    Optional<Mandate> mandate(ContractId id) {
        return Optional.ofNullable(mandates(List.of(id)).get(id));
    }

    /** The boards' latest decisions on these contracts. */
    Map<ContractId, Mandate> mandates(Collection<ContractId> ids) {
        Map<ContractId, Mandate> mandates = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select * from mandate m
                             where m.contract_id in (:ids)
                               and m.id = (select max(l.id) from mandate l where l.contract_id = m.contract_id)
                            """)
                    .param("ids", ids.stream().map(ContractId::toString).toList())
                    .query((RowCallbackHandler)
                            row -> mandates.put(ContractId.of(row.getString("contract_id")), mandate(row)));
        }
        return mandates;
    }

    /** All decisions of the board, the first first. */
    List<Mandate> allMandates(ContractId id) {
        return jdbc.sql("select * from mandate where contract_id = :id order by id")
                .param("id", id.toString())
                .query((row, number) -> mandate(row))
                .list();
    }

    /** Each time that the contract was fixed, the first first. */
    List<SigningRecord.Round> rounds(ContractId id) {
        return jdbc.sql("select digest, byte_count, frozen_at from frozen_document where contract_id = :id order by id")
                .param("id", id.toString())
                .query((row, number) -> new SigningRecord.Round(
                        new Digest(row.getString("digest")),
                        row.getInt("byte_count"),
                        instant(row.getObject("frozen_at", OffsetDateTime.class))))
                .list();
    }

    /** The digests of the documents frozen last. */
    Map<ContractId, Digest> digests(Collection<ContractId> ids) {
        Map<ContractId, Digest> digests = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select f.contract_id, f.digest from frozen_document f
                             where f.contract_id in (:ids)
                               and f.id = (select max(l.id) from frozen_document l where l.contract_id = f.contract_id)
                            """)
                    .param("ids", ids.stream().map(ContractId::toString).toList())
                    .query((RowCallbackHandler) row -> digests.put(
                            ContractId.of(row.getString("contract_id")), new Digest(row.getString("digest"))));
        }
        return digests;
    }

    private static Mandate mandate(ResultSet row) throws SQLException {
        return new Mandate(
                BoardDecision.valueOf(row.getString("decision")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("paragraph"),
                row.getString("reference"),
                new Digest(row.getString("texts_digest")),
                row.getString("recorded_by"),
                instant(row.getObject("recorded_at", OffsetDateTime.class)));
    }

    /** @param pdf the bytes that are signed */
    void insert(ContractId id, FrozenDocument document, byte[] pdf, byte[] json) {
        jdbc.sql("""
                        insert into frozen_document (contract_id, content, media_type, byte_count, digest, markdown,
                                                     markdown_digest, json, json_digest, texts_digest, frozen_at)
                        values (:contract, :content, :mediaType, :size, :digest, :markdown,
                                :markdownDigest, :json, :jsonDigest, :texts, :at)
                        """)
                .param("contract", id.toString())
                .param("content", pdf)
                .param("mediaType", document.mediaType())
                .param("size", document.size())
                .param("digest", document.digest().hex())
                .param("markdown", document.markdown().getBytes(StandardCharsets.UTF_8))
                .param("markdownDigest", document.markdownDigest().hex())
                .param("json", json)
                .param("jsonDigest", document.jsonDigest().hex())
                .param("texts", document.texts().hex())
                .param("at", utc(document.frozenAt()))
                .update();
    }

    /** The document frozen last, without its bytes. */
    Optional<FrozenDocument> document(ContractId id) {
        return jdbc.sql("""
                        select media_type, byte_count, digest, markdown, markdown_digest, json_digest, texts_digest, frozen_at
                          from frozen_document where contract_id = :id order by id desc fetch first 1 rows only
                        """)
                .param("id", id.toString())
                .query((row, number) -> new FrozenDocument(
                        new Digest(row.getString("digest")),
                        row.getString("media_type"),
                        row.getInt("byte_count"),
                        new String(row.getBytes("markdown"), StandardCharsets.UTF_8),
                        new Digest(row.getString("markdown_digest")),
                        digest(row.getString("json_digest")),
                        new Digest(row.getString("texts_digest")),
                        instant(row.getObject("frozen_at", OffsetDateTime.class))))
                .optional();
    }

    /** The bytes of the document frozen last. */
    Optional<byte[]> content(ContractId id) {
        return last(id, "content");
    }

    /** The JSON of the document frozen last; empty where there is none. */
    Optional<byte[]> json(ContractId id) {
        return last(id, "json");
    }

    private Optional<byte[]> last(ContractId id, String column) {
        return jdbc.sql("select " + column + " from frozen_document where contract_id = :id"
                        + " order by id desc fetch first 1 rows only")
                .param("id", id.toString())
                .query((row, number) -> Optional.ofNullable(row.getBytes(column)))
                .optional()
                .flatMap(bytes -> bytes);
    }

    /** What was fixed of the contracts that are, or were, in force, and signed as the second argument says. */
    Map<ContractId, SignedDocument> published(Map<ContractId, List<Signature>> signatures) {
        Map<ContractId, SignedDocument> documents = new HashMap<>();
        jdbc.sql("""
                        select d.contract_id, d.digest, d.frozen_at, f.digest as file_digest
                          from frozen_document d join contract c on c.id = d.contract_id
                          left join signed_file f on f.document_id = d.id
                         where c.stage in ('IN_FORCE', 'EXPIRED')
                           and d.id = (select max(l.id) from frozen_document l where l.contract_id = d.contract_id)
                        """).query(row -> {
            ContractId id = ContractId.of(row.getString("contract_id"));
            documents.put(
                    id,
                    new SignedDocument(
                            new Digest(row.getString("digest")),
                            digest(row.getString("file_digest")),
                            instant(row.getObject("frozen_at", OffsetDateTime.class)),
                            signatures.getOrDefault(id, List.of())));
        });
        return documents;
    }

    /** Whoever signs that contract or declines to waits for the others who do; never for what is set into the file. */
    void lock(ContractId id) {
        jdbc.sql("select id from contract where id = :id for update")
                .param("id", id.toString())
                .query(String.class)
                .list();
    }

    /** Signatures are set into that contract's file one after the other. */
    void lockFile(ContractId id) {
        jdbc.sql("select id from frozen_document where contract_id = :id order by id for update")
                .param("id", id.toString())
                .query(Long.class)
                .list();
    }

    /** The file with the signatures that were set so far; empty before the first. */
    Optional<byte[]> signedFile(ContractId id) {
        return jdbc.sql("""
                        select f.content from signed_file f
                         where f.document_id = (select max(d.id) from frozen_document d where d.contract_id = :id)
                        """)
                .param("id", id.toString())
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    /** The file that was fixed last now has one signature more. */
    void putSignedFile(ContractId id, byte[] content) {
        jdbc.sql("""
                        delete from signed_file where document_id =
                               (select max(d.id) from frozen_document d where d.contract_id = :id)
                        """).param("id", id.toString()).update();
        jdbc.sql("""
                        insert into signed_file (document_id, content, byte_count, digest)
                        select max(d.id), :content, :size, :digest from frozen_document d where d.contract_id = :id
                        """)
                .param("id", id.toString())
                .param("content", content)
                .param("size", content.length)
                .param("digest", Digest.of(content).hex())
                .update();
    }

    private static Digest digest(String hex) {
        return hex == null ? null : new Digest(hex);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime value) {
        return value == null ? null : value.toInstant();
    }
}
