package org.arshjul.platform.security;

import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.stereotype.Component;

/** The identity providers that are configured, as the log-in page offers them. */
@Component
class IdentityProviders {

    /** @param path where the log-in by this provider begins */
    record Offer(String name, String path) {}

    private final List<Offer> offers;

    IdentityProviders(ObjectProvider<InMemoryClientRegistrationRepository> registrations) {
        offers = registrations.stream()
                .flatMap(all -> StreamSupport.stream(all.spliterator(), false))
                .map(IdentityProviders::offer)
                .sorted(Comparator.comparing(Offer::name))
                .toList();
    }

    List<Offer> offers() {
        return offers;
    }

    private static Offer offer(ClientRegistration registration) {
        return new Offer(
                registration.getClientName(),
                OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/"
                        + registration.getRegistrationId());
    }
}
