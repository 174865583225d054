package org.arshjul.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.arshjul.platform.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.test.context.event.ApplicationEvents;

@PartyTest
class PartiesTest {

    private static final PartyId ENKOPING = new PartyId("enkoping");

    @Autowired
    Parties parties;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationEvents events;

    @AfterEach
    void nobody_acts() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void municipalities_come_first_by_the_swedish_alphabet_then_agencies_then_the_programme() {
        assertThat(parties.all())
                .extracting(party -> party.id().value())
                .containsExactly("enkoping", "orebro", "formas", "viablecities");
        assertThat(parties.ofKind(PartyKind.MUNICIPALITY))
                .extracting(Party::name)
                .containsExactly("Enköping", "Örebro");
    }

    @Test
    void an_unknown_party_is_refused_and_the_known_ones_are_named() {
        assertThatThrownBy(() -> parties.get(new PartyId("atlantis")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
                    assertThat(refusal.arguments()).hasToString("[atlantis, enkoping, orebro, formas, viablecities]");
                });
    }

    @Test
    void groups_and_their_members_mirror_each_other() {
        assertThat(parties.groupsOf("enkoping.contact")).containsExactly("enkoping.contact", "enkoping.registrar");
        assertThat(parties.members("enkoping.registrar")).extracting(Person::id).containsExactly("enkoping.contact");
        assertThat(parties.members("coordinator")).extracting(Person::id).containsExactly("coordinator");
        assertThat(parties.members("enkoping.coordinator")).isEmpty();
        assertThat(parties.members("contact")).isEmpty();
        assertThat(parties.groups()).hasSize(7).containsEntry("coordinator", java.util.Set.of("coordinator"));
    }

    @Test
    void an_office_passes_to_a_newcomer_and_is_lost_by_who_held_it() {
        as("coordinator");

        parties.succeed(ENKOPING, Role.SIGNATORY, null, newcomer("enkoping.ny", "ny@example.org"), "KS 7");

        assertThat(parties.signatory(ENKOPING)).map(Person::name).hasValue("Nils Ny");
        assertThat(parties.signatories())
                .hasSize(4)
                .extractingByKey(ENKOPING)
                .isEqualTo(newcomer("enkoping.ny", "ny@example.org"));
        assertThat(parties.groupsOf("enkoping.signatory")).isEmpty();
        assertThat(events.stream(SuccessionRecorded.class))
                .containsExactly(
                        new SuccessionRecorded(ENKOPING, Role.SIGNATORY, "enkoping.signatory", "enkoping.ny", "KS 7"));
    }

    @Test
    void only_a_coordinator_passes_an_office_on() {
        as("enkoping.contact");

        assertThatThrownBy(() -> parties.succeed(ENKOPING, Role.SIGNATORY, null, "enkoping.contact", "KS 7"))
                .hasMessageStartingWith("party.succession.coordinator");
        assertThat(parties.signatory(ENKOPING)).map(Person::id).hasValue("enkoping.signatory");
    }

    @Test
    void a_succession_that_makes_no_sense_is_refused() {
        as("coordinator");

        assertThatThrownBy(() -> parties.succeed(ENKOPING, Role.SIGNATORY, null, "enkoping.signatory", "KS 7"))
                .hasMessageStartingWith("party.role.held");
        assertThatThrownBy(() -> parties.succeed(ENKOPING, Role.AUDITOR, null, "enkoping.contact", "KS 7"))
                .hasMessageStartingWith("party.role.notHere");
        assertThatThrownBy(
                        () -> parties.succeed(new PartyId("formas"), Role.REGISTRAR, null, "enkoping.contact", "KS 7"))
                .hasMessageStartingWith("party.role.notHere");
        assertThatThrownBy(() -> parties.succeed(ENKOPING, Role.SIGNATORY, null, "nobody", "KS 7"))
                .hasMessageStartingWith("person.unknown");
        assertThatThrownBy(() -> parties.succeed(
                        ENKOPING, Role.SIGNATORY, null, newcomer("enkoping.ny", "SIV@example.org"), "KS 7"))
                .hasMessageStartingWith("person.address.taken");
        assertThatThrownBy(() ->
                        parties.succeed(ENKOPING, Role.SIGNATORY, null, newcomer("enkoping.ny", "no address"), "KS 7"))
                .hasMessageStartingWith("person.address.malformed");
    }

    @Test
    void in_the_demo_everybody_signs_in_with_the_same_password_until_they_set_their_own() {
        var encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        Account account = accounts.find("enkoping.contact").orElseThrow();
        assertThat(encoder.matches("demo", account.passwordHash())).isTrue();
        assertThat(account.groups()).contains("enkoping.contact");

        accounts.setPasswordHash("enkoping.contact", "{noop}own", Instant.EPOCH);

        assertThat(accounts.find("enkoping.contact").orElseThrow().passwordHash())
                .isEqualTo("{noop}own");
        assertThat(accounts.find("nobody")).isEmpty();
    }

    private static Person newcomer(String id, String email) {
        return new Person(id, "Nils Ny", email, "sv");
    }

    private static void as(String person) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "", "ROLE_USER"));
    }
}
