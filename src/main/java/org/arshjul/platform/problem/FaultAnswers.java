package org.arshjul.platform.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Answers whatever a fault of the database cut off, wherever that was, by a page or by problem details, without asking
 * the database who reads it: 503, and when to try again. The transaction has taken back what was begun.
 */
final class FaultAnswers extends OncePerRequestFilter {

    static final String RETRY_AFTER_SECONDS = "15";

    private static final Logger LOG = LoggerFactory.getLogger(FaultAnswers.class);
    private static final List<String> KEPT = List.of("X-", "Content-Security-Policy", "Referrer-", "Strict-", "Set-");

    private final Problems problems;
    private final ObjectMapper json;
    private final ViewResolver views;
    private final LocaleResolver languages;
    private final MessageSource messages;

    FaultAnswers(
            Problems problems,
            ObjectMapper json,
            ViewResolver views,
            LocaleResolver languages,
            MessageSource messages) {
        this.problems = problems;
        this.json = json;
        this.views = views;
        this.languages = languages;
        this.messages = messages;
    }

    /** The page about another fault may need the database too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failed) {
            Optional<DatabaseFault> fault = DatabaseFault.behind(failed);
            if (fault.isEmpty() || response.isCommitted()) {
                throw failed;
            }
            answer(fault.get(), failed, request, response);
        }
    }

    private void answer(DatabaseFault fault, Exception failed, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        log(fault, failed, request);
        keepOnly(response);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (reader(request)) {
            page(fault, request, response);
        } else {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            json.writeValue(
                    response.getWriter(),
                    problems.body(HttpServletResponse.SC_SERVICE_UNAVAILABLE, fault.code(), List.of(), request));
        }
    }

    /** One line: the fault is the same for all requests until it has passed, and says nothing about any of them. */
    static void log(DatabaseFault fault, Exception failed, HttpServletRequest request) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        LOG.warn(
                "{} {} could not be answered, {}: {}",
                request.getMethod(),
                request.getRequestURI(),
                fault.code(),
                root.toString());
    }

    /** What protects a page goes along, what described the answer that failed does not. */
    private static void keepOnly(HttpServletResponse response) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (String name : response.getHeaderNames()) {
            if (KEPT.stream().anyMatch(name::startsWith)) {
                kept.put(name, List.copyOf(response.getHeaders(name)));
            }
        }
        response.reset();
        kept.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }

    private static boolean reader(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return !path.startsWith("/api/") && accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private void page(DatabaseFault fault, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        Locale language = languages.resolveLocale(request);
        Locale other =
                Problems.LANGUAGES.get(Problems.LANGUAGES.get(0).getLanguage().equals(language.getLanguage()) ? 1 : 0);
        Map<String, Object> model = Map.of(
                "fault", fault.code(),
                "again", HttpMethod.GET.matches(request.getMethod()),
                "otherLanguage", other.getLanguage(),
                "other", messages.getMessage("refusal." + fault.code(), null, other));
        response.setContentType("text/html;charset=UTF-8");
        try {
            View view = views.resolveViewName("unavailable", language);
            view.render(model, request, response);
        } catch (IOException | ServletException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }
}
