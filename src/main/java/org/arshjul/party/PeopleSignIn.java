package org.arshjul.party;

import java.util.Optional;
import org.arshjul.platform.security.Account;
import org.arshjul.platform.security.AccountDirectory;
import org.springframework.stereotype.Component;

/** Lets the people of the programme log in. */
@Component
class PeopleSignIn implements AccountDirectory {

    private final Accounts accounts;

    PeopleSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Account> find(String id) {
        return accounts.find(id).map(PeopleSignIn::account);
    }

    @Override
    public Optional<Account> findByAddress(String email) {
        return accounts.findByAddress(email).map(PeopleSignIn::account);
    }

    private static Account account(org.arshjul.party.Account person) {
        return new Account(person.personId(), person.passwordHash(), person.groups());
    }
}
