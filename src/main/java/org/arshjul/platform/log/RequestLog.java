package org.arshjul.platform.log;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id, that of a proxy before us if it sent one, and tells of which contract its address speaks. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestLog extends OncePerRequestFilter {

    private static final String HEADER = "X-Request-ID";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Pattern CONTRACT =
            Pattern.compile("/(?:contracts|reports|texts)/(\\d{4}/[a-z][a-z0-9-]*)(?:/.*)?");
    private static final Pattern CYCLE = Pattern.compile("/(?:board|cycles|reports)/(\\d{4})(?:/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String sent = request.getHeader(HEADER);
        String id = sent != null && ID.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        response.setHeader(HEADER, id);
        MDC.put(LogContext.REQUEST, id);
        about(request.getRequestURI());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.clear();
        }
    }

    private static void about(String path) {
        for (Pattern pattern : new Pattern[] {CONTRACT, CYCLE}) {
            Matcher found = pattern.matcher(path);
            if (found.find()) {
                LogContext.about(found.group(1));
                return;
            }
        }
    }
}
