package org.arshjul.signing;

import java.util.List;
import java.util.Map;
import org.arshjul.platform.personal.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody has signed in office: part of public documents, and so kept. */
@Component
class SignatureData implements PersonalData {

    private final JdbcClient jdbc;

    SignatureData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "signatures";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return jdbc.sql("""
                        select contract_id, party_id, name, office, digest, signed_at, voided_at
                          from signature where person_id = :person order by signed_at
                        """).param("person", person).query().listOfRows();
    }
}
