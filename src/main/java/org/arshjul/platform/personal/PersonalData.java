package org.arshjul.platform.personal;

import java.util.List;

/**
 * What one module holds of people; each module that keeps something of a person has one. Its statements know the person as
 * {@code :person}.
 */
public interface PersonalData {

    /** A word for it, such as {@code mails}; it heads the rows in what people are given. */
    String kind();

    /** Queries for all that is held of a person, without secrets. */
    List<String> queries();

    /** What removes that which need not be kept of somebody who has left; none where all of it belongs to public documents. */
    default List<String> removals() {
        return List.of();
    }

    /** Refuses somebody whom the module should know and does not. */
    default void requireKnown(String person) {}

    /** Refuses somebody who has not left. */
    default void requireLeft(String person) {}
}
