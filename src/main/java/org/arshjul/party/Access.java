package org.arshjul.party;

import java.time.Instant;
import java.util.Set;

/**
 * How somebody in office gets in.
 *
 * @param groups those of their offices now
 * @param invitedAt when a coordinator last invited them; null when none has
 * @param invitedUntil how long that invitation can be followed; null when it cannot, or there is none
 * @param passwordSince when they chose their password; null while they have none
 */
public record Access(
        Person person, Set<String> groups, Instant invitedAt, Instant invitedUntil, Instant passwordSince) {

    /** Whether they have neither a password nor an invitation that they could follow. */
    public boolean missing() {
        return passwordSince == null && invitedUntil == null;
    }
}
