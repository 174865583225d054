package org.arshjul.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Lets through to the engine's REST interfaces and webapp what {@link EngineRestRules} lists, and nothing else. */
@Component
class EngineRestGate implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationDecision check(Supplier<Authentication> person, RequestAuthorizationContext context) {
        return decide(person.get(), context.getRequest());
    }

    @Override
    public AuthorizationResult authorize(Supplier<Authentication> person, RequestAuthorizationContext context) {
        return decide(person.get(), context.getRequest());
    }

    private static AuthorizationDecision decide(Authentication person, HttpServletRequest request) {
        Set<String> groups = person == null
                ? Set.of()
                : person.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toSet());
        boolean signedIn = person != null && person.isAuthenticated() && !"anonymousUser".equals(person.getName());
        return new AuthorizationDecision(signedIn && EngineRestRules.allow(request.getMethod(), path(request), groups));
    }

    /** The path as the container decoded it, so that no spelling of it gets past the rules. */
    private static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
