package org.arshjul.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arshjul.platform.clock.ProgrammeClock;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;

@PartyTest
class DeputiesTest {

    private static final PartyId ENKOPING = new PartyId("enkoping");
    private static final String HOLDER = "enkoping.signatory";
    private static final String OTHER = "enkoping.contact";

    @Autowired
    Deputies deputies;

    @Autowired
    Parties parties;

    @Autowired
    ProgrammeClock clock;

    @Autowired
    ApplicationEvents events;

    private LocalDate today;

    @BeforeEach
    void the_coordinator_acts() {
        as("coordinator");
        today = clock.today();
    }

    @AfterEach
    void nobody_acts() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_deputy_has_the_rights_of_the_role_today_and_the_holder_keeps_them() {
        deputies.name(signing(null, OTHER, today, today));

        assertThat(parties.groupsOf(OTHER)).contains("enkoping.signatory", "enkoping.contact");
        assertThat(parties.groups().get(OTHER)).isEqualTo(parties.groupsOf(OTHER));
        assertThat(parties.members("enkoping.signatory")).extracting(Person::id).containsExactly(OTHER, HOLDER);
        assertThat(parties.signatory(ENKOPING)).map(Person::id).hasValue(HOLDER);
        assertThat(parties.holders(Role.SIGNATORY, ENKOPING))
                .extracting(Person::id)
                .containsExactly(HOLDER);
        assertThat(deputies.acting(OTHER, Role.SIGNATORY, ENKOPING))
                .map(Deputy::holder)
                .hasValue(HOLDER);
        assertThat(deputies.acting(HOLDER, Role.SIGNATORY, ENKOPING)).isEmpty();
        assertThat(events.stream(DeputyNamed.class))
                .containsExactly(new DeputyNamed(ENKOPING, Role.SIGNATORY, HOLDER, OTHER, today, today, "Semester."));
    }

    @Test
    void a_deputy_to_come_has_no_rights_yet() {
        deputies.name(signing(HOLDER, OTHER, today.plusDays(1), today.plusDays(2)));

        assertThat(parties.groupsOf(OTHER)).doesNotContain("enkoping.signatory");
        assertThat(deputies.current()).hasSize(1);
        assertThat(deputies.today()).isEmpty();
    }

    @Test
    void a_newcomer_can_be_the_deputy_of_any_role_of_a_party() {
        deputies.name(
                new Deputy(
                        UUID.randomUUID(),
                        ENKOPING,
                        Role.REGISTRAR,
                        OTHER,
                        "enkoping.ny",
                        today,
                        today,
                        null,
                        "Semester."),
                new Person("enkoping.ny", "Nils Ny", "ny@example.org", "sv"));

        assertThat(parties.groupsOf("enkoping.ny")).containsExactly("enkoping.registrar");
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() {
        deputies.name(signing(HOLDER, OTHER, today.plusDays(2), today.plusDays(4)));

        refused(signing(HOLDER, "nobody", today, today)).hasMessageStartingWith("person.unknown[nobody");
        refused(signing(HOLDER, OTHER, today.plusDays(1), today))
                .hasMessageStartingWith("days.order[%s, %s".formatted(today.plusDays(1), today));
        refused(signing(HOLDER, OTHER, today.minusDays(1), today))
                .hasMessageStartingWith("days.past[%s, %s".formatted(today.minusDays(1), today));
        refused(signing(OTHER, "coordinator", today, today)).hasMessageStartingWith("deputy.notHeld[" + OTHER);
        refused(signing(HOLDER, HOLDER, today, today)).hasMessageStartingWith("deputy.holds[" + HOLDER);
        refused(signing(HOLDER, "coordinator", today, today.plusDays(2)))
                .hasMessageStartingWith("deputy.overlap[%s, %s".formatted(OTHER, HOLDER));
        refused(signing(HOLDER, "coordinator", today.plusDays(4), today.plusDays(9)))
                .hasMessageStartingWith("deputy.overlap");
        refused(new Deputy(
                        UUID.randomUUID(),
                        new PartyId("formas"),
                        Role.REGISTRAR,
                        null,
                        OTHER,
                        today,
                        today,
                        null,
                        "Semester."))
                .hasMessageStartingWith("party.role.notHere");
        refused(new Deputy(UUID.randomUUID(), ENKOPING, Role.SIGNATORY, HOLDER, OTHER, today, today, null, " "))
                .hasMessageStartingWith("act.reasonMissing");
        as(OTHER);
        refused(signing(HOLDER, OTHER, today, today)).hasMessageStartingWith("deputy.notYours");
        as("coordinator");
        deputies.name(signing(HOLDER, "coordinator", today, today.plusDays(1)));
    }

    @Test
    void a_deputy_ends_early_once() {
        UUID id =
                deputies.name(signing(HOLDER, OTHER, today, today.plusDays(3))).id();

        deputies.end(ENKOPING, id, "Åter i tjänst.");

        assertThat(parties.groupsOf(OTHER)).doesNotContain("enkoping.signatory");
        assertThat(deputies.current()).isEmpty();
        assertThat(deputies.between(today, today)).hasSize(1);
        assertThat(events.stream(DeputyEnded.class))
                .containsExactly(new DeputyEnded(ENKOPING, Role.SIGNATORY, OTHER, HOLDER, "Åter i tjänst."));
        assertThatThrownBy(() -> deputies.end(ENKOPING, id, "En gång till.")).hasMessageStartingWith("deputy.over");
        assertThatThrownBy(() -> deputies.end(new PartyId("formas"), id, "Fel part."))
                .hasMessageStartingWith("deputy.unknown");
    }

    @Test
    void whoever_takes_over_from_the_absent_one_ends_the_deputy_and_a_deputy_can_take_over() {
        deputies.name(signing(HOLDER, OTHER, today, today.plusDays(3)));

        parties.succeed(ENKOPING, Role.SIGNATORY, null, OTHER, "Val.");

        assertThat(parties.signatory(ENKOPING)).map(Person::id).hasValue(OTHER);
        assertThat(parties.groupsOf(OTHER)).contains("enkoping.signatory");
        assertThat(parties.groupsOf(HOLDER)).doesNotContain("enkoping.signatory");
        assertThat(deputies.current()).isEmpty();
    }

    @Test
    void whoever_is_away_names_their_own_deputy_and_comes_back_early() {
        as(HOLDER);
        UUID id = deputies.name(signing(null, OTHER, today, today.plusDays(3))).id();

        assertThat(parties.groupsOf(OTHER)).contains("enkoping.signatory");
        assertThat(events.stream(DeputyBegan.class))
                .containsExactly(new DeputyBegan(ENKOPING, Role.SIGNATORY, HOLDER, OTHER, "Semester."));

        deputies.end(ENKOPING, id, "Åter.");

        assertThat(parties.groupsOf(OTHER)).doesNotContain("enkoping.signatory");
    }

    @Test
    void nobody_acts_for_another_without_having_been_named_by_that_holder_or_a_coordinator() {
        as(OTHER);
        refused(signing(HOLDER, OTHER, today, today)).hasMessageStartingWith("deputy.notYours[enkoping.signatory");
        refused(signing(null, OTHER, today, today)).hasMessageStartingWith("deputy.notYours");
        refused(signing(OTHER, OTHER, today, today)).hasMessageStartingWith("deputy.notYours");
        refused(signing(HOLDER, "coordinator", today, today)).hasMessageStartingWith("deputy.notYours");

        as(HOLDER);
        assertThatThrownBy(() -> deputies.name(
                        signing(HOLDER, "enkoping.ny", today, today),
                        new Person("enkoping.ny", "Nils Ny", "ny@example.org", "sv")))
                .hasMessageStartingWith("deputy.newcomer[enkoping.ny");
        refused(signing(HOLDER, OTHER, today.minusDays(1), today)).hasMessageStartingWith("days.past");
        refused(signing(HOLDER, OTHER, today, today.plusYears(2).plusDays(1))).hasMessageStartingWith("days.far");
        UUID id = deputies.name(signing(HOLDER, OTHER, today, today)).id();

        as(OTHER);
        refused(signing(HOLDER, "coordinator", today.plusDays(1), today.plusDays(1)))
                .as("a deputy names no deputy")
                .hasMessageStartingWith("deputy.notYours");
        refused(signing(OTHER, "coordinator", today, today)).hasMessageStartingWith("deputy.notYours");
        assertThatThrownBy(() -> deputies.end(ENKOPING, id, "Jag vill inte."))
                .hasMessageStartingWith("deputy.notYours");
        assertThatThrownBy(() -> deputies.end(ENKOPING, id, "")).hasMessageStartingWith("deputy.notYours");
    }

    @Test
    void a_deputy_for_all_of_ones_roles_is_named_for_all_of_them_or_for_none() {
        as(OTHER);
        Deputy registrar =
                new Deputy(UUID.randomUUID(), ENKOPING, Role.REGISTRAR, OTHER, HOLDER, today, today, null, "Semester.");
        assertThatThrownBy(() -> deputies.name(List.of(registrar, signing(OTHER, HOLDER, today, today))))
                .hasMessageStartingWith("deputy.notYours");
    }

    @Test
    void a_day_begins_once_and_only_while_it_lasts() {
        deputies.name(signing(HOLDER, OTHER, today.plusDays(1), today.plusDays(1)));

        deputies.beginThoseDue();
        assertThat(events.stream(DeputyBegan.class)).isEmpty();

        UUID now = deputies.name(signing(HOLDER, OTHER, today, today)).id();
        deputies.beginThoseDue();
        deputies.beginThoseDue();
        assertThat(events.stream(DeputyBegan.class)).hasSize(1);
        deputies.end(ENKOPING, now, "Åter.");
        deputies.beginThoseDue();
        assertThat(events.stream(DeputyBegan.class)).hasSize(1);
    }

    @Test
    void mails_reach_the_deputy_on_those_days_and_not_whoever_is_away() {
        assertThat(ids(parties.reached("enkoping.signatory"))).containsExactly(HOLDER);
        assertThat(ids(parties.reachedFor(HOLDER, List.of("enkoping.signatory"))))
                .containsExactly(HOLDER);

        deputies.name(signing(HOLDER, OTHER, today, today));
        deputies.name(signing(HOLDER, "coordinator", today.plusDays(1), today.plusDays(1)));

        assertThat(ids(parties.reached("enkoping.signatory"))).containsExactly(OTHER);
        assertThat(ids(parties.members("enkoping.signatory"))).contains(HOLDER);
        assertThat(ids(parties.reachedFor(HOLDER, List.of("enkoping.signatory"))))
                .containsExactly(OTHER);
        assertThat(ids(parties.reachedFor(HOLDER, List.of("enkoping.contact", "coordinator"))))
                .as("in another role")
                .containsExactly(HOLDER);
        assertThat(ids(parties.reached("enkoping.contact"))).containsExactly(OTHER);
        assertThat(parties.reached("nothing")).isEmpty();
    }

    @Test
    void a_deputy_acts_on_the_holders_behalf_and_whoever_has_the_role_too_in_their_own_right() {
        deputies.name(signing(HOLDER, OTHER, today, today));

        assertThat(deputies.onBehalfOf(OTHER, List.of("enkoping.signatory"))).hasValue(HOLDER);
        assertThat(deputies.onBehalfOf(OTHER, List.of("enkoping.signatory", "enkoping.contact")))
                .isEmpty();
        assertThat(deputies.onBehalfOf(HOLDER, List.of("enkoping.signatory"))).isEmpty();
        assertThat(deputies.onBehalfOf("coordinator", List.of("enkoping.signatory")))
                .isEmpty();
    }

    private static List<String> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(Deputy wanted) {
        return assertThatThrownBy(() -> deputies.name(wanted));
    }

    private static Deputy signing(String holder, String person, LocalDate first, LocalDate last) {
        return new Deputy(UUID.randomUUID(), ENKOPING, Role.SIGNATORY, holder, person, first, last, null, "Semester.");
    }

    private static void as(String person) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "", "ROLE_USER"));
    }
}
