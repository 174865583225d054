package org.arshjul.notification;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.Cycles;
import org.arshjul.cycle.YearStanding;
import org.arshjul.cycle.YearStandings;
import org.arshjul.notification.MailSlice.Happened;
import org.arshjul.notification.ReminderPolicy.Channel;
import org.arshjul.notification.ReminderPolicy.Rung;
import org.arshjul.notification.ReminderPolicy.Step;
import org.arshjul.notification.ReminderPolicy.Tone;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.party.Person;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.clock.ClockHands;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented people, their tasks and their time. */
@TestComponent
class MailStory {

    static final Person ASA = new Person("enkoping.contact", "Åsa Öberg", "asa.oberg@example.org", "sv");
    static final Person JOHN = new Person("vinnova.contact", "John Marsh", "john.marsh@example.org", "en");
    static final Person KIM = new Person("coordinator", "Kim Ek", "kim.ek@example.org", "sv");
    static final Person STINA = new Person("steering", "Stina Dahl", "stina.dahl@example.org", "sv");

    /** A Tuesday. */
    static final LocalDate DAY = LocalDate.of(2026, 9, 15);

    final ClockHands clock;
    private final JdbcClient jdbc;
    private final Parties parties;
    private final MailSlice.ScriptedPolicy policy;
    private final Happened happened;
    private final Cycles cycles;
    private final YearStandings standings;

    MailStory(
            JdbcClient jdbc,
            Parties parties,
            Cycles cycles,
            YearStandings standings,
            MailSlice.ScriptedPolicy policy,
            ClockHands clock,
            Happened happened) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.cycles = cycles;
        this.standings = standings;
        this.policy = policy;
        this.clock = clock;
        this.happened = happened;
    }

    /** Everything empty, and it is half past eight on {@link #DAY}. */
    void begin() {
        for (String table : List.of(
                "reminder",
                "digest_note",
                "digest_day",
                "digest_reader",
                "steering_letter",
                "mail_preference",
                "failing_address",
                "mail",
                "mailbox_message")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("delete from human_task_group").update();
        jdbc.sql("delete from human_task").update();
        happened.events.clear();
        at(DAY, "08:30");
        policy(Tone.FIRST, Rung.ASSIGNEE);
        later(-999, Rung.ASSIGNEE);
        reset(parties);
        for (Person person : List.of(ASA, JOHN, KIM, STINA)) {
            lenient().when(parties.person(person.id())).thenReturn(Optional.of(person));
            lenient().when(parties.nameOf(person.id())).thenReturn(person.name());
            lenient().when(parties.members(person.id())).thenReturn(List.of(person));
            lenient().when(parties.reached(person.id())).thenReturn(List.of(person));
            lenient().when(parties.reachedFor(eq(person.id()), any())).thenReturn(List.of(person));
        }
        lenient().when(parties.programme()).thenReturn("Klimatkontrakt 2030");
        lenient().when(parties.people()).thenReturn(List.of(ASA, KIM, STINA, JOHN));
        lenient()
                .when(parties.inNoOrder())
                .thenReturn(List.of(
                        new Party(
                                new PartyId("enkoping"),
                                "Enköping",
                                "Enköpings kommun",
                                PartyKind.MUNICIPALITY,
                                "Ordförande"),
                        new Party(new PartyId("vinnova"), "Vinnova", "Vinnova", PartyKind.AGENCY, "Generaldirektör")));
        lenient()
                .when(parties.find(any()))
                .thenAnswer(asked -> parties.inNoOrder().stream()
                        .filter(party -> party.id().equals(asked.getArgument(0)))
                        .findFirst());
        lenient().when(parties.get(any())).thenThrow(new UnsupportedOperationException());
    }

    void at(LocalDate day, String time) {
        clock.moveTo(day.atTime(LocalTime.parse(time))
                .atZone(ProgrammeClock.STOCKHOLM)
                .toInstant());
    }

    /** The year 2026 is being drafted, stands so, and Stina is in the steering group. */
    void stands(YearStanding.Place... places) {
        when(parties.groupsOf(STINA.id())).thenReturn(Set.of("steering"));
        Cycle cycle = mock(Cycle.class);
        when(cycle.state()).thenReturn(CycleState.DRAFTING);
        when(cycles.years()).thenReturn(List.of(2026));
        when(cycles.get(2026)).thenReturn(cycle);
        when(standings.of(any()))
                .thenReturn(new YearStanding(
                        2026, Map.of(Milestone.SIGNING_DAY, LocalDate.of(2026, 12, 8)), DAY, List.of(places), false));
    }

    void policy(Tone tone, Rung upTo) {
        policy(tone, upTo, 1);
    }

    void policy(Tone tone, Rung upTo, int again) {
        policy.step = new Step(upTo, tone, Channel.DIGEST, again);
    }

    /** With so few days left, a task goes up to that rung. */
    void later(int daysLeft, Rung upTo) {
        policy.laterDays = daysLeft;
        policy.later = upTo;
    }

    void task(String id, String kind, String name, String subject, LocalDate due, Person... people) {
        task(id, kind, name, subject, due, Arrays.stream(people).map(Person::id).toArray(String[]::new));
    }

    void task(String id, String kind, String name, String subject, LocalDate due, String... groups) {
        OffsetDateTime dueAt = due == null
                ? null
                : due.atTime(17, 0).atZone(ProgrammeClock.STOCKHOLM).toInstant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into human_task (id, kind, process, subject, name, due_at, opened_at)
                        values (:id, :kind, 'p', :subject, :name, :due, current_timestamp)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("subject", subject)
                .param("name", name)
                .param("due", dueAt)
                .update();
        for (String group : groups) {
            jdbc.sql("insert into human_task_group (task_id, group_id) values (:id, :group)")
                    .param("id", id)
                    .param("group", group)
                    .update();
        }
    }

    void done(String task) {
        jdbc.sql("update human_task set ended_at = current_timestamp where id = :id")
                .param("id", task)
                .update();
    }

    /** That person has taken the task, or was handed it. */
    void taken(String id, Person by) {
        jdbc.sql("update human_task set assignee = :by where id = :id")
                .param("by", by.id())
                .param("id", id)
                .update();
    }

    static Letter letter(Person person, String kind, String subject) {
        return new Letter(person, kind, subject, "", "Ämne: åäö", "Text åäö", "<p>HTML åäö</p>", null);
    }
}
