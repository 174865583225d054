package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arshjul.party.Deputies;
import org.arshjul.party.Deputy;
import org.arshjul.party.PartyId;
import org.arshjul.party.Role;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The coordinator's board: found at a glance, with any number of contracts, and mended where something got stuck. */
class BoardTest extends PagesTest {

    /** What the board may cost, whatever is on it: names, year, log-in, three for the session, and the board itself. */
    private static final int MOST_OF_BOARD = 37;

    private static final int MOST_OF_SIGNING_DAY = 35;

    @Autowired
    private Deputies deputies;

    @Autowired
    private RuntimeService engine;

    @Autowired
    private ManagementService jobs;

    @Test
    void the_board_asks_as_little_for_300_contracts_as_for_23() {
        List<String> many = costOfAnySize(as("coordinator"), 2120, UnaryOperator.identity(), year -> "/board/" + year);

        assertThat(many).hasSizeLessThanOrEqualTo(MOST_OF_BOARD);
        assertThat(many).filteredOn(sql -> sql.contains("from contract")).hasSize(1);
        assertThat(many).filteredOn(sql -> sql.contains("from party")).hasSize(1);
        assertThat(many)
                .filteredOn(sql -> sql.contains("from human_task t") && sql.contains("t.*"))
                .as("those of the page, those that wait for a decision, those that are late")
                .hasSize(3);
    }

    @Test
    void the_signing_day_asks_as_little_for_300_contracts_as_for_23() {
        List<String> many = costOfAnySize(
                as("coordinator"), 2127, MadeYear::beingSigned, year -> "/board/%d/signing".formatted(year));

        assertThat(many).hasSizeLessThanOrEqualTo(MOST_OF_SIGNING_DAY);
    }

    @Test
    void the_signing_day_tells_how_many_have_signed_and_who_is_missing() {
        Visitor coordinator = as("coordinator");
        try (MadeYear year = new MadeYear(jdbc, 2129, 23).beingSigned()) {
            Document day = coordinator.open(
                    coordinator.open("/board/2129").select("#signing-day").attr("href"));
            assertThat(day.select(".given").text()).isEqualTo("23 av 184 underskrifter är givna");
            assertThat(day.select(".parts").text())
                    .isEqualTo("3 står i avtalens filer 20 förs in i filen 161 återstår");
            assertThat(day.select("section.refusal").text())
                    .contains("har väntat på att föras in i filen sedan 2 februari 2026, 09:00");

            String formas =
                    day.select("#missing ~ div tbody tr:contains(Formas)").text();
            assertThat(formas).contains("@example.org", "23 avtal", year.name(17), "10 februari 2026");
            assertThat(day.select("#missing ~ div tbody tr")).hasSize(6);
            assertThat(day.select("#missing ~ div tbody").text()).doesNotContain("Vinnova");

            assertThat(day.select(".signing-matrix thead th:contains(Vinnova)").text())
                    .isEqualTo("Vinnova 23 av 23");
            assertThat(day.select(".signing-matrix tbody tr").get(0).text())
                    .isEqualTo(year.name(1) + " 1 av 8 signering saknas saknas saknas i filen" + " saknas".repeat(4));
            assertThat(as("steering").open("/board/2129/signing").select("main form, main .actions"))
                    .isEmpty();
            Deputy deputy = deputies.name(new Deputy(
                    UUID.randomUUID(),
                    new PartyId("formas"),
                    Role.SIGNATORY,
                    null,
                    "formas.contact",
                    clock.today(),
                    clock.today(),
                    null,
                    "Semester."));
            Document fragment = coordinator.fetch(day.selectFirst("#live").attr("hx-get"));
            deputies.end(deputy.party(), deputy.id(), "Åter i tjänst.");
            assertThat(fragment.select("#missing ~ div tbody tr:contains(Formas) a[href^=mailto]"))
                    .hasSize(2);
            assertThat(fragment.select("#missing ~ div tbody tr:contains(Formas) small")
                            .text())
                    .startsWith("i stället för")
                    .endsWith("till och med 2 mars 2026");
            assertThat(fragment.select("h1")).isEmpty();
            assertThat(fragment.select(".signing-matrix tbody tr")).hasSize(23);
        }
        Visitor contact = as("lund.contact");
        contact.open("/board/2025/signing");
        assertThat(contact.status()).isEqualTo(403);
    }

    @Test
    void the_overdue_stand_first_and_300_are_found_by_name_stage_party_and_page() {
        Visitor coordinator = as("coordinator");
        try (MadeYear year = new MadeYear(jdbc, 2122, 300)) {
            Document board = coordinator.open("/board/2122");
            assertThat(board.select("table.contracts tbody tr")).hasSize(50);
            assertThat(board.select("table.contracts tbody tr.overdue th").eachText())
                    .containsExactly(year.name(1), year.name(2), year.name(3));
            assertThat(board.select("nav.pages").text()).isEqualTo("1 2 3 … 6");
            assertThat(coordinator
                            .open("/board/2122?page=6")
                            .select("table.contracts tbody th")
                            .eachText())
                    .contains(year.name(300));

            FormElement form = coordinator.form(board, "form.filter");
            coordinator.fill(form, Map.of("q", "kommun 29"));
            Document found = coordinator.submit(form, Map.of());
            assertThat(found.select("table.contracts tbody tr")).hasSize(10);
            assertThat(found.select("form.filter [name=q]").val()).isEqualTo("kommun 29");

            assertThat(coordinator.open("/board/2122?late=true").select("table.contracts tbody tr"))
                    .hasSize(3);
            Document signing = coordinator.open("/board/2122?step=signing&q=Kommun+05");
            assertThat(signing.select("table.contracts tbody th").eachText())
                    .containsExactly(year.name(50), year.name(55));
            assertThat(signing.select(".strip").attr("aria-label")).isEqualTo("Steg 5 av 7");
            jdbc.sql("update human_task set ended_at = opened_at where id like '2122/%/vinnova' and id not like ?")
                    .param("2122/kommun-2122-01%")
                    .update();
            assertThat(coordinator
                            .open("/board/2122?party=Vinnova")
                            .select("table.contracts tbody th")
                            .eachText())
                    .containsExactlyElementsOf(
                            IntStream.range(10, 20).mapToObj(year::name).toList());
            assertThat(coordinator.open("/board/2122?q=%3Cb%3E").select("table.contracts"))
                    .isEmpty();
        }
    }

    @Test
    void each_row_says_what_is_open_on_a_contract_and_its_reports_and_for_whom_it_waits() {
        Visitor coordinator = as("coordinator");
        try (MadeYear year = new MadeYear(jdbc, 2124, 5)) {
            year.asks("2124/shared", "enkoping", "enkoping.contact");
            year.asks("2124/kommun-2124-005/half-year", "kommun-2124-005", "kommun-2124-005.contact");
            year.asks("2124/kommun-2124-004", "vinnova", "coordinator");

            Elements rows = coordinator.open("/board/2124").select("table.contracts tbody tr");
            assertThat(rows).hasSize(6);
            assertThat(rows.get(0).text())
                    .startsWith(year.name(1))
                    .contains(" 1 7 ")
                    .endsWith("Formas, Energimyndigheten, Naturvårdsverket, Tillväxtverket, och 3 till");
            assertThat(rows.eachText())
                    .anyMatch(row -> row.startsWith("Den gemensamma texten") && row.endsWith("Enköping"))
                    .anyMatch(row -> row.startsWith(year.name(5)) && row.contains(" 8 "));
            assertThat(coordinator
                            .open("/board/2124?party=Samordnaren")
                            .select("table.contracts tbody th")
                            .eachText())
                    .containsExactly(year.name(4));
            assertThat(coordinator
                            .open("/board/2124")
                            .select("[name=party] option")
                            .eachText())
                    .contains("Alla", "Vinnova", "Samordnaren", "Styrgruppen")
                    .doesNotContain(year.name(1));
        }
    }

    @Test
    void of_many_decisions_and_silent_parties_the_first_fifty_stand_there_and_how_many_there_are() {
        try (MadeYear year = new MadeYear(jdbc, 2132, 60)) {
            jdbc.sql("select id from contract where cycle = 2132")
                    .query(String.class)
                    .list()
                    .forEach(contract -> year.asks(contract, "formas", "coordinator"));
            jdbc.sql("delete from reminder where task_id like '2132/%'").update();
            jdbc.sql("""
                            update human_task set concerns = substring(subject, 6), due_at = opened_at
                             where id like '2132/%/formas'
                            """).update();
            jdbc.sql("""
                            insert into reminder (task_id, reminders, last_day, tone, in_digest, rung, rung_before)
                            select id, 2, cast('2026-02-10' as date), 'late', true, 'assignee', 'assignee'
                              from human_task where id like '2132/%/formas'
                            """).update();

            Document board = as("coordinator").open("/board/2132");

            assertThat(board.select("#glance-decisions strong").text()).isEqualTo("60");
            assertThat(board.select("#decisions + p").text()).startsWith("De 50 mest brådskande av 60 visas.");
            assertThat(board.select("#decisions + p + div tbody tr")).hasSize(50);
            assertThat(board.select("#glance-silent strong").text()).isEqualTo("60");
            assertThat(board.select("#silent + p").text()).isEqualTo("De 50 som har varit tysta längst av 60 visas.");
            assertThat(board.select("#silent + p + div tbody th").eachText())
                    .hasSize(50)
                    .contains(year.name(50))
                    .doesNotContain(year.name(51));
        }
    }

    @Test
    void a_party_that_was_reminded_and_is_late_stands_there_once_and_is_reminded_from_there() {
        Visitor coordinator = as("coordinator");
        try (MadeYear year = new MadeYear(jdbc, 2123, 5)) {
            Document board = coordinator.open("/board/2123");
            String silent = board.select("#silent ~ div tbody tr").text();
            assertThat(silent)
                    .contains("Formas", "3 svar i 3 texter", "2 februari 2026", "2 gånger, senast 10 februari 2026");

            Document reminded = coordinator.submit(coordinator.form(board, "form[action$=/reminders]"), Map.of());
            assertThat(reminded.select("[role=status]").text()).contains("Påminnelsen är skickad");
            assertThat(reminded.select("#silent ~ div tbody tr").text()).contains("3 gånger");
            assertThat(jdbc.sql("select headline from mail where kind = 'nudge' and person_id = 'formas.contact'")
                            .query(String.class)
                            .list())
                    .hasSize(1);

            Document again = coordinator.submit(coordinator.form(reminded, "form[action$=/reminders]"), Map.of());
            assertThat(coordinator.status()).isEqualTo(409);
            assertThat(again.select("[role=alert]").text()).contains("i dag");
            assertThat(as("steering").open("/board/2123").select("main form[method=post]"))
                    .isEmpty();
        }
        jdbc.sql("delete from mail where kind = 'nudge'").update();
    }

    @Test
    void a_mail_that_did_not_arrive_goes_to_the_right_address_is_sent_again_or_settled() {
        Visitor coordinator = as("coordinator");
        String wrong = mail("lund.contact", "FAILED", "550 5.1.1 no such user");
        String unknown = mail("vinnova.contact", "UNKNOWN", "Exception reading response");
        String full = mail("formas.contact", "FAILED", "552 mailbox full");

        Document page = coordinator.open("/board/2025/mails");
        assertThat(page.text())
                .contains("säger att adressen inte finns", "brevlåda är full", "Ingen vet om det kom fram");

        FormElement address = coordinator.form(page, "form[action$=%s/address]".formatted(wrong));
        coordinator.fill(address, Map.of("address", "ingen adress"));
        Document refused = coordinator.submit(address, Map.of());
        assertThat(coordinator.status()).isEqualTo(422);
        assertThat(refused.select("[action$=%s/address] [name=address]".formatted(wrong))
                        .val())
                .isEqualTo("ingen adress");
        coordinator.fill(address, Map.of("address", "ny.lund@example.org"));
        coordinator.submit(address, Map.of());
        assertThat(sentTo(wrong)).isEqualTo("ny.lund@example.org");
        assertThat(jdbc.sql("select email from person where id = 'lund.contact'")
                        .query(String.class)
                        .single())
                .isEqualTo("ny.lund@example.org");

        coordinator.submit(coordinator.form(page, "form[action$=%s/again]".formatted(unknown)), Map.of());
        assertThat(coordinator.status())
                .as("says first that it may arrive twice")
                .isEqualTo(409);
        coordinator.submit(
                coordinator.form(page, "form[action$=%s/again]".formatted(unknown)), Map.of("mayArriveTwice", "true"));
        assertThat(sentTo(unknown)).isNotBlank();

        FormElement settle = coordinator.form(page, "form[action$=%s/settled]".formatted(full));
        coordinator.fill(settle, Map.of("reason", "Ringde i stället."));
        Document settled = coordinator.submit(settle, Map.of());
        assertThat(settled.text()).contains("markerat som klart").doesNotContain("brevlåda är full");
        assertThat(types()).contains("AddressCorrected", "MailRetried", "MailSettled");
        Visitor steering = as("steering");
        steering.open("/board/2025/mails");
        assertThat(steering.status()).isEqualTo(403);
    }

    @Test
    void whoever_has_the_board_open_hears_of_what_happens_until_the_log_out() throws InterruptedException {
        Visitor coordinator = as("coordinator");
        Visitor steering = as("steering");
        try (MadeYear year = new MadeYear(jdbc, 2124, 3)) {
            Document board = steering.open("/board/2124");
            String stream = board.selectFirst("[sse-connect]").attr("sse-connect");
            HttpResponse<Stream<String>> heard = steering.listen(stream);
            assertThat(heard.statusCode()).isEqualTo(200);
            assertThat(heard.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
            List<String> lines = new CopyOnWriteArrayList<>();
            Thread listening = new Thread(() -> heard.body().forEach(lines::add));
            listening.start();
            await().until(() -> lines.contains(":listening"));
            assertThat(lines).doesNotContain("event:changed");

            coordinator.submit(coordinator.form(coordinator.open("/board/2124"), "form[action$=/reminders]"), Map.of());

            await().until(() -> lines.contains("event:changed"));
            Document fragment = steering.open(board.selectFirst("#live").attr("hx-get"));
            assertThat(fragment.select("ul.history").text()).contains("påminde Formas");
            assertThat(fragment.select("#live-top[hx-swap-oob=true]")).hasSize(1);
            assertThat(fragment.select("header, form.filter")).isEmpty();
            assertThat(steering.listen(stream).body().limit(6))
                    .as("who comes back hears at once of what was missed")
                    .contains("event:changed");

            steering.submit(steering.form(steering.open("/"), "form[action=/logout]"), Map.of());
            listening.join(Duration.ofSeconds(20).toMillis());
            assertThat(listening.isAlive()).isFalse();
        }
        jdbc.sql("delete from mail where kind = 'nudge'").update();
    }

    @Test
    void only_so_many_listen_and_only_those_who_may_see_the_board() {
        Visitor auditor = as("auditor");
        Visitor contact = as("lund.contact");

        assertThat(contact.listen("/board/2025/stream").statusCode()).isEqualTo(403);
        assertThat(auditor.listen("/board/2031/stream").statusCode()).isEqualTo(404);
        assertThat(IntStream.range(0, 12)
                        .map(i -> auditor.listen("/board/2025/stream").statusCode()))
                .contains(200, 503);
        auditor.submit(auditor.form(auditor.open("/"), "form[action=/logout]"), Map.of());
    }

    @Test
    void an_act_on_the_whole_year_first_says_what_it_leads_to_and_whom_it_reaches() {
        Visitor coordinator = as("coordinator");
        int people =
                jdbc.sql("select count(*) from person").query(Integer.class).single();
        try (MadeYear year = new MadeYear(jdbc, 2126, 4)) {
            Document cancel = coordinator.open("/board/2126/cancellation");
            assertThat(cancel.select("main").text())
                    .contains("Avtal som stannar: 4", "dras tillbaka: 28", "”, till " + people + " personer");
            FormElement form = coordinator.form(cancel, "form[action$=/cancellation]");
            Document refused = coordinator.submit(form, Map.of());
            assertThat(coordinator.status()).isEqualTo(422);
            assertThat(refused.select("#refusal").text()).contains("Skäl saknas");
            coordinator.fill(form, Map.of("reason", "Programmet läggs om."));
            jdbc.sql("update contract set stage = 'FROZEN' where id like '2126/%001'")
                    .update();
            jdbc.sql("update contract set stage = 'CANCELLED' where id like '2126/%004'")
                    .update();
            Document changed = coordinator.submit(form, Map.of());
            assertThat(coordinator.status()).isEqualTo(409);
            assertThat(changed.text()).contains("Något har ändrats", "Avtal som stannar: 3");
            assertThat(changed.select("[name=reason]").text()).isEqualTo("Programmet läggs om.");

            Document signing = coordinator.open("/board/2126/signing/opening");
            assertThat(signing.select("main").text())
                    .contains("Kan undertecknas genast: 1. Senare, när de är fastställda: 2.", "till 7 personer")
                    .contains(year.name(1));
        }
        Visitor steering = as("steering");
        steering.open("/board/2025/cancellation");
        assertThat(steering.status()).isEqualTo(403);
    }

    @Test
    void a_step_that_failed_is_told_in_words_and_tried_again_by_a_coordinator() {
        List<String> instances = new ArrayList<>();
        try (MadeYear year = new MadeYear(jdbc, 2125, 1)) {
            instances.add(stuckIn2125());

            assertThat(as("steering")
                            .open("/board/2125")
                            .select(".tiles li.bad")
                            .text())
                    .contains("1 tekniskt fel");
            assertThat(as("steering")
                            .open("/board/2125/signing")
                            .select("section.refusal")
                            .text())
                    .contains("Ett annat steg i årets arbete har stannat");
            Document read = as("steering").open("/board/2125/incidents");
            assertThat(read.select("article").text()).contains("Årsrevisionen 2125", "har stått stilla sedan");
            assertThat(read.select("main form")).isEmpty();

            Visitor coordinator = as("coordinator");
            FormElement retry = coordinator.form(coordinator.open("/board/2125/incidents"), "form[action$=/retry]");
            Document retried = coordinator.submit(retry, Map.of());
            assertThat(retried.select("[role=status]").text()).contains("försöks nu");
            assertThat(retried.select("article")).isEmpty();
            assertThat(coordinator.open("/board/2125").select("ul.history").text())
                    .contains("lät ett steg som hade misslyckats försökas igen");
            coordinator.submit(retry, Map.of());
            assertThat(coordinator.status()).isEqualTo(409);

            instances.add(stuckIn2125());
            instances.add(stuckIn2125());
            FormElement all =
                    coordinator.form(coordinator.open("/board/2125/incidents"), "form[action$=/incidents/retry]");
            assertThat(all.text()).isEqualTo("Försök alla 2 igen");
            assertThat(coordinator.submit(all, Map.of()).select("article")).isEmpty();
        } finally {
            instances.forEach(instance -> engine.deleteProcessInstance(instance, "the test is over"));
            jdbc.sql("delete from human_task_group where task_id in (select id from human_task where subject = '2125')")
                    .update();
            jdbc.sql("delete from human_task where subject = '2125'").update();
        }
    }

    @Test
    void an_event_that_no_listener_takes_is_told_and_tried_again_by_a_coordinator() {
        try (MadeYear year = new MadeYear(jdbc, 2131, 1)) {
            jdbc.sql("""
                            insert into event_publication (id, listener_id, event_type, serialized_event, publication_date,
                                                           attempts, retry_at)
                            values (:id, 'org.arshjul.Later.on(org.arshjul.Later)', 'org.arshjul.Later', '{}',
                                    current_timestamp, 3, timestamp with time zone '2126-01-01 00:00:00Z')
                            """).param("id", UUID.randomUUID()).update();
            assertThat(as("steering")
                            .open("/board/2131")
                            .select(".tiles li.bad")
                            .text())
                    .contains("1 tekniskt fel");
            Document read = as("steering").open("/board/2131/incidents");
            assertThat(read.select("#stuck").text())
                    .contains("Händelser som inte har förts vidare: 1", "Later", "3 misslyckade försök");
            assertThat(read.select("main form")).isEmpty();

            Visitor coordinator = as("coordinator");
            coordinator.submit(
                    coordinator.form(coordinator.open("/board/2131/incidents"), "form[action$=/untold/retry]"),
                    Map.of());
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(coordinator
                                    .open("/board/2131/incidents")
                                    .select("#stuck")
                                    .text())
                            .contains("4 misslyckade försök"));
        } finally {
            jdbc.sql("delete from event_publication where event_type = 'org.arshjul.Later'")
                    .update();
        }
    }

    @BeforeEach
    void nothing_happens_meanwhile() {
        nothingHappens();
    }

    private List<String> types() {
        return jdbc.sql("select type from audit_trail union all select type from audit_inbox")
                .query(String.class)
                .list();
    }

    private String mail(String person, String status, String error) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into mail (id, person_id, address, kind, subject_key, discriminator, on_day, headline, text,
                                          html, message_id, status, attempts, repeated, last_error, created_at,
                                          not_before, queued_at)
                        values (?, ?, ?, 'task', '2025/lund', ?, date '2026-03-02', 'Rubrik', 'text', '<p>text</p>', ?,
                                ?, 1, ?, ?, timestamp '2026-03-01 08:00:00', timestamp '2026-03-01 08:00:00',
                                current_timestamp)
                        """)
                .params(
                        id,
                        person,
                        person + "@fel.example.org",
                        id.toString(),
                        "<" + id + "@example.org>",
                        status,
                        status.equals("UNKNOWN"),
                        error)
                .update();
        return id.toString();
    }

    /** The address to which the mail went, once it has gone. */
    private String sentTo(String mail) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> jdbc.sql(
                                        "select case when status = 'SENT' then address else '' end from mail where id = ?")
                                .param(UUID.fromString(mail))
                                .query(String.class)
                                .single(),
                        address -> !address.isEmpty());
    }

    private String stuckIn2125() {
        String instance =
                engine.startProcessInstanceByKey("revision-cycle", "2125").getId();
        Job timer = jobs.createJobQuery().processInstanceId(instance).timers().singleResult();
        // The job executor may be looking at it just now.
        await().ignoreException(OptimisticLockingException.class).until(() -> {
            jobs.setJobRetries(timer.getId(), 0);
            return true;
        });
        return instance;
    }
}
