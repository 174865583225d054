package org.arshjul.notification;

import java.util.List;
import org.arshjul.platform.personal.PersonalData;
import org.springframework.stereotype.Component;

/** The mails that somebody was sent, and how they want them. */
@Component
class MailData implements PersonalData {

    @Override
    public String kind() {
        return "mails";
    }

    /** A link to a new password is for the person's eyes only, and others may have the rest too. */
    @Override
    public List<String> queries() {
        return List.of(
                """
                select kind, subject_key, address, headline,
                       case when kind in ('invitation', 'newPassword') then null else text end as text,
                       status, created_at, sent_at
                  from mail where person_id = :person order by created_at
                """,
                "select digest_hour, only_signing from mail_preference where person_id = :person",
                "select made_at as calendar_made_at from calendar_feed where person_id = :person");
    }

    /** That a mail went stays, for the coordinator; what it said, and where to, does not. */
    @Override
    public List<String> removals() {
        return List.of(
                "delete from mailbox_message where recipient in (select address from mail where person_id = :person)",
                """
                update mail set address = person_id || '@forgotten.invalid', text = '', html = '', ics = null, gist = null,
                       picture = null
                 where person_id = :person
                """,
                """
                update mail set status = 'FAILED', last_error = 'forgotten'
                 where person_id = :person and status = 'PENDING'
                """,
                "delete from digest_note where person_id = :person",
                "delete from digest_reader where person_id = :person",
                "delete from mail_preference where person_id = :person",
                "delete from calendar_feed where person_id = :person");
    }
}
