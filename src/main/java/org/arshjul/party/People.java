package org.arshjul.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people, without their passwords. */
@Repository
class People {

    private final JdbcClient jdbc;
    private final ProgrammeClock clock;

    People(JdbcClient jdbc, ProgrammeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Person> all() {
        return jdbc.sql("select id, name, email, language from person order by id")
                .query(People::row)
                .list();
    }

    List<Person> among(Collection<String> ids) {
        return jdbc.sql("select id, name, email, language from person where id in (:ids)")
                .param("ids", ids)
                .query(People::row)
                .list();
    }

    Optional<Person> find(String id) {
        return jdbc.sql("select id, name, email, language from person where id = :id")
                .param("id", id)
                .query(People::row)
                .optional();
    }

    /** Those who hold that role now or act in it today; {@code party} is null for roles in the whole programme. */
    List<Person> acting(Role role, String party) {
        return jdbc.sql("""
                        select p.id, p.name, p.email, p.language from person p
                         where p.id in (select a.person_id from (%s) a where a.role = :role and %s)
                         order by p.id
                        """.formatted(RoleHoldings.ACTING, of(party)))
                .param("role", role.name())
                .param("party", party)
                .param("today", clock.today())
                .query(People::row)
                .list();
    }

    /** So that the index on roles and parties finds the few among all, which it does not through a function. */
    private static String of(String party) {
        return party == null ? "party_id is null" : "party_id = :party";
    }

    /** Those who hold that role now; {@code party} is null for roles in the whole programme. */
    List<Person> holding(Role role, String party) {
        return jdbc.sql("""
                        select p.id, p.name, p.email, p.language from person p
                         where p.id in (select person_id from role_holding
                                         where role = :role and held_until is null and %s)
                         order by p.id
                        """.formatted(of(party)))
                .param("role", role.name())
                .param("party", party)
                .query(People::row)
                .list();
    }

    /** Who signs for each party now. */
    Map<PartyId, Person> signatories() {
        Map<PartyId, Person> found = new TreeMap<>();
        jdbc.sql("""
                        select h.party_id, p.id, p.name, p.email, p.language
                          from role_holding h join person p on p.id = h.person_id
                         where h.role = 'SIGNATORY' and h.held_until is null
                        """).query((RowCallbackHandler) row -> found.put(new PartyId(row.getString("party_id")), row(row, 0)));
        return found;
    }

    boolean hasAddress(String email) {
        return jdbc.sql("select count(*) from person where lower(email) = lower(:email)")
                        .param("email", email)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Somebody new; refuses an id or an address that somebody has. */
    void admit(Person newcomer) {
        newcomer.check();
        if (find(newcomer.id()).isPresent()) {
            throw Refusal.conflict("person.exists", newcomer.id());
        }
        if (hasAddress(newcomer.email())) {
            throw Refusal.conflict("person.address.taken", newcomer.email());
        }
        add(newcomer);
    }

    void add(Person person) {
        jdbc.sql("insert into person (id, name, email, language) values (:id, :name, :email, :language)")
                .param("id", person.id())
                .param("name", person.name())
                .param("email", person.email())
                .param("language", person.language())
                .update();
    }

    void readdress(String person, String address) {
        jdbc.sql("update person set email = :address where id = :person")
                .param("address", address)
                .param("person", person)
                .update();
    }

    void speak(String person, String language) {
        jdbc.sql("update person set language = :language where id = :person")
                .param("language", language)
                .param("person", person)
                .update();
    }

    private static Person row(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getString("id"), row.getString("name"), row.getString("email"), row.getString("language"));
    }
}
