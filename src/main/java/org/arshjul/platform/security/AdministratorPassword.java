package org.arshjul.platform.security;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.StringUtils;

/** The administrator's password as configured, in the clear (from the environment) or hashed. */
record AdministratorPassword(String clear, String hashed) {

    static final String CLEAR = "ARSHJUL_ADMINISTRATOR_PASSWORD";
    static final String HASHED = "arshjul.security.administrator-password-hash";
    static final int SHORTEST = 12;

    /** A hash names its algorithm, else every log-in would end in an error. */
    static final String HASH = "\\{(bcrypt|argon2@SpringSecurity_v5_8|pbkdf2.*|scrypt.*)}.+";

    static Optional<AdministratorPassword> in(Environment environment) {
        String clear = environment.getProperty(CLEAR);
        String hashed = environment.getProperty(HASHED);
        return StringUtils.hasText(clear) || StringUtils.hasText(hashed)
                ? Optional.of(new AdministratorPassword(clear, hashed))
                : Optional.empty();
    }

    /** A hash has been judged by whoever made it; a password in the clear is judged here. */
    boolean tooShort() {
        return !StringUtils.hasText(hashed) && clear.strip().length() < SHORTEST;
    }

    boolean malformed() {
        return StringUtils.hasText(hashed) && !hashed.matches(HASH);
    }

    String hash(PasswordEncoder encoder) {
        return StringUtils.hasText(hashed) ? hashed : encoder.encode(clear);
    }
}
