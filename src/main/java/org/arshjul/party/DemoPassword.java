package org.arshjul.party;

import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.stereotype.Component;

/**
 * The password {@code demo} of all who have none of their own. It is never written to the database: a database of the
 * demo that is started without the profile lets nobody in by it.
 */
@Component
@Profile("demo")
class DemoPassword {

    // Hashed once for all: bcrypt is slow on purpose.
    private final String hash =
            PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("demo");

    String hash() {
        return hash;
    }
}
