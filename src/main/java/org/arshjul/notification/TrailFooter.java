package org.arshjul.notification;

import java.util.Map;
import org.arshjul.party.Parties;
import org.arshjul.party.Person;
import org.arshjul.party.Role;
import org.arshjul.platform.TrailHead;
import org.springframework.stereotype.Component;

/**
 * The head of the audit trail at the foot of every mail to the steering group: copies that nobody who rewrites the
 * database can reach.
 */
@Component
class TrailFooter {

    private final TrailHead.Source trail;
    private final Parties parties;
    private final LetterTemplates templates;
    private final MailSettings settings;

    TrailFooter(TrailHead.Source trail, Parties parties, LetterTemplates templates, MailSettings settings) {
        this.trail = trail;
        this.parties = parties;
        this.templates = templates;
        this.settings = settings;
    }

    /** A letter's values with what the templates need to show it; nothing for those outside the group. */
    void into(Map<String, Object> values, Person reader) {
        if (!parties.groupsOf(reader.id()).contains(Role.STEERING.group())) {
            return;
        }
        TrailHead head = trail.head();
        if (head.position() > 0) {
            values.put("trail", templates.words(reader, "mail.trail", head.position(), head.hash()));
            values.put(
                    "trailLink",
                    "%s/audit?position=%d&hash=%s".formatted(settings.baseUrl(), head.position(), head.hash()));
        }
    }
}
