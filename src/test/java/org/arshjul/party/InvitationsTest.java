package org.arshjul.party;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Duration;
import org.arshjul.platform.node.NodeTurns;
import org.arshjul.platform.security.LiveSessions;
import org.arshjul.platform.security.SecondFactors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An installation outside the demo whose mail still goes to the built-in server, where coordinators read it. */
class InvitationsTest {

    private static final String PERSON = "uppsala.contact";

    private final PasswordLinks links = mock(PasswordLinks.class);
    private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
    private final Invitations invitations = new Invitations(
            links,
            mock(PasswordPolicy.class),
            mock(Accounts.class),
            mock(Parties.class),
            mock(NodeTurns.class),
            mock(SecondFactors.class),
            mock(LiveSessions.class),
            mock(PasswordEncoder.class),
            new InvitationSettings(Duration.ofDays(7), Duration.ofHours(1), 3),
            events,
            new MockEnvironment());

    @BeforeEach
    void a_coordinator() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("kim", "", "coordinator"));
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void no_link_is_made_that_somebody_else_could_follow() {
        assertThatThrownBy(() -> invitations.invite(PERSON)).hasMessageContaining("person.mailServerMissing");
        assertThatThrownBy(invitations::inviteMissing).hasMessageContaining("person.mailServerMissing");
        invitations.forgotten(PERSON);

        verifyNoInteractions(links, events);
    }
}
