package org.arshjul.workplace.task;

import java.util.List;
import java.util.Map;
import org.arshjul.platform.personal.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody has typed and not sent. */
@Component
class DraftData implements PersonalData {

    private final JdbcClient jdbc;

    DraftData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "drafts";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return jdbc.sql("select task_id, fields, saved_at, discarded_at from task_draft where person_id = :person")
                .param("person", person)
                .query()
                .listOfRows();
    }

    @Override
    public void forget(String person) {
        jdbc.sql("delete from task_draft where person_id = :person")
                .param("person", person)
                .update();
    }
}
