package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.arshjul.demo.Play;
import org.arshjul.platform.Digest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * An agency that approves and signs the contracts of a year in one go, and hands tasks over; robots act for others. Its engine is stopped
 * at the end: what plays a year moves the clock of every engine in the process.
 */
@DirtiesContext
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:many;DB_CLOSE_DELAY=-1")
class ManyAtOnceTest extends PagesTest {

    private static final Set<String> MUNICIPALITIES = Set.of("enkoping", "lund", "umea");

    @Test
    void an_agency_approves_and_signs_many_contracts_in_one_go() throws Exception {
        begin();
        play.start(Play.Until.SIGNED, Set.of("vinnova"));
        Visitor contact = as("vinnova.contact");
        FormElement shared =
                contact.form(contact.open(task(contact, "Revidera avsnitt", "Den gemensamma texten")), "form#answer");
        assertThat(contact.submit(shared, Map.of()).select("[data-task-done]")).isNotEmpty();
        waitsFor(contact, "/tasks/opinions", 4);

        handsOver(contact);
        filledInAnswersCanBeUndone(contact);
        tooMuchIsRefusedWithTheLimit(contact);
        onlyOneOfTwoCompletionsCounts(contact);
        approvesTheRest(contact);

        Visitor signatory = as("vinnova.signatory");
        waitsFor(signatory, "/tasks/sign", 3);
        isNotAskedTwice();
        signs(signatory);
    }

    private void begin() {
        Visitor coordinator = as("coordinator");
        coordinator.submit(coordinator.form(coordinator.open("/cycles/new"), "form[action=/cycles/new]"), Map.of());
        FormElement plan =
                coordinator.form(coordinator.open(task(coordinator, "Planera årsrevisionen", "2026")), "form#answer");
        plan.select("[name=municipalities]").forEach(box -> box.attr("checked", MUNICIPALITIES.contains(box.val())));
        assertThat(coordinator.submit(plan, Map.of()).select("[data-task-done]"))
                .isNotEmpty();
    }

    private void handsOver(Visitor contact) {
        jdbc.sql("insert into role_holding (person_id, role, party_id, held_from)"
                        + " values ('vinnova.signatory', 'CONTACT', 'vinnova', :now)")
                .param("now", Timestamp.from(Instant.parse("2026-03-01T00:00:00Z")))
                .update();
        Visitor colleague = as("vinnova.signatory");
        String task = task(contact, "Lämna synpunkter", "Enköping 2026");
        FormElement form = contact.form(contact.open(task), "form#answer");
        String remark = form.select("textarea[name^=remark]").attr("name");
        form.selectFirst("[name=" + remark + "]").val("Börjat på det här.");
        contact.fill(form, Map.of("word", "Du kan frågan bättre än jag."));
        contact.submitTo(task + "/handover", form);
        assertThat(contact.status()).isEqualTo(422);
        form.select("[name=to] option").removeAttr("selected");
        form.select("[name=to] option[value=vinnova.signatory]").attr("selected", "selected");
        Document given = contact.submitTo(task + "/handover", form);
        assertThat(given.select("[role=status]").text()).contains("lämnad till");
        assertThat(contact.open("/").text()).contains("Du har lämnat över");

        Document received = colleague.open(task);
        assertThat(received.text())
                .contains("lämnade över uppgiften till dig")
                .contains("Du kan frågan bättre än jag.");
        assertThat(received.select("[name=" + remark + "]").val()).isEqualTo("Börjat på det här.");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(mails("vinnova.signatory"))
                        .anyMatch(headline -> headline.contains("har lämnat över en uppgift till dig")));

        Document back = contact.submit(contact.form(contact.open(task), "form[action$=/takeback]"), Map.of());
        assertThat(back.select("[role=status]").text()).contains("din igen");
        assertThat(back.select("[name=" + remark + "]").val()).isEqualTo("Börjat på det här.");
        assertThat(colleague.open(task).select("form#answer")).isEmpty();
        assertThat(colleague.status()).isEqualTo(403);
    }

    private void onlyOneOfTwoCompletionsCounts(Visitor contact) throws Exception {
        String task = task(contact, "Lämna synpunkter", "Umeå 2026");
        Visitor other = as("vinnova.contact");
        Callable<String> first = answering(contact, task);
        Callable<String> second = answering(other, task);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Future<String> one = both.submit(first);
            Future<String> two = both.submit(second);
            assertThat(Set.of(one.get(), two.get())).hasSize(2).contains("Tack, klart");
        } finally {
            both.shutdown();
        }
        assertThat(Set.of(contact.status(), other.status())).containsExactlyInAnyOrder(200, 409);
    }

    private static Callable<String> answering(Visitor visitor, String task) {
        FormElement form = approving(visitor, task);
        return () -> visitor.submit(form, Map.of()).select("h1").text();
    }

    private static FormElement approving(Visitor visitor, String task) {
        Document page = visitor.open(task);
        return visitor.form(
                visitor.submit(visitor.form(page, "form#answer"), Map.of("action", "approveRest")), "form#answer");
    }

    private void filledInAnswersCanBeUndone(Visitor contact) {
        FormElement form = approving(contact, task(contact, "Lämna synpunkter", "Umeå 2026"));
        Document page = form.ownerDocument();
        assertThat(form.select("[value=approved][checked]")).isNotEmpty();
        assertThat(page.select(".saved [value=unfill]")).hasSize(1);
        Document undone = contact.submit(
                form,
                Map.of(
                        "action",
                        "unfill",
                        "filled",
                        page.select("[name=filled]").val()));
        assertThat(undone.select("form#answer [value=approved][checked]")).isEmpty();
    }

    private void tooMuchIsRefusedWithTheLimit(Visitor contact) {
        FormElement form = approving(contact, task(contact, "Lämna synpunkter", "Umeå 2026"));
        Element remark = form.selectFirst("textarea[name^=remark]");
        remark.val("å".repeat(200_000));
        Document refused = contact.submit(form, Map.of());
        assertThat(contact.status()).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).containsPattern("Högst 4\\h000 är tillåtet");
        assertThat(refused.select("[name=" + remark.attr("name") + "]").val()).hasSize(200_000);
    }

    private void approvesTheRest(Visitor contact) {
        Document list = contact.open("/tasks/opinions");
        assertThat(list.select("tbody tr")).hasSize(3);
        assertThat(list.select("tbody").text()).contains("Enköping 2026").contains("Avsnitt: ");
        Document none = contact.submit(contact.form(list, "main form"), Map.of("action", "confirm"));
        assertThat(none.select("[role=alert]").text()).contains("Inget är ikryssat");

        Document all = contact.submit(contact.form(none, "main form"), Map.of("action", "all"));
        Document sure = contact.submit(contact.form(all, "main form"), Map.of("action", "confirm"));
        assertThat(sure.select("h1").text()).isEqualTo("Godkänna 3 texter?");
        FormElement form = contact.form(sure, "main form");
        Element seen = form.select("[name^=seen]").first();
        seen.val(seen.val().replaceFirst(":[0-9a-f]{64}", ":" + "0".repeat(64)));
        Document result = contact.submit(form, Map.of("action", "answer"));
        assertThat(result.select("h1").text()).isEqualTo("Godkända texter: 2");
        assertThat(result.select("[role=alert] li")).hasSize(1);

        Document rest =
                contact.submit(contact.form(contact.open("/tasks/opinions"), "main form"), Map.of("action", "all"));
        assertThat(rest.select("tbody tr")).hasSize(1);
        sure = contact.submit(contact.form(rest, "main form"), Map.of("action", "confirm"));
        result = contact.submit(contact.form(sure, "main form"), Map.of("action", "answer"));
        assertThat(result.select("h1").text()).isEqualTo("Godkända texter: 1");
        assertThat(result.select("[role=status]").text()).contains("Allt gick igenom");
    }

    /** Who has just logged in has shown who they are. */
    private void isNotAskedTwice() {
        Visitor signatory = as("vinnova.signatory");
        FormElement form = signatory.form(signatory.open("/tasks/sign"), "main form");
        form.select("[name=task]").forEach(box -> box.attr("checked", true));
        assertThat(signatory.submit(form, Map.of("action", "confirm")).select("[name=password]"))
                .isEmpty();
    }

    private void signs(Visitor signatory) {
        assertThat(signatory.open("/").text()).contains("3 avtal väntar på din underskrift");
        Document list = signatory.open("/tasks/sign");
        assertThat(list.select("tbody").text()).contains("§ 100").contains("Avsnitt: 1");
        for (Element row : list.select("tbody tr")) {
            byte[] file = signatory.download(row.selectFirst("a[href$=.pdf]").attr("href"));
            assertThat(Digest.of(file).hex())
                    .isEqualTo(row.selectFirst("[name^=seen]").val());
        }
        FormElement form = signatory.form(list, "main form");
        form.select("[name=task]").forEach(box -> box.attr("checked", true));
        form.select("tr:contains(Lund) [name=task]").removeAttr("checked");
        Document sure = signatory.submit(form, Map.of("action", "confirm"));
        assertThat(sure.select("h1").text()).isEqualTo("Underteckna 2 avtal?");
        form = signatory.form(sure, "main form");
        Document refused = signatory.submit(form, Map.of("action", "answer"));
        assertThat(refused.select("#refusal").text()).contains("Visa att det är du");
        form = signatory.form(refused, "main form");
        form.select("[name^=seen]").first().val("0".repeat(64));
        signatory.fill(form, Map.of("password", Visitor.PASSWORD));
        Document result = signatory.submit(form, Map.of("action", "answer"));
        assertThat(result.select("h1").text()).isEqualTo("Undertecknade avtal: 1");
        assertThat(result.select("[role=alert] li")).hasSize(1);

        Document left = signatory.open(result.select("a[href=/tasks/sign]").attr("href"));
        assertThat(left.select("tbody tr")).hasSize(2);
        sure = signatory.submit(
                signatory.form(
                        signatory.submit(signatory.form(left, "main form"), Map.of("action", "all")), "main form"),
                Map.of("action", "confirm"));
        result = signatory.submit(signatory.form(sure, "main form"), Map.of("action", "answer"));
        assertThat(result.select("h1").text()).isEqualTo("Undertecknade avtal: 2");
        assertThat(result.select("details").text()).contains("Enköping").contains("Lund");
        assertThat(jdbc.sql("select count(*) from signature where party_id = 'vinnova' and contract_id like '2026/%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private List<String> mails(String person) {
        return jdbc.sql("select headline from mail where person_id = :person")
                .param("person", person)
                .query(String.class)
                .list();
    }

    private static void waitsFor(Visitor visitor, String list, int rows) {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> visitor.open(list).select("tbody tr").size() == rows);
    }
}
