package org.arshjul.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.arshjul.platform.personal.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails that somebody was sent, and how they want them. */
@Component
class MailData implements PersonalData {

    private final JdbcClient jdbc;

    MailData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "mails";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        List<Map<String, Object>> held = new ArrayList<>(rows("""
                select kind, subject_key, address, headline, text, status, created_at, sent_at
                  from mail where person_id = :person order by created_at
                """, person));
        held.addAll(rows("select digest_hour, only_signing from mail_preference where person_id = :person", person));
        held.addAll(rows("select made_at as calendar_made_at from calendar_feed where person_id = :person", person));
        return held;
    }

    /** That a mail went stays, for the coordinator; what it said, and where to, does not. */
    @Override
    public void forget(String person) {
        change(
                "delete from mailbox_message where recipient in (select address from mail where person_id = :person)",
                person);
        change("""
                update mail set address = person_id || '@forgotten.invalid', text = '', html = '', ics = null, gist = null,
                       picture = null
                 where person_id = :person
                """, person);
        change(
                "update mail set status = 'FAILED', last_error = 'forgotten' where person_id = :person and status = 'PENDING'",
                person);
        change("delete from digest_note where person_id = :person", person);
        change("delete from digest_reader where person_id = :person", person);
        change("delete from mail_preference where person_id = :person", person);
        change("delete from calendar_feed where person_id = :person", person);
    }

    private void change(String sql, String person) {
        jdbc.sql(sql).param("person", person).update();
    }

    private List<Map<String, Object>> rows(String sql, String person) {
        return jdbc.sql(sql).param("person", person).query().listOfRows();
    }
}
