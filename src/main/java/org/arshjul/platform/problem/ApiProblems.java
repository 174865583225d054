package org.arshjul.platform.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.arshjul.platform.UploadLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers programs with problem details whatever goes wrong under {@code /api} and where they have files checked; pages have their own way. */
@Component
class ApiProblems implements HandlerExceptionResolver, RequestRejectedHandler, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private static final String CHECK_OF_FILES = "/public/verify.json";

    private final Problems problems;
    private final UploadLimit limit;
    private final ObjectMapper json;
    private final RequestRejectedHandler elsewhere = new HttpStatusRequestRejectedHandler();

    ApiProblems(Problems problems, UploadLimit limit, ObjectMapper json) {
        this.problems = problems;
        this.limit = limit;
        this.json = json;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception exception) {
        boolean securitys = exception instanceof AccessDeniedException || exception instanceof AuthenticationException;
        if (!ofApi(request) || securitys || response.isCommitted()) {
            return null;
        }
        Problem problem = Problem.of(exception, limit.megabytes());
        if (problem.status() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                && DatabaseFault.behind(exception).isPresent()) {
            return null;
        }
        if (problem.status() >= 500) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        }
        response.reset();
        if (exception instanceof ErrorResponse standard) {
            standard.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        try {
            write(request, response, problem);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    /** An address that no server should look at, such as one with two slashes in a row. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException, jakarta.servlet.ServletException {
        if (ofApi(request)) {
            write(request, response, Problem.of(rejected, limit.megabytes()));
        } else {
            elsewhere.handle(request, response, rejected);
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(
                response.getWriter(), problems.body(problem.status(), problem.code(), problem.arguments(), request));
    }

    private static boolean ofApi(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") || path.equals(CHECK_OF_FILES);
    }
}
