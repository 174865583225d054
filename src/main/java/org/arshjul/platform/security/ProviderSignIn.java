package org.arshjul.platform.security;

import java.util.Optional;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;

/**
 * Finds whom an identity provider vouches for among our people: by the claim that holds our id, else by an e-mail address
 * that the provider has verified. What people may do stands in our records only.
 */
@Component
class ProviderSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** The provider knows the person, we do not. */
    static final String STRANGER = "stranger";

    private final OAuth2UserService<OidcUserRequest, OidcUser> provider = new OidcUserService();
    private final SignIn signIn;
    private final OidcSettings settings;

    ProviderSignIn(SignIn signIn, OidcSettings settings) {
        this.signIn = signIn;
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser vouched = provider.loadUser(request);
        return account(vouched)
                .map(account -> new ProvidersPerson(account, vouched))
                .orElseThrow(() -> new OAuth2AuthenticationException(STRANGER));
    }

    /** Without OpenID Connect nobody vouches for who a person is: a name from there could be anybody's. */
    OAuth2User refuse(OAuth2UserRequest plainOAuth2) {
        throw new OAuth2AuthenticationException("openid_missing");
    }

    Optional<Account> account(OidcUser vouched) {
        return byClaim(vouched)
                .or(() -> byAddress(vouched))
                // The administrator is nobody's person, and a common name with providers.
                .filter(account -> !account.id().equals(Administrator.ID));
    }

    private Optional<Account> byClaim(OidcUser vouched) {
        return Optional.ofNullable(vouched.getClaimAsString(settings.personClaim()))
                .flatMap(signIn::account);
    }

    private Optional<Account> byAddress(OidcUser vouched) {
        return Boolean.TRUE.equals(vouched.getEmailVerified())
                ? Optional.ofNullable(vouched.getEmail()).flatMap(signIn::accountByAddress)
                : Optional.empty();
    }
}
