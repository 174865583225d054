package org.arshjul.platform.security;

import java.util.Optional;

/** Where accounts are kept; all directories of the application are asked. */
public interface AccountDirectory {

    /** The account with that id, with the groups that it has now; empty for an unknown or closed one. */
    Optional<Account> find(String id);

    /** The account of the one person who has that e-mail address, whatever its case; empty when nobody has. */
    default Optional<Account> findByAddress(String email) {
        return Optional.empty();
    }
}
