package org.arshjul.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arshjul.platform.clock.ProgrammeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;

@PartyTest
class AbsencesTest {

    private static final String AWAY = "enkoping.signatory";
    private static final String COLLEAGUE = "enkoping.contact";

    @Autowired
    Absences absences;

    @Autowired
    Deputies deputies;

    @Autowired
    Parties parties;

    @Autowired
    RoleHoldings holdings;

    @Autowired
    ProgrammeClock clock;

    @Autowired
    ApplicationEvents events;

    private LocalDate today;

    @BeforeEach
    void two_people_have_the_role_and_one_of_them_acts() {
        holdings.begin(COLLEAGUE, Role.SIGNATORY, "enkoping");
        as(AWAY);
        today = clock.today();
    }

    @AfterEach
    void nobody_acts() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void without_a_deputy_mails_go_to_the_others_of_the_role_and_the_right_stays() {
        UUID id = absences.enter(AWAY, today, today.plusDays(4)).id();

        assertThat(reached("enkoping.signatory")).containsExactly(COLLEAGUE);
        assertThat(parties.groupsOf(AWAY)).contains("enkoping.signatory");
        assertThat(parties.members("enkoping.signatory")).hasSize(2);
        assertThat(events.stream(AbsenceBegan.class)).containsExactly(new AbsenceBegan(AWAY));

        absences.end(id);

        assertThat(reached("enkoping.signatory")).containsExactly(COLLEAGUE, AWAY);
        assertThat(absences.current()).isEmpty();
        assertThatThrownBy(() -> absences.end(id)).hasMessageStartingWith("absence.over");
    }

    @Test
    void where_everybody_is_away_everybody_is_told() {
        absences.enter(AWAY, today, today);
        as(COLLEAGUE);
        absences.enter(COLLEAGUE, today, today);

        assertThat(reached("enkoping.signatory")).containsExactly(COLLEAGUE, AWAY);
    }

    @Test
    void an_absent_deputy_is_passed_by_as_well() {
        holdings.end(COLLEAGUE, Role.SIGNATORY, new PartyId("enkoping"));
        deputies.name(new Deputy(
                UUID.randomUUID(),
                new PartyId("enkoping"),
                Role.SIGNATORY,
                AWAY,
                COLLEAGUE,
                today,
                today,
                null,
                "Semester."));
        holdings.begin("coordinator", Role.SIGNATORY, "enkoping");
        as(COLLEAGUE);
        absences.enter(COLLEAGUE, today, today);

        assertThat(reached("enkoping.signatory")).containsExactly("coordinator");
    }

    @Test
    void an_absence_to_come_changes_nothing_yet_and_begins_once() {
        absences.enter(AWAY, today.plusDays(1), today.plusDays(2));

        absences.beginThoseDue();

        assertThat(reached("enkoping.signatory")).hasSize(2);
        assertThat(events.stream(AbsenceBegan.class)).isEmpty();
        absences.enter(AWAY, today, today);
        absences.beginThoseDue();
        assertThat(events.stream(AbsenceBegan.class)).hasSize(1);
        assertThat(absences.of(AWAY)).extracting(Absence::firstDay).containsExactly(today, today.plusDays(1));
        assertThat(absences.of(COLLEAGUE)).isEmpty();
    }

    @Test
    void what_makes_no_sense_is_refused_by_name_and_nobody_is_away_because_another_says_so() {
        absences.enter(AWAY, today.plusDays(2), today.plusDays(4));
        assertThatThrownBy(() -> absences.enter(AWAY, today.plusDays(4), today.plusDays(5)))
                .hasMessageStartingWith("absence.overlap[%s, %s".formatted(AWAY, today.plusDays(2)));
        assertThatThrownBy(() -> absences.enter(AWAY, today, today.minusDays(1)))
                .hasMessageStartingWith("days.order");
        assertThatThrownBy(() -> absences.enter(AWAY, today.minusDays(1), today))
                .hasMessageStartingWith("days.past");
        assertThatThrownBy(() -> absences.enter(AWAY, today, LocalDate.MAX)).hasMessageStartingWith("days.far");
        assertThatThrownBy(() -> absences.enter(COLLEAGUE, today, today))
                .hasMessageStartingWith("absence.notYours[" + COLLEAGUE);
        assertThatThrownBy(() -> absences.end(UUID.randomUUID())).hasMessageStartingWith("absence.unknown");
        as(COLLEAGUE);
        UUID others = absences.of(AWAY).get(0).id();
        assertThatThrownBy(() -> absences.end(others)).hasMessageStartingWith("absence.notYours");
        as("coordinator");
        absences.enter(COLLEAGUE, today, today);
        absences.end(others);
        assertThatThrownBy(() -> absences.enter("nobody", today, today)).hasMessageStartingWith("person.unknown");
    }

    private List<String> reached(String group) {
        return parties.reached(group).stream().map(Person::id).toList();
    }

    private static void as(String person) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "", "ROLE_USER"));
    }
}
