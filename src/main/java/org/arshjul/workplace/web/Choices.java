package org.arshjul.workplace.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a reader chooses on any page, by {@code ?lang=} or {@code ?theme=}, and keeps; then the same page again. */
@Configuration(proxyBeanMethods = false)
class Choices implements WebMvcConfigurer, HandlerInterceptor {

    private static final String LANGUAGE = "lang";
    private static final String THEME = "theme";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String language = request.getParameter(LANGUAGE);
        String theme = request.getParameter(THEME);
        if (!request.getMethod().equals("GET") || language == null && theme == null) {
            return true;
        }
        if (language != null && Languages.speak(language)) {
            RequestContextUtils.getLocaleResolver(request)
                    .setLocale(request, response, Locale.forLanguageTag(language));
        }
        if (theme != null) {
            Appearance.choose(theme, request, response);
        }
        response.sendRedirect(address(request));
        return false;
    }

    /** The address of the page with what it was asked for, but for choices. */
    static String address(HttpServletRequest request) {
        var page = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(LANGUAGE)
                .replaceQueryParam(THEME)
                .build();
        return page.getQuery() == null ? page.getPath() : page.getPath() + "?" + page.getQuery();
    }
}
