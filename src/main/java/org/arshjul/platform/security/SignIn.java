package org.arshjul.platform.security;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Makes accounts of all directories known to Spring Security; an authority is a group's id, without prefix. */
@Component
public class SignIn implements UserDetailsService {

    private final ObjectProvider<AccountDirectory> directories;

    SignIn(ObjectProvider<AccountDirectory> directories) {
        this.directories = directories;
    }

    /** The groups that this account has now, the administrator's too; none for an unknown or closed one. */
    public Set<String> groupsOf(String id) {
        return account(id).map(Account::groups).orElse(Set.of());
    }

    Optional<Account> account(String id) {
        return first(directory -> directory.find(id));
    }

    Optional<Account> accountByAddress(String email) {
        return first(directory -> directory.findByAddress(email));
    }

    private Optional<Account> first(Function<AccountDirectory, Optional<Account>> question) {
        return directories
                .orderedStream()
                .flatMap(directory -> question.apply(directory).stream())
                .findFirst();
    }

    @Override
    public UserDetails loadUserByUsername(String id) {
        Account account = account(id)
                .filter(found -> found.passwordHash() != null)
                .orElseThrow(() -> new UsernameNotFoundException("no account with a password"));
        return new User(account.id(), account.passwordHash(), AuthorityUtils.createAuthorityList(account.groups()));
    }
}
