package org.arshjul.platform.security;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.arshjul.platform.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;

/** Says through the engine's REST interfaces what a refusal says everywhere: problem details (RFC 9457). */
@Component
class RefusalAnswer implements ExceptionMapper<Refusal> {

    private final MessageSource messages;

    private final LocaleResolver locales;

    RefusalAnswer(MessageSource messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    @Override
    public Response toResponse(Refusal refusal) {
        int status = switch (refusal.kind()) {
            case INVALID -> 422;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
        };
        var request = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        Locale locale = locales.resolveLocale(request.getRequest());
        String text = messages.getMessage(
                "refusal." + refusal.code(), refusal.arguments().toArray(), refusal.code(), locale);
        return Response.status(status)
                .type(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .entity(body(status, refusal.code(), text))
                .build();
    }

    /** Tasklist shows what stands in {@code message}. */
    static Map<String, Object> body(int status, String code, String text) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("status", status);
        body.put("code", code);
        body.put("detail", text);
        body.put("message", text);
        return body;
    }
}
