package org.arshjul.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.arshjul.platform.Actor;
import org.arshjul.platform.look.SameForAll;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads whoever has shown a password, and has a code to show too, to where it is shown, and nowhere else. */
final class SecondFactorFilter extends OncePerRequestFilter {

    private static final List<String> OPEN = List.of("/login", "/logout", "/public", "/calendar/", "/error");
    private static final List<String> PROGRAMS = List.of("/api/", "/engine-rest/", "/v3/", "/camunda/api/");

    private final IdentityProofs proofs;
    private final ProblemAnswers problems;

    SecondFactorFilter(IdentityProofs proofs, ProblemAnswers problems) {
        this.proofs = proofs;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SameForAll.isAskedFor(request) || begins(request, OPEN);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Actor.person().isEmpty() || !proofs.codeMissing(request)) {
            chain.doFilter(request, response);
        } else if (begins(request, PROGRAMS)) {
            problems.commence(request, response, new SecondFactorNeeded());
        } else {
            response.sendRedirect(request.getContextPath() + SecondFactorPages.CODE);
        }
    }

    private static boolean begins(HttpServletRequest request, List<String> beginnings) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return beginnings.stream().anyMatch(path::startsWith);
    }
}
