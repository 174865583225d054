package org.arshjul.workplace.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.arshjul.party.Parties;
import org.arshjul.platform.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.SessionLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Swedish first: what {@code ?lang=} chose for the session, else the person's language; programs may ask by header. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Set<String> KNOWN = Set.of("sv", "en");

    @Bean
    LocaleResolver localeResolver(Parties parties) {
        SessionLocaleResolver resolver = new SessionLocaleResolver();
        resolver.setDefaultLocaleFunction(request -> preferred(request, parties));
        return resolver;
    }

    private static Locale preferred(HttpServletRequest request, Parties parties) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                && request.getHeader("Accept-Language") != null) {
            return KNOWN.contains(request.getLocale().getLanguage()) ? request.getLocale() : SWEDISH;
        }
        return Actor.person()
                .flatMap(parties::person)
                .map(person -> Locale.forLanguageTag(person.language()))
                .orElse(SWEDISH);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Switch());
    }

    /** Takes no other language than those that there are. */
    private static final class Switch implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String chosen = request.getParameter("lang");
            LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
            if (chosen != null && KNOWN.contains(chosen) && resolver != null) {
                resolver.setLocale(request, response, Locale.forLanguageTag(chosen));
            }
            return true;
        }
    }
}
