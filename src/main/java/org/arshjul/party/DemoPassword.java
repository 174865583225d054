package org.arshjul.party;

import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The password {@code demo} of all who have none of their own. It is never written to the database: a database of the
 * demo that is started without the profile lets nobody in by it.
 */
@Component
@Profile("demo")
class DemoPassword {

    // The log-in page tells this password to everybody: its hash need not be slow to guess, and so need not cost.
    private final String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("demo");

    String hash() {
        return hash;
    }
}
