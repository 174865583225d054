package org.arshjul.workplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.arshjul.party.Parties;
import org.arshjul.platform.Actor;
import org.arshjul.platform.look.SameForAll;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Swedish first: what the reader chose in this browser, else the person's language; programs may ask by header. */
@Configuration(proxyBeanMethods = false)
class Languages {

    private static final String PREFERRED = Languages.class.getName() + ".preferred";
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Set<String> KNOWN = Set.of("sv", "en");

    @Bean
    LocaleResolver localeResolver(Parties parties) {
        CookieLocaleResolver resolver = new Known();
        resolver.setDefaultLocaleFunction(request -> preferred(request, parties));
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    /** Whether the pages speak that language. */
    static boolean speak(String language) {
        return KNOWN.contains(language);
    }

    private static Locale preferred(HttpServletRequest request, Parties parties) {
        if (SameForAll.isAskedFor(request)
                || request.getRequestURI().startsWith(request.getContextPath() + "/actuator/")) {
            return SWEDISH;
        }
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                && request.getHeader("Accept-Language") != null) {
            return KNOWN.contains(request.getLocale().getLanguage()) ? request.getLocale() : SWEDISH;
        }
        // Asked for every text of a page, while one request has one reader.
        Locale known = (Locale) request.getAttribute(PREFERRED);
        if (known == null) {
            known = Actor.person()
                    .flatMap(parties::person)
                    .map(person -> Locale.forLanguageTag(person.language()))
                    .orElse(SWEDISH);
            request.setAttribute(PREFERRED, known);
        }
        return known;
    }

    /** Takes no other language than those that there are, whatever a cookie says. */
    private static final class Known extends CookieLocaleResolver {

        Known() {
            super("arshjul-language");
            setRejectInvalidCookies(false);
        }

        @Override
        protected Locale parseLocaleValue(String value) {
            return speak(value) ? Locale.forLanguageTag(value) : null;
        }
    }
}
