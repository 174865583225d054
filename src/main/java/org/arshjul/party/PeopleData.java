package org.arshjul.party;

import java.util.List;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.personal.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who somebody is, the offices that they have held, when they were away and who acted for them. */
@Component
class PeopleData implements PersonalData {

    private final JdbcClient jdbc;
    private final People people;

    PeopleData(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public List<String> queries() {
        return List.of(
                "select id, name, email, language, password_chosen_at from person where id = :person",
                "select made_at as password_link_at, made_by, valid_until, used_at from password_link where person_id = :person",
                "select party_id, role, held_from, held_until from role_holding where person_id = :person",
                "select first_day, last_day, entered_by, entered_at, ended_by, ended_at from absence where person_id = :person",
                """
                select party_id, role, holder_id, person_id, first_day, last_day, office, reason, named_by, named_at,
                       ended_by, ended_at, ended_because
                  from deputy where person_id = :person or holder_id = :person
                """);
    }

    /** Name and address of nobody; the domain {@code invalid} is nobody's (RFC 2606). */
    @Override
    public List<String> removals() {
        return List.of(
                """
                update person set name = id, email = id || '@forgotten.invalid', password_hash = null,
                                  password_chosen_at = null
                 where id = :person
                """,
                "delete from absence where person_id = :person",
                "delete from password_link where person_id = :person");
    }

    @Override
    public void requireKnown(String person) {
        if (people.find(person).isEmpty()) {
            throw Refusal.notFound("person.unknown", person);
        }
    }

    @Override
    public void requireLeft(String person) {
        List<String> offices =
                jdbc.sql("""
                        select case when party_id is null then lower(role) else party_id || '.' || lower(role) end
                          from role_holding where person_id = :person and held_until is null
                        """).param("person", person).query(String.class).list();
        if (!offices.isEmpty()) {
            throw Refusal.conflict("personal.inOffice", person, String.join(", ", offices));
        }
    }
}
