package org.arshjul.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.arshjul.party.PartyId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contracts with their parties. */
@Repository
class ContractRepository {

    private static final String SELECT =
            "select c.*, p.party_id from contract c join contract_party p on p.contract_id = c.id";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ContractRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Contract> find(ContractId id) {
        return query(SELECT + " where c.id = ? order by p.position", id.toString()).stream()
                .findFirst();
    }

    List<Contract> ofYear(int year) {
        return query(SELECT + " where c.cycle = ? order by c.id, p.position", year);
    }

    boolean allConcluded(int year) {
        return jdbc.sql("select id from contract where cycle = :year and stage in (:stages) fetch first 1 row only")
                .param("year", year)
                .param("stages", names(Stage.unconcluded()))
                .query(String.class)
                .optional()
                .isEmpty();
    }

    List<PartyId> takingPart(int year) {
        return jdbc.sql("""
                        select p.party_id from contract c join contract_party p on p.contract_id = c.id
                         where c.cycle = :year and c.stage in (:stages)
                         group by p.party_id order by min(p.position), p.party_id
                        """)
                .param("year", year)
                .param("stages", names(Stage.unconcluded()))
                .query((row, number) -> new PartyId(row.getString("party_id")))
                .list();
    }

    boolean takesPart(int year, PartyId party) {
        return jdbc.sql("""
                        select c.id from contract c join contract_party p on p.contract_id = c.id
                         where c.cycle = :year and c.stage in (:stages) and p.party_id = :party
                         fetch first 1 row only
                        """)
                .param("year", year)
                .param("stages", names(Stage.unconcluded()))
                .param("party", party.value())
                .query(String.class)
                .optional()
                .isPresent();
    }

    Map<PartyId, Stage> stages(int year) {
        Map<PartyId, Stage> stages = new LinkedHashMap<>();
        String below = year + "/";
        jdbc.sql("select id, stage from contract where cycle = :year order by id")
                .param("year", year)
                .query((RowCallbackHandler) row -> stages.put(
                        new PartyId(row.getString("id").substring(below.length())),
                        Stage.valueOf(row.getString("stage"))));
        return stages;
    }

    List<ContractId> at(int year, Collection<Stage> stages, int most) {
        return jdbc.sql("""
                        select id from contract where cycle = :year and stage in (:stages)
                         order by id fetch first :most rows only
                        """)
                .param("year", year)
                .param("stages", names(stages))
                .param("most", most)
                .query((row, number) -> ContractId.of(row.getString("id")))
                .list();
    }

    List<Contract> of(PartyId municipality) {
        return query(SELECT + " where c.id like ? order by c.id desc, p.position", "____/" + municipality.value());
    }

    List<Contract> published() {
        return query(SELECT + " where c.stage in ('IN_FORCE', 'EXPIRED') order by c.cycle desc, c.id, p.position");
    }

    void insert(Contract contract) {
        jdbc.sql("insert into contract (id, cycle, stage) values (:id, :cycle, :stage)")
                .param("id", contract.id().toString())
                .param("cycle", contract.id().year())
                .param("stage", contract.stage().name())
                .update();
        List<PartyId> parties = contract.parties();
        batches.batchUpdate(
                "insert into contract_party (contract_id, party_id, position) values (?, ?, ?)",
                IntStream.range(0, parties.size())
                        .mapToObj(position -> new Object[] {
                            contract.id().toString(), parties.get(position).value(), position
                        })
                        .toList());
    }

    void update(Contract contract) {
        jdbc.sql("update contract set stage = :stage where id = :id")
                .param("id", contract.id().toString())
                .param("stage", contract.stage().name())
                .update();
    }

    /** The contracts of the latest year before that one in which any was signed; only the signed ones. */
    List<Contract> lastSigned(int beforeYear) {
        return query(SELECT + """
                         where c.stage in ('IN_FORCE', 'EXPIRED')
                           and c.cycle = (select max(l.cycle) from contract l
                                           where l.cycle < ? and l.stage in ('IN_FORCE', 'EXPIRED'))
                         order by c.id, p.position
                        """, beforeYear);
    }

    void expire(int year) {
        jdbc.sql("update contract set stage = :expired where cycle = :year and stage = :inForce")
                .param("expired", Stage.EXPIRED.name())
                .param("year", year)
                .param("inForce", Stage.IN_FORCE.name())
                .update();
    }

    private static List<String> names(Collection<Stage> stages) {
        return stages.stream().map(Stage::name).toList();
    }

    private List<Contract> query(String sql, Object... parameters) {
        Map<String, Contract> contracts = new LinkedHashMap<>();
        Map<String, List<PartyId>> parties = new LinkedHashMap<>();
        jdbc.sql(sql).params(parameters).query(row -> {
            String id = row.getString("id");
            parties.computeIfAbsent(id, none -> new ArrayList<>()).add(new PartyId(row.getString("party_id")));
            contracts.put(id, new Contract(ContractId.of(id), parties.get(id), Stage.valueOf(row.getString("stage"))));
        });
        return List.copyOf(contracts.values());
    }
}
