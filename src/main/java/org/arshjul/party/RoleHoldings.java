package org.arshjul.party;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which role, and who held it. */
@Repository
class RoleHoldings {

    /** A role as somebody holds or held it; {@code party} is null for roles in the whole programme. */
    record Holding(String person, Role role, String party, boolean current) {

        String group() {
            return party == null ? role.group() : role.groupOf(new PartyId(party));
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    RoleHoldings(JdbcClient jdbc, ProgrammeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All holdings, ended ones too. */
    List<Holding> all() {
        return jdbc.sql(
                        "select person_id, role, party_id, held_until is null as is_current from role_holding order by id")
                .query((row, number) -> new Holding(
                        row.getString("person_id"),
                        Role.valueOf(row.getString("role")),
                        row.getString("party_id"),
                        row.getBoolean("is_current")))
                .list();
    }

    List<Holding> current(String person) {
        return jdbc.sql("select role, party_id from role_holding where person_id = :person and held_until is null")
                .param("person", person)
                .query((row, number) ->
                        new Holding(person, Role.valueOf(row.getString("role")), row.getString("party_id"), true))
                .list();
    }

    List<Holding> current() {
        return all().stream().filter(Holding::current).toList();
    }

    Optional<String> holder(PartyId party, Role role) {
        return jdbc.sql("""
                        select person_id from role_holding
                         where role = :role and party_id = :party and held_until is null order by id limit 1
                        """)
                .param("role", role.name())
                .param("party", party.value())
                .query(String.class)
                .optional();
    }

    void begin(String person, Role role, String party) {
        jdbc.sql(
                        "insert into role_holding (person_id, role, party_id, held_from) values (:person, :role, :party, :now)")
                .param("person", person)
                .param("role", role.name())
                .param("party", party)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(String person, Role role, PartyId party) {
        jdbc.sql("""
                        update role_holding set held_until = :now
                         where person_id = :person and role = :role and party_id = :party and held_until is null
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person)
                .param("role", role.name())
                .param("party", party.value())
                .update();
    }
}
