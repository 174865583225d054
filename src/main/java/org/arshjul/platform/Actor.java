package org.arshjul.platform;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts, from the session or the machine's log-in, never from what was sent along. */
public final class Actor {

    /** The name under which the product itself acts: timers, listeners, jobs. */
    public static final String SYSTEM = "system";

    private static final ThreadLocal<String> BEHALF = new ThreadLocal<>();

    private Actor() {}

    /** The id of the signed-in person, if a person acts. */
    public static Optional<String> person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || "anonymousUser".equals(authentication.getName())) {
            return Optional.empty();
        }
        return Optional.of(authentication.getName());
    }

    /** The id of the signed-in person; refuses when nobody is signed in. */
    public static String required() {
        return person().orElseThrow(() -> Refusal.forbidden("login.required"));
    }

    /** The groups of the signed-in person, such as {@code coordinator} or {@code enkoping.contact}; none for the system. */
    public static Set<String> groups() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                ? Set.of()
                : authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The signed-in person's id, or {@link #SYSTEM}. */
    public static String name() {
        return person().orElse(SYSTEM);
    }

    /** For whom the signed-in person acts, while doing something only as that person's deputy. */
    public static Optional<String> onBehalfOf() {
        return Optional.ofNullable(BEHALF.get());
    }

    /**
     * Does something on behalf of that person, and then acts for whom it was before.
     *
     * @param absent null for who acts in their own right
     */
    public static <T> T onBehalfOf(String absent, Supplier<T> action) {
        String before = BEHALF.get();
        BEHALF.set(absent);
        try {
            return action.get();
        } finally {
            BEHALF.set(before);
        }
    }

    /** How and when the signed-in person showed who they are; empty for the system. */
    public static Optional<IdentityProof> proof() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof IdentityProof proof
                ? Optional.of(proof)
                : Optional.empty();
    }

    /** The signed-in person has just shown who they are. */
    public static void shown(IdentityProof proof) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof AbstractAuthenticationToken token) {
            token.setDetails(proof);
        }
    }

    /**
     * Does something as that person with these groups, for us and for the engine, and then is whoever it was before: for
     * the demo's robots, which act through the same commands as people.
     */
    public static <T> T as(String person, Collection<String> groups, Supplier<T> action) {
        return as(person, groups, null, action);
    }

    /**
     * The same for what a person confirmed before, to be carried out now.
     *
     * @param proof how the person showed who they are then, or null
     */
    public static <T> T as(String person, Collection<String> groups, IdentityProof proof, Supplier<T> action) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext acting = SecurityContextHolder.createEmptyContext();
        UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList(groups));
        token.setDetails(proof);
        acting.setAuthentication(token);
        ProcessEngine engine = ProcessEngines.getDefaultProcessEngine(false);
        IdentityService identities = engine == null ? null : engine.getIdentityService();
        var engineBefore = identities == null ? null : identities.getCurrentAuthentication();
        SecurityContextHolder.setContext(acting);
        try {
            if (identities != null) {
                identities.setAuthentication(person, List.copyOf(groups));
            }
            return onBehalfOf(null, action);
        } finally {
            SecurityContextHolder.setContext(before);
            if (identities != null) {
                identities.setAuthentication(engineBefore);
            }
        }
    }
}
