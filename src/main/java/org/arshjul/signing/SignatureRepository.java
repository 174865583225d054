package org.arshjul.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arshjul.contract.ContractId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Digest;
import org.arshjul.platform.IdentityProof;
import org.arshjul.signing.Signature.Absent;
import org.arshjul.signing.Signature.InFile;
import org.arshjul.signing.Signature.Way;
import org.arshjul.signing.pades.SealKind;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signatures are only ever added; one can become void. */
@Repository
class SignatureRepository {

    private static final String SELECT = """
            select s.*, f.level, f.personal, f.certificates, f.set_at, f.time_stamped_at,
                   f.byte_count as file_size, f.digest as file_digest
              from signature s left join signature_in_file f on f.signature_id = s.id
            """;

    private final JdbcClient jdbc;

    SignatureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new one; its id and its place in the file are given by the database and by who sets it. */
    void insert(ContractId id, Signature signature) {
        jdbc.sql("""
                        insert into signature (contract_id, party_id, person_id, name, office, behalf_of, behalf_name,
                                               digest, signed_at, way, proof, proven_at, recorded_by, scan_id)
                        values (:contract, :party, :person, :name, :office, :behalfOf, :behalfName, :digest, :at,
                                :way, :proof, cast(:proven as timestamp with time zone), :recordedBy, :scan)
                        """)
                .param("contract", id.toString())
                .param("party", signature.party().value())
                .param("person", signature.person())
                .param("name", signature.name())
                .param("office", signature.office())
                .param(
                        "behalfOf",
                        signature.onBehalfOf() == null
                                ? null
                                : signature.onBehalfOf().person())
                .param(
                        "behalfName",
                        signature.onBehalfOf() == null
                                ? null
                                : signature.onBehalfOf().name())
                .param("digest", signature.digest().hex())
                .param("at", utc(signature.signedAt()))
                .param("way", signature.way().name())
                .param(
                        "proof",
                        signature.proof() == null ? null : signature.proof().method())
                .param(
                        "proven",
                        signature.proof() == null ? null : utc(signature.proof().at()))
                .param("recordedBy", signature.recordedBy())
                .param("scan", signature.scan())
                .update();
    }

    void insert(Signature signature, InFile place) {
        jdbc.sql("""
                        insert into signature_in_file (signature_id, level, personal, certificates, set_at,
                                                       time_stamped_at, byte_count, digest)
                        values (:id, :level, :personal, :certificates, :at,
                                cast(:stamped as timestamp with time zone), :size, :digest)
                        """)
                .param("id", signature.id())
                .param("level", place.level())
                .param("personal", place.kind() == SealKind.PERSON)
                .param("certificates", place.certificates())
                .param("at", utc(place.setAt()))
                .param("stamped", utc(place.timeStampedAt()))
                .param("size", place.size())
                .param("digest", place.digest().hex())
                .update();
    }

    /** All of that contract, also void ones, in the order in which they were given. */
    List<Signature> of(ContractId id) {
        return jdbc.sql(SELECT + " where s.contract_id = :id order by s.id")
                .param("id", id.toString())
                .query(SignatureRepository::signature)
                .list();
    }

    /** Those that count on the contracts that are, or were, in force; one query. */
    Map<ContractId, List<Signature>> published() {
        Map<ContractId, List<Signature>> found = new HashMap<>();
        jdbc.sql(SELECT + """
                         join contract c on c.id = s.contract_id
                         where c.stage in ('IN_FORCE', 'EXPIRED') and s.voided_at is null order by s.id
                        """).query((RowCallbackHandler)
                row -> found.computeIfAbsent(ContractId.of(row.getString("contract_id")), none -> new ArrayList<>())
                        .add(signature(row, 0)));
        return found;
    }

    void makeVoid(ContractId id, Instant at) {
        jdbc.sql("update signature set voided_at = :at, counts = null where contract_id = :id and voided_at is null")
                .param("id", id.toString())
                .param("at", utc(at))
                .update();
    }

    private static Signature signature(ResultSet row, int number) throws SQLException {
        String proof = row.getString("proof");
        String level = row.getString("level");
        String behalf = row.getString("behalf_of");
        return new Signature(
                row.getLong("id"),
                new PartyId(row.getString("party_id")),
                row.getString("person_id"),
                row.getString("name"),
                row.getString("office"),
                behalf == null ? null : new Absent(behalf, row.getString("behalf_name")),
                new Digest(row.getString("digest")),
                instant(row, "signed_at"),
                instant(row, "voided_at"),
                Way.valueOf(row.getString("way")),
                proof == null ? null : new IdentityProof(proof, instant(row, "proven_at")),
                row.getString("recorded_by"),
                row.getObject("scan_id", UUID.class),
                level == null
                        ? null
                        : new InFile(
                                level,
                                row.getBoolean("personal") ? SealKind.PERSON : SealKind.SEAL,
                                row.getString("certificates"),
                                instant(row, "set_at"),
                                instant(row, "time_stamped_at"),
                                row.getInt("file_size"),
                                new Digest(row.getString("file_digest"))));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
