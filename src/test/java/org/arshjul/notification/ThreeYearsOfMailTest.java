package org.arshjul.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.Cycles;
import org.arshjul.cycle.calendar.WorkingDays;
import org.arshjul.notification.ReminderPolicy.Rung;
import org.arshjul.notification.ThreeYears.Asked;
import org.arshjul.notification.process.ShippedTable;
import org.arshjul.party.Parties;
import org.arshjul.platform.calendar.WorkingDay;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.TaskOpened;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Three simulated years, by the shipped table and the Swedish calendar, over real SMTP: every mail that anybody got. */
@SpringBootTest(
        classes = {MailSlice.class, ThreeYearsOfMailTest.Shipped.class},
        properties = {
            "spring.config.location=optional:classpath:/none.yml",
            "spring.datasource.url=jdbc:h2:mem:threeyears",
            "spring.mail.host=127.0.0.1"
        })
@ActiveProfiles("test")
class ThreeYearsOfMailTest {

    private static final WorkingDays DAYS = WorkingDays.sweden();

    @TestConfiguration(proxyBeanMethods = false)
    static class Shipped {

        @Bean(destroyMethod = "close")
        ShippedTable shippedTable() {
            return new ShippedTable();
        }

        @Bean
        @Primary
        ReminderPolicy shippedPolicy(ShippedTable table) {
            return table.policy();
        }

        /** Asked so often that to remember each call would take all the time. */
        @Bean
        @Primary
        Parties forgetful() {
            return mock(Parties.class, withSettings().stubOnly());
        }

        @Bean
        WorkingDay swedishDays() {
            return DAYS::isWorkingDay;
        }
    }

    private record Got(String person, String kind, String headline, ZonedDateTime at) {

        boolean digest() {
            return kind.equals(DigestLetter.KIND) || kind.equals(Backlog.KIND);
        }
    }

    static ScriptedSmtpServer server;

    @Autowired
    Digests digests;

    @Autowired
    Relay relay;

    @Autowired
    Outbox outbox;

    @Autowired
    Parties parties;

    @Autowired
    Cycles cycles;

    @Autowired
    ProgrammeClock clock;

    @Autowired
    MailStory story;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) throws IOException {
        server = new ScriptedSmtpServer();
        registry.add("spring.mail.port", server::port);
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    @Test
    void nobody_gets_two_digests_a_day_or_mail_out_of_hours_and_no_task_is_forgotten() throws IOException {
        ThreeYears years = new ThreeYears();
        begin(years);
        live(years);
        List<Got> mails = mails();

        assertThat(mails).hasSizeGreaterThan(800).hasSameSizeAs(server.accepted());
        assertThat(mails.stream()
                        .filter(Got::digest)
                        .collect(Collectors.groupingBy(
                                got -> got.person() + " " + got.at().toLocalDate(), Collectors.counting())))
                .as("digests of one person on one day")
                .allSatisfy((personAndDay, count) -> assertThat(count).isEqualTo(1));
        assertThat(mails).allSatisfy(got -> {
            assertThat(DAYS.isWorkingDay(got.at().toLocalDate())).isTrue();
            assertThat(got.at().getHour()).isBetween(7, 17);
        });
        assertThat(mails)
                .extracting(got -> got.at().toLocalDate())
                .as("the nights in which the clock changes")
                .doesNotContain(
                        LocalDate.of(2026, 3, 29),
                        LocalDate.of(2026, 10, 25),
                        LocalDate.of(2027, 3, 28),
                        LocalDate.of(2027, 10, 31),
                        LocalDate.of(2028, 3, 26),
                        LocalDate.of(2028, 10, 29));
        assertThat(mails).filteredOn(got -> !got.digest()).extracting(Got::kind).containsOnly("tasks");
        everyTaskWentAsFarAsTheTableSays(years);
        assertThat(outbox.mails("PENDING")).isEmpty();
        assertThat(outbox.mails("FAILED")).isEmpty();
        print(mails);
    }

    private void begin(ThreeYears years) {
        story.begin();
        when(parties.people()).thenReturn(years.people);
        when(parties.inNoOrder()).thenReturn(years.parties);
        Map<CycleState, Cycle> states = Arrays.stream(CycleState.values())
                .collect(Collectors.toMap(Function.identity(), ThreeYearsOfMailTest::in));
        when(cycles.find(anyInt())).thenAnswer(call -> Optional.of(states.get(state(call.getArgument(0)))));
        when(parties.person(anyString()))
                .thenAnswer(call -> years.members(call.getArgument(0)).stream().findFirst());
        when(parties.members(anyString())).thenAnswer(call -> years.members(call.getArgument(0)));
        when(parties.reached(anyString())).thenAnswer(call -> years.members(call.getArgument(0)));
        when(parties.reachedFor(anyString(), any())).thenAnswer(call -> years.members(call.getArgument(0)));
    }

    private static Cycle in(CycleState state) {
        Cycle cycle = mock(Cycle.class, withSettings().stubOnly());
        when(cycle.state()).thenReturn(state);
        return cycle;
    }

    private CycleState state(int year) {
        LocalDate today = clock.today();
        return year < today.getYear()
                ? CycleState.IN_FORCE
                : today.getMonthValue() == 12 ? CycleState.SIGNING : CycleState.DRAFTING;
    }

    private void live(ThreeYears years) {
        Queue<Asked> toOpen = new ArrayDeque<>(years.asked);
        Queue<Asked> toAnswer = new PriorityQueue<>(
                java.util.Comparator.comparing(Asked::answered).thenComparing(Asked::id));
        for (LocalDateTime now : ThreeYears.moments()) {
            while (!toOpen.isEmpty() && !toOpen.peek().opened().isAfter(now)) {
                Asked one = toOpen.remove();
                story.at(one.opened().toLocalDate(), one.opened().toLocalTime().toString());
                story.task(one.id(), one.kind(), one.kind(), one.subject(), one.due(), one.group());
                new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> events.publishEvent(new TaskOpened(one.id())));
                toAnswer.add(one);
            }
            while (!toAnswer.isEmpty() && !toAnswer.peek().answered().isAfter(now)) {
                story.done(toAnswer.remove().id());
            }
            story.at(now.toLocalDate(), now.toLocalTime().toString());
            digests.sendDue();
            relay.run();
        }
    }

    private List<Got> mails() {
        return jdbc.sql(
                        "select person_id, kind, headline, sent_at from mail where status = 'SENT' order by sent_at, id")
                .query((row, number) -> new Got(
                        row.getString("person_id"),
                        row.getString("kind"),
                        row.getString("headline"),
                        row.getObject("sent_at", OffsetDateTime.class).atZoneSameInstant(ProgrammeClock.STOCKHOLM)))
                .list();
    }

    /** Counted here from the days alone, as the descriptions of the table's rows say it. */
    private void everyTaskWentAsFarAsTheTableSays(ThreeYears years) {
        Map<String, String> rungs = new HashMap<>();
        jdbc.sql("select task_id, rung from reminder").query(row -> {
            rungs.put(row.getString("task_id"), row.getString("rung"));
        });
        List<String> wrong = new ArrayList<>();
        for (Asked one : years.asked) {
            Optional<LocalDate> last = lastMorning(one);
            if (last.isPresent()) {
                String expected = expected(one, last.get()).word();
                String reached = rungs.get(one.id());
                if (!expected.equals(reached)) {
                    wrong.add("%s: %s instead of %s".formatted(one, reached, expected));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The last morning with digests on which the task was open. */
    private static Optional<LocalDate> lastMorning(Asked one) {
        LocalDateTime before =
                one.answered().isBefore(ThreeYears.END.atTime(23, 0)) ? one.answered() : ThreeYears.END.atTime(23, 0);
        LocalDate day = before.toLocalTime().getHour() >= 7
                ? before.toLocalDate()
                : before.toLocalDate().minusDays(1);
        LocalDate morning = DAYS.onOrBefore(day);
        LocalDateTime digests = morning.atTime(7, 1);
        return one.opened().isAfter(digests) || one.answered().isBefore(digests)
                ? Optional.empty()
                : Optional.of(morning);
    }

    private static Rung expected(Asked one, LocalDate morning) {
        int late = -DAYS.between(morning, one.due());
        if (late <= 0) {
            return Rung.ASSIGNEE;
        }
        if (one.kind().equals("SignContract")) {
            return late == 1 ? Rung.OFFICE : late == 2 ? Rung.COORDINATOR : Rung.STEERING;
        }
        if (one.kind().equals("ReportCommitments")) {
            return late <= 2
                    ? Rung.ASSIGNEE
                    : late <= 5 ? Rung.CONTACTS : late <= 15 ? Rung.COORDINATOR : Rung.STEERING;
        }
        if (one.group().equals("coordinator")) {
            return late <= 2 ? Rung.ASSIGNEE : Rung.STEERING;
        }
        if (one.group().equals("steering")) {
            return Rung.COORDINATOR;
        }
        return late <= 2 ? Rung.ASSIGNEE : late == 3 ? Rung.CONTACTS : late <= 10 ? Rung.COORDINATOR : Rung.STEERING;
    }

    /** For people to read: what each of them got, and the busiest weeks. */
    private static void print(List<Got> mails) throws IOException {
        StringBuilder list = new StringBuilder();
        Map<String, List<Got>> byPerson =
                mails.stream().collect(Collectors.groupingBy(Got::person, TreeMap::new, Collectors.toList()));
        byPerson.forEach((person, got) -> {
            list.append("%s: %d mails in three years%n".formatted(person, got.size()));
            got.forEach(one -> list.append("  %s  %s%n".formatted(one.at().toLocalDateTime(), one.headline())));
        });
        Path file = Path.of("target", "mails", "three-years.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, list);
        byPerson.forEach((person, got) -> System.out.printf(
                "%-24s %4d mails, %4d digests, most in a week %d%n",
                person,
                got.size(),
                got.stream().filter(Got::digest).count(),
                got.stream()
                        .collect(Collectors.groupingBy(
                                one -> one.at().toLocalDate().toEpochDay() / 7, Collectors.counting()))
                        .values()
                        .stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0)));
    }
}
