package org.arshjul.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.arshjul.platform.Actor;
import org.arshjul.platform.IdentityProof;
import org.arshjul.platform.look.SameForAll;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sees to it that a session knows what its person may do now, not at log-in: an office holder who was succeeded signs
 * nothing more, and whoever left is logged out. How and when the person showed who they are goes along.
 */
final class CurrentAccount extends OncePerRequestFilter {

    private final SignIn signIn;
    private final IdentityProofs proofs;

    CurrentAccount(SignIn signIn, IdentityProofs proofs) {
        this.signIn = signIn;
        this.proofs = proofs;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SameForAll.isAskedFor(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> person = Actor.person();
        if (person.isPresent()) {
            Authentication session = SecurityContextHolder.getContext().getAuthentication();
            signIn.account(person.get())
                    .ifPresentOrElse(
                            account -> refresh(session, account, proofs.of(request)),
                            () -> new SecurityContextLogoutHandler().logout(request, response, session));
        }
        chain.doFilter(request, response);
    }

    private static void refresh(Authentication session, Account account, Optional<IdentityProof> proof) {
        if (!Actor.groups().equals(account.groups())) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    session.getPrincipal(), null, AuthorityUtils.createAuthorityList(account.groups())));
            SecurityContextHolder.setContext(context);
        }
        proof.ifPresent(Actor::shown);
    }
}
