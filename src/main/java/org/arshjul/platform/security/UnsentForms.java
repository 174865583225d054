package org.arshjul.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arshjul.platform.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
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

    private record Unsent(String task, Map<String, List<String>> fields, int length) {}

    private final Map<String, Unsent> kept = new LinkedHashMap<>();

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
            put(earlier, token, new Unsent(task.group(1), fields, length));
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
        synchronized (kept) {
            Unsent unsent = kept.get(token);
            if (unsent == null || !unsent.task().equals(task)) {
                return Optional.empty();
            }
            kept.remove(token);
            return Optional.of(unsent)
                    .map(Unsent::fields)
                    .filter(fields -> fields.getOrDefault("writer", List.of()).equals(List.of(Actor.required())));
        }
    }

    private void put(Object earlier, String token, Unsent unsent) {
        synchronized (kept) {
            kept.remove(earlier);
            kept.put(token, unsent);
            long length = kept.values().stream().mapToLong(Unsent::length).sum();
            Iterator<Unsent> oldest = kept.values().iterator();
            while (length > ROOM) {
                length -= oldest.next().length();
                oldest.remove();
            }
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
