package org.arshjul.audit;

import java.util.List;
import java.util.Map;
import org.arshjul.platform.personal.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody did: the trail proves it by their id, which stays. */
@Component
class TrailData implements PersonalData {

    private final JdbcClient jdbc;

    TrailData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "events";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return jdbc.sql("""
                        select position, occurred_at, type, subject from audit_trail
                         where actor = :person or subject = :person order by position
                        """).param("person", person).query().listOfRows();
    }
}
