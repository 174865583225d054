package org.arshjul.platform.security;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** One of our people, for whom an identity provider vouched: its name is our person id, its authorities our groups. */
final class ProvidersPerson extends DefaultOidcUser {

    private static final long serialVersionUID = 1;

    private final String id;

    ProvidersPerson(Account account, OidcUser vouched) {
        super(AuthorityUtils.createAuthorityList(account.groups()), vouched.getIdToken(), vouched.getUserInfo());
        id = account.id();
    }

    @Override
    public String getName() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof ProvidersPerson person && id.equals(person.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
