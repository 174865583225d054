package org.arshjul.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Who acts in which role on the day {@code :today}: its holder, and whoever is the deputy of one who still holds it. */
    static final String ACTING = """
            select person_id, role, party_id from role_holding where held_until is null
            union
            select d.person_id, d.role, d.party_id from deputy d
              join role_holding h on h.person_id = d.holder_id and h.role = d.role and h.party_id = d.party_id
             where h.held_until is null and d.ended_at is null and d.first_day <= :today and d.last_day >= :today
            """;

    private final JdbcClient jdbc;
    private final ProgrammeClock clock;

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

    /** The roles in which everybody acts today. */
    List<Holding> acting() {
        return jdbc.sql("select * from (" + ACTING + ") a")
                .param("today", clock.today())
                .query(RoleHoldings::held)
                .list();
    }

    List<Holding> acting(String person) {
        return jdbc.sql("select * from (" + ACTING + ") a where a.person_id = :person")
                .param("today", clock.today())
                .param("person", person)
                .query(RoleHoldings::held)
                .list();
    }

    /** The roles that person holds now, not as a deputy. */
    List<Holding> ofPerson(String person) {
        return jdbc.sql("select * from role_holding where person_id = :person and held_until is null order by id")
                .param("person", person)
                .query(RoleHoldings::held)
                .list();
    }

    /** Who acts today in that role of the party for that holder. */
    List<String> deputiesOf(String holder, Role role, String party) {
        return jdbc.sql("""
                        select person_id from deputy
                         where holder_id = :holder and role = :role and party_id = :party
                           and ended_at is null and first_day <= :today and last_day >= :today
                        """)
                .param("holder", holder)
                .param("role", role.name())
                .param("party", party)
                .param("today", clock.today())
                .query(String.class)
                .list();
    }

    /** Who is away today: the holders of that role for whom a deputy acts, and everybody who said so. */
    Set<String> away(Role role, String party) {
        return Set.copyOf(jdbc.sql("""
                        select holder_id from deputy
                         where role = :role and party_id = :party
                           and ended_at is null and first_day <= :today and last_day >= :today
                        union
                        select person_id from absence
                         where ended_at is null and first_day <= :today and last_day >= :today
                        """)
                .param("role", role.name())
                .param("party", party == null ? "" : party)
                .param("today", clock.today())
                .query(String.class)
                .list());
    }

    /** Whether that person holds the role now, not as a deputy. */
    boolean holds(String person, Role role, PartyId party) {
        return jdbc.sql("""
                        select count(*) from role_holding
                         where person_id = :person and role = :role and party_id = :party and held_until is null
                        """)
                        .param("person", person)
                        .param("role", role.name())
                        .param("party", party.value())
                        .query(Integer.class)
                        .single()
                > 0;
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

    private static Holding held(ResultSet row, int number) throws SQLException {
        return new Holding(
                row.getString("person_id"), Role.valueOf(row.getString("role")), row.getString("party_id"), true);
    }
}
