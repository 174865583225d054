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

/**
 * Leads whoever has shown a password, and has a code to show too, to where it is shown, and nowhere else. What somebody sent
 * from a task's page, who became one of those meanwhile, is kept for them.
 */
final class SecondFactorFilter extends OncePerRequestFilter {

    private static final List<String> OPEN =
            List.of("/login", "/logout", "/public", "/calendar/", "/error", "/actuator/health");
    private static final List<String> PROGRAMS =
            List.of("/api/", "/engine-rest/", "/v3/", "/camunda/api/", "/actuator/");

    private final IdentityProofs proofs;
    private final UnsentForms unsent;
    private final ProblemAnswers problems;

    SecondFactorFilter(IdentityProofs proofs, UnsentForms unsent, ProblemAnswers problems) {
        this.proofs = proofs;
        this.unsent = unsent;
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
        } else if (UnsentForms.byScript(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (unsent.concerns(request)) {
            unsent.keep(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + SecondFactorPages.CODE);
        }
    }

    private static boolean begins(HttpServletRequest request, List<String> beginnings) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return beginnings.stream().anyMatch(path::startsWith);
    }
}
