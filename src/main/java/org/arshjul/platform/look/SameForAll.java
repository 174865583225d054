package org.arshjul.platform.look;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Addresses that answer everybody the same, whoever asks: nobody is looked up for them, also when the database is gone. */
public final class SameForAll {

    private static final List<String> BEGINNINGS = List.of("/css/", "/js/", "/webjars/", "/look/", "/favicon.");

    private SameForAll() {}

    /** Whether the request is for one of them. */
    public static boolean isAskedFor(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return BEGINNINGS.stream().anyMatch(path::startsWith);
    }
}
