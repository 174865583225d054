package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plays the demo's years from outside: looks into the database for what is open and what is due, and knows how each task
 * is answered over REST. Whoever uses it sends the answers, so that it knows what came of them.
 */
final class RestRobots {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** An open task and who answers it: the demo's people are named after their groups. */
    record Open(String id, String kind, String subject, String concerns, String person) {

        String year() {
            return subject.substring(0, 4);
        }
    }

    private final JdbcClient jdbc;

    RestRobots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What people have to do. */
    List<Open> open() {
        return jdbc.sql("""
                        select t.id, t.kind, t.subject, t.concerns,
                               (select min(g.group_id) from human_task_group g where g.task_id = t.id) as person
                          from human_task t where t.ended_at is null order by t.opened_at, t.id
                        """)
                .query((row, number) -> new Open(
                        row.getString("id"),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("concerns"),
                        row.getString("person")))
                .list();
    }

    /** The body of the answer that a cooperative person gives. */
    String answer(Open task, Caller person) {
        return switch (task.kind()) {
            case "GiveOpinion" -> approvalOfAll(task, person);
            case "RecordMandate" ->
                "{\"decision\":\"approved\",\"decidedOn\":\"%s\",\"paragraph\":\"§ 100\",\"reference\":\"KS %s\"}"
                        .formatted(now(person).toLocalDate(), task.subject());
            case "SignContract" ->
                "{\"signed\":true,\"digest\":\"%s\"}"
                        .formatted(person.get("/api/contracts/" + task.subject())
                                .expect(200)
                                .json()
                                .path("document")
                                .path("digest")
                                .asText());
            case "ReportCommitments" -> reports(task);
            case "CompileReport" -> "{\"summary\":\"Parterna har rapporterat.\"}";
            case "CompileNationalReport" -> "{\"note\":\"Alla avtal har följts upp.\"}";
            case "DecideOnLateSignature" -> decision("extend");
            case "HandleDecline", "DecideOnRejection" -> decision("newRound");
            default -> task.kind().startsWith("Decide") || task.kind().startsWith("Steer") ? decision("proceed") : "{}";
        };
    }

    private static String decision(String decision) {
        return "{\"decision\":\"%s\",\"reason\":\"Beslutat i provet.\"}".formatted(decision);
    }

    private static String approvalOfAll(Open task, Caller person) {
        JsonNode rows = person.get("/api/texts/%s/opinions".formatted(task.subject()))
                .expect(200)
                .json()
                .path("sections");
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> "{\"section\":\"%s\",\"digest\":\"%s\",\"verdict\":\"approved\"}"
                        .formatted(row.path("key").asText(), row.path("digest").asText()))
                .collect(Collectors.joining(",", "{\"opinions\":[", "]}"));
    }

    private String reports(Open task) {
        String text = task.subject().substring(0, task.subject().lastIndexOf('/'));
        return jdbc
                .sql("select id from commitment where text_id = :text and party = :party and state = 'PROMISED'")
                .param("text", text)
                .param("party", task.concerns())
                .query(String.class)
                .list()
                .stream()
                .map("{\"commitment\":\"%s\",\"status\":\"begun\",\"progress\":50,\"done\":\"Pågår.\"}"::formatted)
                .collect(Collectors.joining(",", "{\"reports\":[", "]}"));
    }

    /** What time it is in the demo. */
    Instant programmeTime() {
        return Instant.now()
                .plusMillis(jdbc.sql("select offset_millis from demo_clock")
                        .query(Long.class)
                        .single());
    }

    /** Whether nothing goes on that needs nobody: no job is due, no event is on its way. */
    boolean settled() {
        return count("event_publication where completion_date is null") == 0
                && jdbc.sql("""
                                select count(*) from act_ru_job where retries_ > 0 and (duedate_ is null or duedate_ <= :now)
                                """)
                                .param("now", Timestamp.from(programmeTime()))
                                .query(Long.class)
                                .single()
                        == 0;
    }

    /** Starts the next year when the newest has ended, or moves the clock on. */
    void goOn(Caller coordinator) {
        JsonNode newest = coordinator.get("/api/cycles").expect(200).json().get(0);
        int year = newest.path("year").asInt();
        if (year == 2025 || newest.path("state").asText().equals("closed")) {
            coordinator
                    .post(
                            "/api/cycles",
                            "{\"year\":%d,\"signingDay\":\"%s\"}".formatted(year + 1, signingDay(year + 1)))
                    .expect(201);
        } else {
            jump(coordinator);
        }
    }

    /** Nobody signs on a Saturday or Sunday. */
    private static LocalDate signingDay(int year) {
        LocalDate usual = LocalDate.of(year, 12, 8);
        return usual.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? usual.plusDays(2) : usual;
    }

    /** Moves the clock to the next timer, or to the morning of its day. */
    private void jump(Caller coordinator) {
        LocalDateTime now = now(coordinator);
        jdbc.sql("select min(duedate_) from act_ru_job where type_ = 'timer' and retries_ > 0")
                .query(Timestamp.class)
                .optional()
                .map(due -> LocalDateTime.ofInstant(due.toInstant(), ProgrammeClock.STOCKHOLM)
                        .plusSeconds(1))
                .filter(due -> due.isAfter(now))
                .ifPresent(due -> {
                    LocalDateTime morning = due.toLocalDate().atTime(MORNING);
                    moveTo(coordinator, morning.isAfter(now) && due.isBefore(morning) ? morning : due);
                });
    }

    private static void moveTo(Caller coordinator, LocalDateTime moment) {
        coordinator.post("/api/demo/clock", "{\"to\":\"%s\"}".formatted(moment)).expect(200);
    }

    static LocalDateTime now(Caller person) {
        return LocalDateTime.parse(
                person.get("/api/demo").expect(200).json().path("now").asText());
    }

    long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    /** What stands twice although it may stand once only. */
    void nothingIsDouble() {
        none("signature", """
                select contract_id, party_id from signature where voided_at is null
                 group by contract_id, party_id having count(*) > 1
                """);
        none("mandate", "select contract_id from mandate group by contract_id, texts_digest having count(*) > 1");
        none("opinion", """
                select text_id, section_key, party_id, digest from opinion
                 group by text_id, section_key, party_id, digest having count(*) > 1
                """);
        none("report", """
                select follow_up_id, commitment_id from progress_report
                 group by follow_up_id, commitment_id having count(*) > 1
                """);
        none("process", """
                select business_key_ from act_hi_procinst
                 where proc_def_key_ in ('revision-cycle', 'text-revision', 'contract-signing', 'follow-up')
                 group by business_key_, proc_def_key_ having count(*) > 1
                """);
        none("signature in the trail", """
                select subject from audit_trail where type = 'ContractSigned'
                 group by subject, payload having count(*) > 1
                """);
        none("contract in force", """
                select subject from audit_trail where type in ('ContractInForce', 'MandateRecorded', 'CycleOpened')
                 group by subject, type having count(*) > 1
                """);
        none("mail", """
                select person_id from mail
                 group by person_id, kind, subject_key, discriminator, on_day having count(*) > 1
                """);
    }

    private void none(String what, String twice) {
        assertThat(jdbc.sql(twice).query(String.class).list())
                .as("no " + what + " stands twice")
                .isEmpty();
    }

    /** Calls again and again, at most so long, what does not answer because a node is being killed. */
    static <T> T patiently(Duration most, Supplier<T> call) {
        Instant end = Instant.now().plus(most);
        while (true) {
            try {
                return call.get();
            } catch (RuntimeException | AssertionError notNow) {
                if (Instant.now().isAfter(end)) {
                    throw notNow;
                }
            }
        }
    }
}
