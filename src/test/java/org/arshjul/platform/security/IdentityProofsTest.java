package org.arshjul.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import org.arshjul.platform.IdentityProof;
import org.arshjul.platform.clock.ProgrammeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** What counts as shown. */
class IdentityProofsTest {

    private final IdentityProofs proofs = new IdentityProofs(
            mock(SignIn.class),
            mock(PasswordEncoder.class),
            mock(LogInGate.class),
            mock(SecondFactors.class),
            mock(TransactionTemplate.class),
            new ProgrammeClock());
    private final IdentityProof longAgo = new IdentityProof("password", Instant.EPOCH);

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_password_that_was_looked_at_with_the_request_is_a_proof_and_one_beside_a_session_is_none() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Authorization", "Basic eDp5");
        request.getSession().setAttribute(IdentityProof.class.getName(), longAgo);
        TestingAuthenticationToken gunilla = new TestingAuthenticationToken("gunilla", "");
        SecurityContextHolder.getContext().setAuthentication(gunilla);

        assertThat(proofs.of(request)).contains(longAgo);

        gunilla.setDetails(Whereabouts.of(request));
        assertThat(proofs.of(request))
                .hasValueSatisfying(proof -> assertThat(proof.at()).isAfter(longAgo.at()));
    }
}
