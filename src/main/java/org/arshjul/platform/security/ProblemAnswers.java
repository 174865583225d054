package org.arshjul.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.arshjul.platform.problem.DatabaseFault;
import org.arshjul.platform.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What programs are told when they may not come in: problem details (RFC 9457), never a redirect to a page. */
@Component
class ProblemAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper json;
    private final Problems problems;

    ProblemAnswers(ObjectMapper json, Problems problems) {
        this.json = json;
        this.problems = problems;
    }

    /**
     * A browser is never challenged: it would ask for a password in a box of its own, keep it, and send it along with
     * requests that other sites make. Who could not be looked up is not told to be nobody.
     */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (DatabaseFault.behind(why).isPresent()) {
            throw why;
        }
        if (why instanceof LogInHeld held) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(held.seconds()));
            write(request, response, 429, "login.held", List.of(held.minutes()));
            return;
        }
        if (why instanceof SecondFactorNeeded) {
            write(request, response, 403, "login.secondFactor", List.of());
            return;
        }
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Arshjul\", charset=\"UTF-8\"");
        }
        write(request, response, 401, "login.required", List.of());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        write(
                request,
                response,
                403,
                why instanceof CsrfException ? "request.forged" : "request.closed",
                List.of(request.getMethod(), request.getRequestURI()));
    }

    /** Tasklist shows what stands in {@code message}. */
    private void write(
            HttpServletRequest request, HttpServletResponse response, int status, String code, List<?> arguments)
            throws IOException {
        Map<String, Object> body = problems.body(status, code, arguments, request);
        body.put("message", body.get("detail"));
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getWriter(), body);
    }
}
