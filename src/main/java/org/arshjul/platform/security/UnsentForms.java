package org.arshjul.platform.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arshjul.platform.Actor;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * Keeps what somebody sent from a task's page after the session had ended, and leads to the log-in and back: nothing that
 * was typed is lost. It is given back once, to the person who wrote it, and is never taken for an answer. One is kept for
 * a session, and in all no more than a fixed number of characters, for anybody can send one.
 */
@Component
public class UnsentForms {

    private static final Pattern TASK = Pattern.compile("/tasks/([A-Za-z0-9-]{1,64})(?:/[a-z/]*)?");
    private static final String TOKEN = UnsentForms.class.getName();
    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";
    private static final Set<String> NEVER_KEPT = Set.of("_csrf", "password");
    private static final int LONGEST = 1_000_000;
    private static final int ROOM = 20_000_000;

    private static final Duration KEPT = Duration.ofDays(1);
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ProgrammeClock clock;

    UnsentForms(JdbcClient jdbc, ObjectMapper json, ProgrammeClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Whether the request sends the form of a task's page, made by one of our own pages. */
    boolean concerns(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && !byScript(request)
                && ownPage(request)
                && TASK.matcher(path(request)).matches();
    }

    /** Whether a page's script asks, which tells the person itself what it was told. */
    static boolean byScript(HttpServletRequest request) {
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }

    /** Keeps the form and leads to its page, by way of the log-in. */
    void keep(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher task = TASK.matcher(path(request));
        if (!task.matches()) {
            throw new IllegalArgumentException("no task's page: " + request.getRequestURI());
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NEVER_KEPT.contains(name)) {
                fields.put(name, List.of(values));
            }
        });
        int length = length(fields);
        if (length <= LONGEST) {
            String token = UUID.randomUUID().toString();
            Object earlier = request.getSession().getAttribute(TOKEN);
            request.getSession().setAttribute(TOKEN, token);
            forget(earlier);
            put(token, task.group(1), fields, length);
        }
        // The server reads no field of a form that is too large for it.
        String query = fields.isEmpty() ? "?tooLarge" : fields.containsKey("embedded") ? "?embedded" : "";
        String page = request.getContextPath() + "/tasks/" + task.group(1) + query;
        if (Actor.person().isEmpty()) {
            request.getSession().setAttribute(SAVED_REQUEST, new SimpleSavedRequest(page));
            response.sendRedirect(request.getContextPath() + "/login?expired");
        } else {
            response.sendRedirect(page);
        }
    }

    /** What the signed-in person sent from that task's page in vain, the first time that it is asked for. */
    public Optional<Map<String, List<String>>> take(HttpServletRequest request, String task) {
        if (request.getSession(false) == null || !(request.getSession().getAttribute(TOKEN) instanceof String token)) {
            return Optional.empty();
        }
        Optional<String> unsent = jdbc.sql("select fields from unsent_form where token = :token and task_id = :task")
                .param("token", token)
                .param("task", task)
                .query(String.class)
                .optional();
        unsent.ifPresent(taken -> forget(token));
        return unsent.map(this::read)
                .filter(fields -> fields.getOrDefault("writer", List.of()).equals(List.of(Actor.required())));
    }

    private void put(String token, String task, Map<String, List<String>> fields, int length) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into unsent_form (token, task_id, fields, length, kept_at)
                        values (:token, :task, :fields, :length, :now)
                        """)
                .param("token", token)
                .param("task", task)
                .param("fields", write(fields))
                .param("length", length)
                .param("now", now)
                .update();
        jdbc.sql("""
                        delete from unsent_form
                         where kept_at < :before
                            or token in (select token
                                           from (select token, sum(length) over (order by kept_at desc, token) as room
                                                   from unsent_form) newest
                                          where room > :most)
                        """).param("before", now.minus(KEPT)).param("most", ROOM).update();
    }

    private void forget(Object token) {
        if (token instanceof String known) {
            jdbc.sql("delete from unsent_form where token = :token")
                    .param("token", known)
                    .update();
        }
    }

    private String write(Map<String, List<String>> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Map<String, List<String>> read(String fields) {
        try {
            return json.readValue(fields, FIELDS);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static int length(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
    }

    /** Another site must not put words into a form that the person then sends. */
    private static boolean ownPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return (site == null || site.equals("same-origin"))
                && (origin == null || request.getServerName().equals(host(origin)));
    }

    private static String host(String origin) {
        try {
            return URI.create(origin).getHost();
        } catch (IllegalArgumentException opaque) {
            return null;
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
