package org.arshjul.platform.security;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.arshjul.platform.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Says through the engine's REST interfaces what a refusal says everywhere: problem details (RFC 9457). */
@Component
class RefusalAnswer implements ExceptionMapper<Refusal> {

    private final MessageSource messages;

    RefusalAnswer(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Response toResponse(Refusal refusal) {
        int status = switch (refusal.kind()) {
            case INVALID -> 422;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
        };
        Locale locale = LocaleContextHolder.getLocale();
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
