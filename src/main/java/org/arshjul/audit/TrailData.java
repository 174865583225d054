package org.arshjul.audit;

import java.util.List;
import org.arshjul.platform.personal.PersonalData;
import org.springframework.stereotype.Component;

/** What somebody did: the trail proves it by their id, which stays. */
@Component
class TrailData implements PersonalData {

    @Override
    public String kind() {
        return "events";
    }

    @Override
    public List<String> queries() {
        return List.of("""
                select position, occurred_at, type, subject from audit_trail
                 where actor = :person or subject = :person order by position
                """);
    }
}
