package org.arshjul.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.arshjul.platform.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Words refusals as problem details (RFC 9457); every interface tells them in the same way. */
@Component
public class Problems {

    private static final int THOUSAND = 1000;
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    static final List<Locale> LANGUAGES = List.of(SWEDISH, Locale.ENGLISH);

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /** The HTTP status of that kind of refusal. */
    public static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
        };
    }

    /** The refusal's text in that language. */
    public String text(Refusal refusal, Locale language) {
        return text(refusal.code(), refusal.arguments(), language);
    }

    /** The body of an answer to that request. */
    public Map<String, Object> body(Refusal refusal, HttpServletRequest request) {
        return body(status(refusal.kind()), refusal.code(), refusal.arguments(), request);
    }

    /** The body of an answer to that request, with the text {@code refusal.<code>}. */
    public Map<String, Object> body(int status, String code, List<?> arguments, HttpServletRequest request) {
        Locale language = language(request);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", title(status, language));
        body.put("status", status);
        body.put("detail", text(code, arguments, language));
        body.put("instance", request.getRequestURI());
        body.put("code", code);
        return body;
    }

    private String title(int status, Locale language) {
        HttpStatus known = HttpStatus.resolve(status);
        return messages.getMessage(
                "problem." + status, null, known == null ? "HTTP " + status : known.getReasonPhrase(), language);
    }

    private String text(String code, List<?> arguments, Locale language) {
        return messages.getMessage(
                "refusal." + code, arguments.stream().map(Problems::word).toArray(), code, language);
    }

    /** Years are names: no number is grouped by thousands. Below that a text may choose its words by the number. */
    private static Object word(Object argument) {
        if (argument instanceof Number number && Math.abs(number.longValue()) < THOUSAND) {
            return number;
        }
        return argument instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(argument);
    }

    /** The reader's language as far as the product speaks it, else Swedish. */
    private static Locale language(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null) {
            return SWEDISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(accepted), LANGUAGES);
            return found == null ? SWEDISH : found;
        } catch (IllegalArgumentException malformed) {
            // A header that nobody can read says nothing about the reader.
            return SWEDISH;
        }
    }
}
