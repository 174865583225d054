package org.arshjul.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.personal.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who somebody is, the offices that they have held, when they were away and who acted for them. */
@Component
class PeopleData implements PersonalData {

    private final JdbcClient jdbc;

    PeopleData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        List<Map<String, Object>> held =
                new ArrayList<>(rows("select id, name, email, language from person where id = :person", person));
        if (held.isEmpty()) {
            throw Refusal.notFound("person.unknown", person);
        }
        held.addAll(rows(
                "select party_id, role, held_from, held_until from role_holding where person_id = :person", person));
        held.addAll(rows(
                "select first_day, last_day, entered_by, entered_at, ended_by, ended_at from absence where person_id = :person",
                person));
        held.addAll(rows("""
                select party_id, role, holder_id, person_id, first_day, last_day, office, reason, named_by, named_at,
                       ended_by, ended_at, ended_because
                  from deputy where person_id = :person or holder_id = :person
                """, person));
        return held;
    }

    /** Name and address of nobody; the domain {@code invalid} is nobody's (RFC 2606). */
    @Override
    public void forget(String person) {
        List<String> offices =
                jdbc.sql("""
                        select case when party_id is null then lower(role) else party_id || '.' || lower(role) end
                          from role_holding where person_id = :person and held_until is null
                        """).param("person", person).query(String.class).list();
        if (!offices.isEmpty()) {
            throw Refusal.conflict("personal.inOffice", person, String.join(", ", offices));
        }
        int changed = jdbc.sql("""
                        update person set name = id, email = id || '@forgotten.invalid', password_hash = null
                         where id = :person
                        """).param("person", person).update();
        if (changed == 0) {
            throw Refusal.notFound("person.unknown", person);
        }
        jdbc.sql("delete from absence where person_id = :person")
                .param("person", person)
                .update();
    }

    private List<Map<String, Object>> rows(String sql, String person) {
        return jdbc.sql(sql).param("person", person).query().listOfRows();
    }
}
