package org.arshjul.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Everything needs a log-in but the public pages, health and the log-in itself. Programs (REST) come with a session or
 * HTTP Basic and are answered with problem details; people come with a session and are led to the log-in.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
class SecurityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);

    private static final String OUR_PAGES =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'self'";

    /** Where programs send a file without a log-in to have it checked: nobody gains by forging that. */
    private static final String CHANGES_NOTHING = "/public/verify.json";

    private static final String[] PUBLIC = {
        "/public/**",
        "/calendar/*",
        "/webjars/**",
        "/css/**",
        "/js/**",
        "/look/*",
        "/favicon.ico",
        "/favicon.svg",
        "/login",
        "/login/forgotten",
        "/login/new-password"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Order(1)
    SecurityFilterChain securityOfPrograms(
            HttpSecurity http,
            SignIn signIn,
            IdentityProofs proofs,
            UnsentForms unsent,
            EngineRestGate gate,
            ProblemAnswers problems)
            throws Exception {
        commonHeaders(http);
        return http.securityMatcher(paths("/api/**", "/engine-rest/**", "/v3/api-docs/**", "/v3/api-docs.yaml"))
                .httpBasic(
                        basic -> basic.authenticationEntryPoint(problems).authenticationDetailsSource(Whereabouts::of))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(
                        request -> CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && !byMachine(request)))
                .headers(headers -> headers.contentSecurityPolicy(
                        csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .addFilterBefore(new CurrentAccount(signIn, proofs), AuthorizationFilter.class)
                .addFilterBefore(new SecondFactorFilter(proofs, unsent, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(paths("/engine-rest/**"))
                        .access(gate)
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /** Camunda's webapp: it has its own content security policy and its own protection against forged requests. */
    @Bean
    @Order(2)
    SecurityFilterChain securityOfWebapp(
            HttpSecurity http,
            SignIn signIn,
            IdentityProofs proofs,
            UnsentForms unsent,
            EngineRestGate gate,
            ProblemAnswers problems)
            throws Exception {
        commonHeaders(http);
        return http.securityMatcher(paths("/camunda/**", "/camunda-welcome/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .addFilterBefore(new CurrentAccount(signIn, proofs), AuthorizationFilter.class)
                .addFilterBefore(new SecondFactorFilter(proofs, unsent, problems), AuthorizationFilter.class)
                .addFilterBefore(new WebappLogout(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(gate))
                .exceptionHandling(
                        refused -> refused.defaultAuthenticationEntryPointFor(problems, paths("/camunda/api/**"))
                                .defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint("/login"), request -> true)
                                .accessDeniedHandler(problems))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain securityOfPages(
            HttpSecurity http,
            SignIn signIn,
            IdentityProofs proofs,
            IdentityProviders providers,
            ProviderSignIn providerSignIn,
            ObjectProvider<ClientRegistrationRepository> registrations,
            LostSession lostSession,
            UnsentForms unsent,
            ProblemAnswers problems)
            throws Exception {
        commonHeaders(http);
        RequestCache asked = pagesToReturnTo();
        if (!providers.offers().isEmpty()) {
            http.oauth2Login(login -> login.loginPage("/login")
                    .authorizationEndpoint(
                            ask -> ask.authorizationRequestResolver(LoginAgain.asking(registrations.getObject())))
                    .userInfoEndpoint(
                            user -> user.oidcUserService(providerSignIn).userService(providerSignIn::refuse))
                    .successHandler(proofs.afterLogin())
                    .failureHandler(SecurityConfiguration::backToLogin));
        }
        return http.formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(Whereabouts::of)
                        .successHandler(proofs.afterLogin())
                        .failureHandler(new LoginFailure())
                        .permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers(paths(CHANGES_NOTHING)))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout").permitAll())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(OUR_PAGES)))
                .requestCache(cache -> cache.requestCache(asked))
                .addFilterBefore(new CurrentAccount(signIn, proofs), AuthorizationFilter.class)
                .addFilterBefore(new SecondFactorFilter(proofs, unsent, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                // What is only the end of a request that was let in.
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(paths(PUBLIC))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(lostSession).accessDeniedHandler(lostSession))
                .build();
    }

    /** After the log-in a person returns to a page that was opened, never to a part of one that a script fetched. */
    private static RequestCache pagesToReturnTo() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "")
                        .contains(MediaType.TEXT_HTML_VALUE));
        return cache;
    }

    private static void backToLogin(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        boolean stranger = refused instanceof OAuth2AuthenticationException said
                && ProviderSignIn.STRANGER.equals(said.getError().getErrorCode());
        if (!stranger) {
            LOG.warn("the log-in by an identity provider failed: {}", refused.getMessage());
        }
        response.sendRedirect(request.getContextPath() + (stranger ? "/login?stranger" : "/login?provider"));
    }

    /** Task pages stand in a frame of Tasklist, which has the same origin. HSTS is sent on secure requests only. */
    private static void commonHeaders(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.contentTypeOptions(Customizer.withDefaults())
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)));
    }

    /** Paths as asked for, whichever servlet answers: the engine's are not Spring's. */
    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }

    /**
     * Without a session there is nothing that another site could abuse, but for a password that a browser may have kept:
     * so no browser may say that another site made the request.
     */
    private static boolean byMachine(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return request.getRequestedSessionId() == null
                && request.getHeader(HttpHeaders.ORIGIN) == null
                && (site == null || site.equals("same-origin") || site.equals("none"));
    }
}
