package org.arshjul.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.arshjul.platform.Actor;
import org.arshjul.platform.IdentityProof;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends a person who came from an identity provider there once more, to show who they are before they sign. */
@Controller
@OpenTo(Whom.SIGNED_IN)
class LoginAgain {

    private static final String AGAIN = "again";
    private static final String BASE = OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI;
    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    /** @param to the page of ours to come back to */
    @GetMapping("/login/again")
    String again(@RequestParam String to, HttpServletRequest request) {
        Optional<String> provider = Actor.proof()
                .map(IdentityProof::method)
                .filter(method -> method.startsWith(IdentityProofs.PROVIDER))
                .map(method -> method.substring(IdentityProofs.PROVIDER.length()));
        if (to.matches("/[A-Za-z0-9/-]*") && !to.startsWith("//")) {
            request.getSession().setAttribute(SAVED_REQUEST, new SimpleSavedRequest(request.getContextPath() + to));
        }
        return "redirect:" + provider.map(id -> BASE + "/" + id + "?" + AGAIN).orElse("/login");
    }

    /** Asks the provider, where that is wanted, not to be content with a session that it still has. */
    static OAuth2AuthorizationRequestResolver asking(ClientRegistrationRepository registrations) {
        DefaultOAuth2AuthorizationRequestResolver usual =
                new DefaultOAuth2AuthorizationRequestResolver(registrations, BASE);
        return new OAuth2AuthorizationRequestResolver() {

            @Override
            public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return withPrompt(usual.resolve(request), request);
            }

            @Override
            public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
                return withPrompt(usual.resolve(request, registration), request);
            }
        };
    }

    private static OAuth2AuthorizationRequest withPrompt(OAuth2AuthorizationRequest usual, HttpServletRequest request) {
        if (usual == null || request.getParameter(AGAIN) == null) {
            return usual;
        }
        return OAuth2AuthorizationRequest.from(usual)
                .additionalParameters(more -> more.put("prompt", "login"))
                .build();
    }
}
