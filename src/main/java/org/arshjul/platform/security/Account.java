package org.arshjul.platform.security;

import java.util.Set;

/**
 * Somebody who may log in.
 *
 * @param passwordHash as written by Spring Security's delegating encoder, such as {@code {bcrypt}…}; null when this
 *     account never logs in with a password
 * @param groups ids such as {@code coordinator} or {@code enkoping.contact}
 */
public record Account(String id, String passwordHash, Set<String> groups) {

    public Account {
        groups = Set.copyOf(groups);
    }

    /** A password hash stays out of logs. */
    @Override
    public String toString() {
        return "%s %s".formatted(id, groups);
    }
}
