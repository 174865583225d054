package org.arshjul.platform.log;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.arshjul.platform.Actor;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells by whom a request is, once that is known. */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1)
class ActorLog extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor.person().ifPresent(person -> MDC.put(LogContext.ACTOR, person));
        chain.doFilter(request, response);
    }
}
