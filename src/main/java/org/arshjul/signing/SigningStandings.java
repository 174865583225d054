package org.arshjul.signing;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.party.PartyId;
import org.arshjul.signing.Signature.Way;
import org.arshjul.signing.SigningStanding.Given;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far the signing of a whole year has come: three queries for any number of contracts. */
@Repository
@Transactional(readOnly = true)
public class SigningStandings {

    private final JdbcClient jdbc;
    private final Contracts contracts;
    private final SignatureRefusalRepository refusals;

    SigningStandings(JdbcClient jdbc, Contracts contracts, SignatureRefusalRepository refusals) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.refusals = refusals;
    }

    /** All contracts of that year, by id. */
    public List<SigningStanding> of(int year) {
        Map<ContractId, Map<PartyId, Given>> given = given(year);
        Map<ContractId, List<SignatureRefusal>> refused = refusals.ofYear(year);
        return contracts.ofYear(year).stream()
                .map(contract -> new SigningStanding(
                        contract,
                        given.getOrDefault(contract.id(), Map.of()),
                        refused.getOrDefault(contract.id(), List.of())))
                .toList();
    }

    private Map<ContractId, Map<PartyId, Given>> given(int year) {
        Map<ContractId, Map<PartyId, Given>> found = new HashMap<>();
        jdbc.sql("""
                        select s.contract_id, s.party_id, s.name, s.way, s.signed_at, f.signature_id is not null as in_file
                          from signature s join contract c on c.id = s.contract_id
                          left join signature_in_file f on f.signature_id = s.id
                         where c.cycle = :year and s.voided_at is null
                        """).param("year", year).query(row -> {
            found.computeIfAbsent(ContractId.of(row.getString("contract_id")), none -> new HashMap<>())
                    .put(
                            new PartyId(row.getString("party_id")),
                            new Given(
                                    row.getString("name"),
                                    Way.valueOf(row.getString("way")),
                                    row.getBoolean("in_file"),
                                    row.getObject("signed_at", OffsetDateTime.class)
                                            .toInstant()));
        });
        return found;
    }
}
