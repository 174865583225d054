package org.arshjul.workplace.task;

import java.util.List;
import org.arshjul.platform.personal.PersonalData;
import org.springframework.stereotype.Component;

/** What somebody has typed and not sent. */
@Component
class DraftData implements PersonalData {

    @Override
    public String kind() {
        return "drafts";
    }

    @Override
    public List<String> queries() {
        return List.of("select task_id, fields, saved_at, discarded_at from task_draft where person_id = :person");
    }

    @Override
    public List<String> removals() {
        return List.of("delete from task_draft where person_id = :person");
    }
}
