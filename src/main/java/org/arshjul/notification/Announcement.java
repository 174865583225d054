package org.arshjul.notification;

import java.util.Collection;
import org.arshjul.party.Person;

/**
 * What these people are told, and how.
 *
 * @param atOnce by a mail of its own; else in each reader's next digest
 */
record Announcement(Collection<Person> readers, News news, boolean atOnce) {

    static Announcement atOnce(Collection<Person> readers, News news) {
        return new Announcement(readers, news, true);
    }

    static Announcement inDigest(Collection<Person> readers, News news) {
        return new Announcement(readers, news, false);
    }
}
