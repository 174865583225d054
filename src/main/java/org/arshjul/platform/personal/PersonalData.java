package org.arshjul.platform.personal;

import java.util.List;
import java.util.Map;

/** What one module holds of people; each module that keeps something of a person has one. */
public interface PersonalData {

    /** A word for it, such as {@code mails}; it heads the rows in what people are given. */
    String kind();

    /** All that is held of that person, without secrets. */
    List<Map<String, Object>> of(String person);

    /**
     * Removes what need not be kept of somebody who has left; nothing where all of it belongs to public documents. Refuses
     * somebody who has not left.
     */
    default void forget(String person) {}
}
