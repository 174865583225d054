package org.arshjul.platform.pace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever sends a request waits until its answer is written; whoever listens to a stream does not. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class AskedFilter extends OncePerRequestFilter {

    private final PeopleFirst people;

    AskedFilter(PeopleFirst people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (PeopleFirst.Asked waiting = people.asked()) {
            chain.doFilter(request, response);
        }
    }
}
