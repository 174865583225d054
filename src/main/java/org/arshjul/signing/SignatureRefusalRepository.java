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
import org.arshjul.contract.ContractId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Digest;
import org.arshjul.signing.SignatureRefusal.Outcome;
import org.arshjul.signing.SigningRecord.Decline;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who did not sign, by the document that it was asked for. */
@Repository
class SignatureRefusalRepository {

    private final JdbcClient jdbc;

    SignatureRefusalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ContractId id, Digest document, SignatureRefusal refusal) {
        jdbc.sql("""
                        insert into signature_refusal (contract_id, party_id, person_id, reason, digest, refused_at)
                        values (:contract, :party, :person, :reason, :digest, :at)
                        """)
                .param("contract", id.toString())
                .param("party", refusal.party().value())
                .param("person", refusal.person())
                .param("reason", refusal.reason())
                .param("digest", document.hex())
                .param("at", refusal.refusedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** On that document, in the order in which they came. */
    List<SignatureRefusal> of(ContractId id, Digest document) {
        return jdbc.sql("select * from signature_refusal where contract_id = :id and digest = :digest order by id")
                .param("id", id.toString())
                .param("digest", document.hex())
                .query(SignatureRefusalRepository::refusal)
                .list();
    }

    /** On the documents that the year's contracts have now, in the order in which they came; one query. */
    Map<ContractId, List<SignatureRefusal>> ofYear(int year) {
        Map<ContractId, List<SignatureRefusal>> found = new HashMap<>();
        jdbc.sql("""
                        select r.* from signature_refusal r
                          join contract c on c.id = r.contract_id
                          join frozen_document d on d.contract_id = r.contract_id and d.digest = r.digest
                         where c.cycle = :year
                           and d.id = (select max(l.id) from frozen_document l where l.contract_id = r.contract_id)
                         order by r.id
                        """).param("year", year).query((RowCallbackHandler)
                row -> found.computeIfAbsent(ContractId.of(row.getString("contract_id")), none -> new ArrayList<>())
                        .add(refusal(row, 0)));
        return found;
    }

    /** On all documents that the contract ever had, in the order in which they came. */
    List<Decline> all(ContractId id) {
        return jdbc.sql("select * from signature_refusal where contract_id = :id order by id")
                .param("id", id.toString())
                .query((row, number) -> new Decline(
                        refusal(row, number),
                        new Digest(row.getString("digest")),
                        row.getString("decided_by"),
                        row.getObject("decided_at") == null
                                ? null
                                : row.getObject("decided_at", OffsetDateTime.class)
                                        .toInstant()))
                .list();
    }

    private static SignatureRefusal refusal(ResultSet row, int number) throws SQLException {
        return new SignatureRefusal(
                new PartyId(row.getString("party_id")),
                row.getString("person_id"),
                row.getString("reason"),
                row.getObject("refused_at", OffsetDateTime.class).toInstant(),
                row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome")),
                row.getString("because"));
    }

    /** What the coordinator decided on those that were open. */
    void decide(ContractId id, Outcome outcome, String by, String because, Instant at) {
        jdbc.sql("""
                        update signature_refusal
                           set outcome = :outcome, decided_by = :by, because = :because, decided_at = :at
                         where contract_id = :id and outcome is null
                        """)
                .param("id", id.toString())
                .param("outcome", outcome.name())
                .param("by", by)
                .param("because", because)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
