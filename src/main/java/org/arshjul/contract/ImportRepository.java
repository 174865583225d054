package org.arshjul.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arshjul.platform.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that were sent in, with what was corrected in their reading. */
@Repository
class ImportRepository {

    private static final String SELECT = """
            select id, contract_id, file_name, size, digest, received_by, received_at, state, settled_by, settled_at
              from contract_import
            """;

    private static final String CORRECTIONS = "select * from import_correction %s order by import_id, number";

    private record Stored(UUID file, ImportCorrection correction) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ImportRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Import file, byte[] content) {
        jdbc.sql("""
                        insert into contract_import
                               (id, contract_id, file_name, size, digest, content, received_by, received_at, state)
                        values (:id, :contract, :name, :size, :digest, :content, :by, :at, :state)
                        """)
                .param("id", file.id())
                .param(
                        "contract",
                        file.received() == null ? null : file.received().toString())
                .param("name", file.fileName())
                .param("size", file.size())
                .param("digest", file.digest().hex())
                .param("content", content)
                .param("by", file.receivedBy())
                .param("at", file.receivedAt().atOffset(ZoneOffset.UTC))
                .param("state", file.state().name())
                .update();
    }

    /** All files, the latest first. */
    List<Import> all() {
        Map<UUID, List<ImportCorrection>> corrections = stored(jdbc.sql(CORRECTIONS.formatted(""))).stream()
                .collect(Collectors.groupingBy(
                        Stored::file, Collectors.mapping(Stored::correction, Collectors.toList())));
        return jdbc.sql(SELECT + " order by received_at desc, id").query(ImportRepository::row).list().stream()
                .map(file -> with(file, corrections.getOrDefault(file.id(), List.of())))
                .toList();
    }

    Optional<Import> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(ImportRepository::row)
                .optional()
                .map(this::withCorrections);
    }

    /** Like {@link #find}, and nobody else changes it until this transaction ends. */
    Optional<Import> findForUpdate(UUID id) {
        jdbc.sql("select id from contract_import where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** Those of the same bytes, the latest first. */
    List<Import> same(Digest digest) {
        return jdbc
                .sql(SELECT + " where digest = :digest order by received_at desc, id")
                .param("digest", digest.hex())
                .query(ImportRepository::row)
                .list()
                .stream()
                .map(this::withCorrections)
                .toList();
    }

    byte[] content(UUID id) {
        return jdbc.sql("select content from contract_import where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    void settle(UUID id, ImportState state, String by, Instant at) {
        jdbc.sql("update contract_import set state = :state, settled_by = :by, settled_at = :at where id = :id")
                .param("state", state.name())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void insert(UUID file, ImportCorrection correction) {
        jdbc.sql("""
                        insert into import_correction (import_id, number, kind, line, words, fields, made_by, made_at)
                        values (:file, :number, :kind, :line, :words, :fields, :by, :at)
                        """)
                .param("file", file)
                .param("number", correction.number())
                .param("kind", correction.kind().name())
                .param("line", correction.line())
                .param("words", correction.words())
                .param("fields", written(correction.fields()))
                .param("by", correction.by())
                .param("at", correction.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void takeBack(UUID file, int number, String by, Instant at) {
        jdbc.sql("""
                        update import_correction set taken_back_by = :by, taken_back_at = :at
                         where import_id = :file and number = :number
                        """)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("file", file)
                .param("number", number)
                .update();
    }

    private Import withCorrections(Import file) {
        return with(
                file,
                stored(jdbc.sql(CORRECTIONS.formatted("where import_id = :file"))
                                .param("file", file.id()))
                        .stream()
                        .map(Stored::correction)
                        .toList());
    }

    private List<Stored> stored(JdbcClient.StatementSpec corrections) {
        return corrections
                .query((row, number) -> new Stored(
                        row.getObject("import_id", UUID.class),
                        new ImportCorrection(
                                row.getInt("number"),
                                ImportCorrection.Kind.valueOf(row.getString("kind")),
                                row.getInt("line"),
                                row.getString("words"),
                                read(row.getString("fields")),
                                row.getString("made_by"),
                                instant(row, "made_at"),
                                row.getString("taken_back_by"),
                                instant(row, "taken_back_at"))))
                .list();
    }

    private static Import row(ResultSet row, int number) throws SQLException {
        String contract = row.getString("contract_id");
        return new Import(
                row.getObject("id", UUID.class),
                contract == null ? null : ContractId.of(contract),
                row.getString("file_name"),
                row.getInt("size"),
                new Digest(row.getString("digest")),
                row.getString("received_by"),
                instant(row, "received_at"),
                ImportState.valueOf(row.getString("state")),
                row.getString("settled_by"),
                instant(row, "settled_at"),
                List.of());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static Import with(Import file, List<ImportCorrection> corrections) {
        return new Import(
                file.id(),
                file.received(),
                file.fileName(),
                file.size(),
                file.digest(),
                file.receivedBy(),
                file.receivedAt(),
                file.state(),
                file.settledBy(),
                file.settledAt(),
                corrections);
    }

    private String written(Map<String, String> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("no JSON can be made of " + fields, unwritable);
        }
    }

    private Map<String, String> read(String fields) {
        try {
            return json.readValue(fields, new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a correction's fields are no JSON", unreadable);
        }
    }
}
