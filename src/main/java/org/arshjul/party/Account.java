package org.arshjul.party;

import java.util.Set;

/**
 * What the log-in needs to know of a person.
 *
 * @param passwordHash as Spring Security's delegating encoder writes it, or null: no log-in by password
 * @param groups the groups that the person belongs to now, such as {@code enkoping.contact}
 */
public record Account(String personId, String passwordHash, Set<String> groups) {

    @Override
    public String toString() {
        return "Account[" + personId + " in " + groups + "]";
    }
}
