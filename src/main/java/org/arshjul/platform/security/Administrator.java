package org.arshjul.platform.security;

import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The account with which a new installation begins: a coordinator, whose password stands in the configuration. */
@Component
class Administrator implements AccountDirectory {

    static final String ID = "administrator";

    private final Account account;

    Administrator(Environment environment, PasswordEncoder encoder) {
        account = AdministratorPassword.in(environment)
                .map(password -> password.hash(encoder))
                .map(hash -> new Account(ID, hash, Set.of("coordinator")))
                .orElse(null);
    }

    @Override
    public Optional<Account> find(String id) {
        return Optional.ofNullable(account).filter(administrator -> ID.equals(id));
    }
}
