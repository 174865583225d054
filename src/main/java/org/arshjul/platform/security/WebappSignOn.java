package org.arshjul.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.arshjul.platform.Actor;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/** Signs on to Camunda's webapp whoever is signed in with us, with the groups of this moment. */
final class WebappSignOn extends ContainerBasedAuthenticationFilter {

    /** Where the webapp keeps in the session who is signed on; it changes what lies there and does not put it back. */
    private static final String KEPT = "authenticatedUser";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        Authentication before = signedOn(asked.getSession(false));
        super.doFilter(request, response, (signedOn, answer) -> {
            HttpSession session = asked.getSession(false);
            Authentication now = signedOn(session);
            if (now != null && now != before) {
                session.setAttribute(KEPT, session.getAttribute(KEPT));
            }
            chain.doFilter(signedOn, answer);
        });
    }

    private static Authentication signedOn(HttpSession session) {
        return session != null && session.getAttribute(KEPT) instanceof Authentications kept
                ? kept.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT)
                : null;
    }

    @Override
    public void init(FilterConfig config) {
        authenticationProvider = new SignedInWithUs();
    }

    /** There is one engine, and every request of the webapp is somebody's: Spring Security has seen to it. */
    @Override
    protected String extractEngineName(HttpServletRequest request) {
        return ProcessEngines.NAME_DEFAULT;
    }

    /** The webapp keeps its own copy in the session: it serves only as long as the person's groups are the same. */
    @Override
    protected boolean isAuthenticated(Authentication kept, String engine, String person) {
        return super.isAuthenticated(kept, engine, person)
                && kept instanceof UserAuthentication user
                && Set.copyOf(user.getGroupIds()).equals(Actor.groups());
    }

    private static final class SignedInWithUs implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            // Whom the engine does not know it would answer with an internal error.
            return Actor.person()
                    .filter(person -> engine.getIdentityService()
                                    .createUserQuery()
                                    .userId(person)
                                    .count()
                            == 1)
                    .map(SignedInWithUs::signedIn)
                    .orElseGet(AuthenticationResult::unsuccessful);
        }

        private static AuthenticationResult signedIn(String person) {
            AuthenticationResult result = AuthenticationResult.successful(person);
            result.setGroups(List.copyOf(Actor.groups()));
            result.setTenants(List.of());
            return result;
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // Spring Security has asked for the log-in already.
        }
    }
}
