package org.arshjul.workplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says what went wrong and what to do now, in the frame of all pages; never how it went wrong inside. */
@Component
class ErrorPage implements ErrorViewResolver {

    /** Those that have words of their own, {@code error.<reason>}. */
    private static final Set<String> TOLD = Set.of("400", "403", "404", "405", "413", "500");

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return new ModelAndView("error", Map.of("reason", reason(request, status)), status);
    }

    private static String reason(HttpServletRequest request, HttpStatus status) {
        // The page was sent by a session that has ended since, or by another site.
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
            return "expired";
        }
        String code = String.valueOf(status.value());
        if (TOLD.contains(code)) {
            return code;
        }
        return status.is5xxServerError() ? "500" : "400";
    }
}
