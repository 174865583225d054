package org.arshjul.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.arshjul.platform.Actor;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine, for the time of one request to its REST interface, who is signed in with us. */
final class EngineSignOn extends OncePerRequestFilter {

    private final ObjectProvider<IdentityService> engine;

    EngineSignOn(ObjectProvider<IdentityService> engine) {
        this.engine = engine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        IdentityService identities = engine.getObject();
        identities.setAuthentication(Actor.required(), List.copyOf(Actor.groups()));
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
