package org.arshjul.workplace.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** How a reader wants the pages to look; who has chosen nothing gets what their system is set to. */
enum Appearance {
    LIGHT,
    DARK;

    private static final String COOKIE = "arshjul-theme";

    /** As the page's {@code data-theme} says it. */
    String theme() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What the reader has chosen, if anything. */
    static Optional<Appearance> of(HttpServletRequest request) {
        Cookie kept = WebUtils.getCookie(request, COOKIE);
        return kept == null ? Optional.empty() : named(kept.getValue());
    }

    /** Keeps the choice in the reader's browser for a year; anything but a known one goes back to the system's. */
    static void choose(String choice, HttpServletRequest request, HttpServletResponse response) {
        Optional<Appearance> chosen = named(choice);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, chosen.map(Appearance::theme).orElse(""))
                        .path(request.getContextPath() + "/")
                        .maxAge(chosen.isPresent() ? Duration.ofDays(365) : Duration.ZERO)
                        .secure(request.isSecure())
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    private static Optional<Appearance> named(String value) {
        for (Appearance one : values()) {
            if (one.theme().equals(value)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
