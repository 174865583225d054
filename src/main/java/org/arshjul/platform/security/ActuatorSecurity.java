package org.arshjul.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Health for everybody, without details; details and metrics for coordinators, auditors and the account of the program
 * that watches the product. That account lives in the configuration, so that it comes in when the database is gone.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Monitoring.class)
class ActuatorSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain securityOfActuator(
            HttpSecurity http,
            SignIn signIn,
            IdentityProofs proofs,
            UnsentForms unsent,
            Monitoring monitoring,
            PasswordEncoder encoder,
            ProblemAnswers problems)
            throws Exception {
        if (monitoring.wanted()) {
            http.authenticationProvider(account(monitoring, encoder));
        }
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/actuator/**"))
                .httpBasic(
                        basic -> basic.authenticationEntryPoint(problems).authenticationDetailsSource(Whereabouts::of))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .addFilterBefore(new PeopleOfSessions(new CurrentAccount(signIn, proofs)), AuthorizationFilter.class)
                .addFilterBefore(new SecondFactorFilter(proofs, unsent, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/actuator/health/**"))
                        .permitAll()
                        .anyRequest()
                        .hasAnyAuthority("coordinator", "auditor", Monitoring.AUTHORITY))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    private static DaoAuthenticationProvider account(Monitoring monitoring, PasswordEncoder encoder) {
        DaoAuthenticationProvider provider =
                new DaoAuthenticationProvider(new InMemoryUserDetailsManager(User.withUsername(monitoring.user())
                        .password(monitoring.passwordHash())
                        .authorities(Monitoring.AUTHORITY)
                        .build()));
        provider.setPasswordEncoder(encoder);
        return provider;
    }

    /** Who came with a password was looked up just now, and the program that watches is nobody of our accounts. */
    private static final class PeopleOfSessions extends OncePerRequestFilter {

        private final CurrentAccount current;

        PeopleOfSessions(CurrentAccount current) {
            this.current = current;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return request.getSession(false) == null;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            current.doFilter(request, response, chain);
        }
    }
}
