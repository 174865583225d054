package org.arshjul.platform.restore;

import org.arshjul.platform.DomainEvent;

/**
 * The database is a copy from the past: what it takes for not yet done, such as mails, may have been done since. Told
 * before anything of the kind begins, in the transaction in which it becomes known.
 *
 * @param backup its name, as the operator gave it or as the anchors of the trail show it
 */
public record DatabaseRestored(String backup) implements DomainEvent {

    @Override
    public String subject() {
        return "database";
    }
}
