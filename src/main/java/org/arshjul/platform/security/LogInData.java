package org.arshjul.platform.security;

import java.util.List;
import java.util.Map;
import org.arshjul.platform.personal.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When and from where somebody logged in. */
@Component
class LogInData implements PersonalData {

    private final JdbcClient jdbc;

    LogInData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "logIns";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return jdbc.sql("select at, address, method, outcome from log_in where account = :person order by at")
                .param("person", person)
                .query()
                .listOfRows();
    }

    @Override
    public void forget(String person) {
        jdbc.sql("delete from log_in where account = :person")
                .param("person", person)
                .update();
    }
}
