package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Stage;
import org.arshjul.cycle.Cycles;
import org.arshjul.notification.Mail;
import org.arshjul.notification.Outbox;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Actor;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.TaskAnswers;
import org.camunda.bpm.engine.ManagementService;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What the coordinator does to the running year, each act shown first and then confirmed. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:acts;DB_CLOSE_DELAY=-1")
class ActsPagesTest extends PagesTest {

    private static final String ACTS = "/board/2026/acts";

    @Autowired
    private Cycles cycles;

    @Autowired
    private Contracts contracts;

    @Autowired
    private HumanTasks tasks;

    @Autowired
    private TaskAnswers answers;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private Outbox outbox;

    /** 2026 with four municipalities; the others have contracts in force and do not take part. */
    @BeforeEach
    void the_year_runs() {
        if (cycles.find(2026).isEmpty()) {
            Actor.as("coordinator", Set.of("coordinator"), () -> cycles.start(2026, LocalDate.of(2026, 12, 8)));
            Actor.as("coordinator", Set.of("coordinator"), () -> {
                answers.answer(
                        tasks.openIn("2026").get(0).id(),
                        Map.of("municipalities", List.of("enkoping", "lund", "gavle", "umea")));
                return null;
            });
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> tasks.openIn("2026").stream()
                                    .filter(task -> task.kind().equals("ReviseSections"))
                                    .count()
                            == 6);
        }
    }

    @Test
    void a_municipality_joins_and_another_leaves_after_the_coordinator_has_seen_what_it_means() {
        Visitor coordinator = as("coordinator");
        assertThat(coordinator.open("/board/2026").select("nav a[href=" + ACTS + "]"))
                .hasSize(1);
        FormElement form = coordinator.form(coordinator.open(ACTS + "/join"), "form[action$=/join]");
        assertThat(form.select("option").eachText()).contains("Kalmar").doesNotContain("Lund", "Vinnova");
        Document refused = submit(coordinator, form, Map.of("party", "kalmar", "reason", "", "reference", "VC 17"));
        assertThat(coordinator.status()).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).contains("Skäl saknas");
        assertThat(refused.select("[name=reference]").val()).isEqualTo("VC 17");

        Document shown =
                submit(coordinator, form, Map.of("party", "kalmar", "reason", "<b>Ansökan</b>", "reference", "VC 17"));
        assertThat(shown.select(".happens li").eachText())
                .anyMatch(line -> line.contains("Kalmar 2025"))
                .anyMatch(line -> line.contains("Formas"));
        assertThat(told(shown))
                .anyMatch(line -> line.startsWith("”Kalmar 2026: kommunen går med i årsrevisionen”, till"));
        assertThat(shown.select(".told").text()).contains("Zahra Karimi (zahra.karimi@example.org)");
        assertThat(shown.select(".facts").text()).contains("<b>Ansökan</b>");
        assertThat(contracts.find(contract("kalmar"))).isEmpty();
        confirm(coordinator, shown);
        assertThat(contracts.get(contract("kalmar")).stage()).isEqualTo(Stage.DRAFTING);
        assertThat(history(coordinator, "kalmar"))
                .contains("gå med i årsrevisionen")
                .contains("Ansökan");

        form = coordinator.form(coordinator.open(ACTS + "/leave"), "form[action$=/leave]");
        shown = submit(coordinator, form, Map.of("party", "umea", "reason", "Nej.", "reference", "KS 4"));
        assertThat(shown.select(".happens").text())
                .contains("En öppen uppgift dras tillbaka")
                .contains("4 avtal");
        assertThat(contracts.get(contract("umea")).stage()).isEqualTo(Stage.DRAFTING);
        String withdrawn = task("2026/umea", "municipality").id();
        confirm(coordinator, shown);
        assertThat(contracts.get(contract("umea")).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(tasks.get(withdrawn).open()).isFalse();
        assertThat(history(coordinator, "umea")).contains("lämna årsrevisionen");
    }

    @Test
    void two_municipalities_merge_after_the_coordinator_has_seen_what_goes_on() {
        Visitor coordinator = as("coordinator");
        FormElement form = coordinator.form(coordinator.open(ACTS + "/merge"), "form[action$=/merge]");
        Map<String, String> typed =
                Map.of("party", "boras", "successor", "kalmar", "reason", "<b>Beslut</b>", "reference", "Fi 17");
        Document refused = submit(coordinator, form, Map.of("party", "boras", "successor", "boras"));
        assertThat(coordinator.status()).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).contains("Borås kan inte slås samman med sig själv");

        Document shown = submit(coordinator, form, typed);

        assertThat(shown.select(".happens li").eachText())
                .anyMatch(line -> line.startsWith("Borås ingår i Kalmar från och med årsrevisionen 2027"))
                .anyMatch(line -> line.contains("börjar från Kalmar 2025"))
                .anyMatch(line -> line.contains("gällande åtaganden från Borås"));
        assertThat(told(shown)).anyMatch(line -> line.startsWith("”Borås går upp i Kalmar”"));
        assertThat(shown.select(".facts").text()).contains("<b>Beslut</b>");
        confirm(coordinator, shown);
        assertThat(coordinator.open(ACTS + "/merge").select("section li").text())
                .contains("Borås ingår i Kalmar från och med årsrevisionen 2027");
        assertThat(as("boras.contact")
                        .open("/contracts/2025/boras")
                        .select("h1")
                        .text())
                .contains("Borås");
    }

    @Test
    void one_deadline_is_extended_and_a_bad_day_is_refused_with_what_is_allowed() {
        Visitor coordinator = as("coordinator");
        HumanTask task = task("2026/gavle", "municipality");
        assertThat(coordinator.open(ACTS + "/tasks").select("a[href$=" + task.id() + "]"))
                .hasSize(1);
        FormElement form = coordinator.form(coordinator.open(ACTS + "/tasks/" + task.id()), "form[action$=/extension]");
        LocalDate latest = cycles.get(2026).milestones().get(Milestone.REVIEW_DUE);

        Document refused =
                submit(coordinator, form, Map.of("to", latest.plusDays(1).toString(), "reason", "Semester."));
        assertThat(coordinator.status()).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).contains(latest.toString());
        assertThat(refused.select("[name=reason]").get(0).text()).isEqualTo("Semester.");
        Document shown = submit(coordinator, form, Map.of("to", latest.toString(), "reason", "Semester."));
        assertThat(shown.select(".happens").text()).contains("Revidera avsnitt");
        assertThat(told(shown)).containsExactly("”Mer tid: Revidera avsnitt, Gävle 2026”, till en person");
        assertThat(tasks.get(task.id()).dueAt()).isEqualTo(task.dueAt());
        confirm(coordinator, shown);

        assertThat(tasks.get(task.id()).dueAt()).isAfter(task.dueAt());
        assertThat(history(coordinator, "gavle")).contains("förlängde en tid");
    }

    @Test
    void somebody_takes_over_a_role_with_its_tasks_and_one_of_them_is_given_to_them() {
        Visitor coordinator = as("coordinator");
        HumanTask task = task("2026/lund", "municipality");
        FormElement form = coordinator.form(coordinator.open(ACTS + "/succession"), "form[action$=/succession]");
        Map<String, String> fields = Map.of(
                "held", "lund/CONTACT/lund.contact",
                "id", "lund.ny",
                "name", "Nils Ny",
                "email", "nils.ny@example.org",
                "reason", "Ny tjänst.");
        submit(coordinator, form, Map.of("held", "lund/AUDITOR/x", "reason", "Ny tjänst."));
        assertThat(coordinator.status()).isEqualTo(422);
        Document shown = submit(coordinator, form, fields);
        assertThat(shown.select(".happens").text()).contains("Nils Ny").contains("Revidera avsnitt, Lund 2026");
        assertThat(told(shown))
                .containsExactly(
                        "”Du är nu kontaktperson för Lund”, till en person",
                        "”Du är inte längre kontaktperson för Lund”, till en person");
        assertThat(outbox.mails(null)).noneMatch(mail -> mail.headline().contains("kontaktperson för Lund"));
        confirm(coordinator, shown);
        await().until(
                        () -> outbox.mails(null).stream()
                                .filter(mail -> mail.headline().contains("kontaktperson för Lund"))
                                .map(Mail::person)
                                .collect(Collectors.toSet()),
                        Set.of("lund.ny", "lund.contact")::equals);

        assertThat(as("lund.ny").open("/").text()).contains("Revidera avsnitt");
        assertThat(as("lund.contact").open("/").text()).doesNotContain("Revidera avsnitt");

        form = coordinator.form(coordinator.open(ACTS + "/tasks/" + task.id()), "form[action$=/reassignment]");
        assertThat(form.select("option").eachText()).contains("Nils Ny");
        shown = submit(coordinator, form, Map.of("person", "lund.ny", "reason", "Bara Nils kan."));
        assertThat(told(shown)).containsExactly("”Ny uppgift till dig: Revidera avsnitt, Lund 2026”, till en person");
        confirm(coordinator, shown);
        assertThat(tasks.get(task.id()).assignee()).isEqualTo("lund.ny");
        assertThat(history(coordinator, "lund")).contains("gav en uppgift till Nils Ny");
    }

    @Test
    void a_deputy_acts_in_somebodys_role_until_the_coordinator_ends_it() {
        Visitor coordinator = as("coordinator");
        Visitor deputy = as("gavle.contact");
        FormElement form = coordinator.form(
                coordinator.open(ACTS + "/deputies?held=lund/SIGNATORY/lund.signatory"), "form[action$=/deputies]");
        assertThat(form.select("[name=held] option[selected]").val()).isEqualTo("lund/SIGNATORY/lund.signatory");
        String today = form.selectFirst("[name=from]").attr("min");
        Map<String, String> fields = Map.of(
                "held", "lund/REGISTRAR/lund.registrar",
                "person", "gavle.contact",
                "from", today,
                "to", today,
                "reason", "Sportlov.");
        submit(
                coordinator,
                form,
                Map.of("held", "lund/REGISTRAR/lund.registrar", "from", "", "person", "gavle.contact"));
        assertThat(coordinator.status()).isEqualTo(422);
        Document shown = submit(coordinator, form, fields);
        assertThat(shown.select(".happens").text()).contains("som registrator för Lund", "behåller sin rätt");
        deputy.open("/contracts/2026/lund");
        assertThat(deputy.status()).isEqualTo(403);
        confirm(coordinator, shown);
        deputy.open("/contracts/2026/lund");
        assertThat(deputy.status()).as("without a new log-in").isEqualTo(200);
        Document current = coordinator.open(ACTS + "/deputies");
        assertThat(current.select("#current-deputies ~ article").text()).contains("i dag", "registrator för Lund");
        submit(coordinator, form, fields);
        assertThat(coordinator.status()).isEqualTo(409);

        FormElement end = coordinator.form(current, "form[action$=/ending]");
        shown = submit(coordinator, end, Map.of("reason", "Åter i tjänst."));
        confirm(coordinator, shown);
        assertThat(coordinator.open(ACTS + "/deputies").select("#current-deputies"))
                .isEmpty();
        deputy.open("/contracts/2026/lund");
        assertThat(deputy.status()).isEqualTo(403);
    }

    @Test
    void who_is_away_without_a_deputy_is_seen_with_what_waits_for_nobody_else() {
        Visitor away = as("enkoping.contact");
        task(away, "Revidera avsnitt", "Enköping");
        FormElement form = away.form(away.open("/absence"), "form[action=/absence]");
        String today = form.selectFirst("[name=from]").attr("min");
        Document entered = submit(away, form, Map.of("from", today, "to", today));

        assertThat(as("coordinator")
                        .open(ACTS + "/deputies")
                        .select("#without-deputy ~ ul")
                        .text())
                .contains("i dag")
                .containsPattern("uppgift(er)? väntar på bara den personen");
        away.submit(away.form(entered, "form[action$=/ending]"), Map.of());
        assertThat(as("coordinator").open(ACTS + "/deputies").select("#without-deputy"))
                .isEmpty();
    }

    @Test
    void late_drafts_are_extended_together_to_one_day() {
        jobs.createJobQuery().activityId("DraftDue").list().stream()
                .filter(job -> jobs.createJobQuery().jobId(job.getId()).count() == 1)
                .limit(2)
                .forEach(job -> jobs.executeJob(job.getId()));
        Visitor coordinator = as("coordinator");
        FormElement form = coordinator.form(coordinator.open(ACTS + "/decisions"), "form[action$=/decisions]");
        assertThat(form.select("[name=task]")).hasSize(2);
        Document nothing = submit(coordinator, form, Map.of("decision", "extend"));
        assertThat(coordinator.status()).isEqualTo(422);
        assertThat(nothing.select("#refusal").text()).contains("Kryssa i");

        form.select("[name=task]").attr("checked", "checked");
        Document shown =
                submit(coordinator, form, Map.of("decision", "extend", "until", "2026-03-20", "reason", "Sport."));
        assertThat(shown.select(".happens li")).hasSize(4);
        assertThat(shown.select(".happens").text()).contains("20 mars 2026");
        confirm(coordinator, shown);

        assertThat(coordinator.open(ACTS + "/decisions").select("form[action$=/decisions]"))
                .isEmpty();
        assertThat(tasks.openIn("2026").stream()
                        .filter(task -> task.kind().equals("ReviseSections"))
                        .map(HumanTask::dueAt)
                        .filter(due -> due.toString().startsWith("2026-03-20")))
                .hasSize(2);
    }

    @Test
    void acts_are_the_coordinators_alone() {
        for (String person : List.of("lund.signatory", "steering", "auditor")) {
            Visitor other = as(person);
            for (String page : List.of("", "/decisions", "/tasks", "/join", "/leave", "/succession", "/deputies")) {
                other.open(ACTS + page);
                assertThat(other.status()).as(person + page).isEqualTo(403);
            }
        }
    }

    /** Who would read what, as it is shown before. */
    private static List<String> told(Document shown) {
        return shown.select(".told summary").eachText();
    }

    private HumanTask task(String subject, String concerns) {
        return tasks.openIn(subject).stream()
                .filter(task -> concerns.equals(task.concerns()))
                .findFirst()
                .orElseThrow();
    }

    private static ContractId contract(String municipality) {
        return new ContractId(2026, new PartyId(municipality));
    }

    private static String history(Visitor reader, String municipality) {
        return reader.open("/contracts/2026/" + municipality).text();
    }

    private static Document submit(Visitor visitor, FormElement form, Map<String, String> fields) {
        fields.forEach((name, value) -> form.select("select[name=" + name + "] option")
                .forEach(option -> {
                    option.removeAttr("selected");
                    if (option.val().equals(value)) {
                        option.attr("selected", "selected");
                    }
                }));
        visitor.fill(form, fields);
        return visitor.submit(form, Map.of());
    }

    private static void confirm(Visitor visitor, Document shown) {
        assertThat(visitor.status()).as(shown.select("#refusal").text()).isEqualTo(200);
        Document done = visitor.submit(visitor.form(shown, "form.confirm"), Map.of("confirmed", "yes"));
        assertThat(visitor.status()).as(done.select("#refusal").text()).isEqualTo(200);
        assertThat(done.select("[role=status]").text()).startsWith("Klart");
    }
}
