package org.arshjul.workplace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.arshjul.platform.task.TaskFiles;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What every task's page does, whatever its kind, shown on decisions that nobody really waits for. */
class TaskPagesTest extends PagesTest {

    private static final String FORM = "form#answer";
    private static final byte[] PDF = "%PDF-1.4\n%âã\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(ISO_8859_1);

    @Autowired
    private TaskFiles files;

    private final String id = UUID.randomUUID().toString();
    private final String task = "/tasks/" + id;

    @AfterEach
    void forget() {
        for (String table : new String[] {"task_draft", "task_file", "human_task_group"}) {
            jdbc.sql("delete from " + table + " where task_id = :id")
                    .param("id", id)
                    .update();
        }
        jdbc.sql("delete from human_task where id = :id").param("id", id).update();
    }

    @Test
    void a_draft_is_filled_in_again_until_it_is_discarded_and_even_that_can_be_undone() {
        Visitor coordinator = withTask();
        FormElement form = filled(coordinator, "Vi väntar en vecka till.");

        Document saved = coordinator.submitTo(task + "/draft", form);
        assertThat(saved.select("[role=status]").text()).contains("Utkastet sparat");
        Document again = as("coordinator").open(task);
        assertThat(again.select("[name=reason]").val()).isEqualTo("Vi väntar en vecka till.");
        assertThat(again.select("[name=decision][checked]").val()).isEqualTo("extend");
        assertThat(again.text()).contains("är ifyllt nedan");

        Document discarded = coordinator.submitTo(task + "/draft/discard", coordinator.form(again(coordinator), FORM));
        assertThat(discarded.select("[name=reason]").val()).isEmpty();
        assertThat(discarded.select("button[formaction$=/draft/restore]").text())
                .isEqualTo("Ångra");
        Document restored = coordinator.submitTo(task + "/draft/restore", coordinator.form(discarded, FORM));
        assertThat(restored.select("[name=reason]").val()).isEqualTo("Vi väntar en vecka till.");
    }

    @Test
    void a_draft_is_its_writers_alone() {
        Visitor coordinator = withTask();
        coordinator.submitTo(task + "/draft", filled(coordinator, "Mitt"));

        Visitor stranger = as("lund.contact");
        assertThat(stranger.open(task).text()).doesNotContain("Mitt");
        assertThat(stranger.status()).isEqualTo(403);
    }

    @Test
    void what_is_sent_after_the_session_ended_comes_back_unsent_after_the_log_in() {
        Visitor coordinator = withTask();
        FormElement form = filled(coordinator, "Skrivet under lång tid.");
        coordinator.losesSession();

        Document login = coordinator.submit(form, Map.of());
        assertThat(login.location()).contains("/login");
        assertThat(login.text()).contains("Det du skrev finns kvar");

        Document back = coordinator.logsIn(login, "coordinator");
        assertThat(back.location()).endsWith(task);
        assertThat(back.select("[name=reason]").val()).isEqualTo("Skrivet under lång tid.");
        assertThat(back.select("[name=decision][checked]").val()).isEqualTo("extend");
        assertThat(back.text()).contains("inte skickat");
        assertThat(open()).isTrue();
        assertThat(again(coordinator).select("[name=reason]").val()).isEqualTo("Skrivet under lång tid.");
    }

    @Test
    void after_a_log_in_in_another_tab_the_old_page_loses_nothing_either() {
        Visitor coordinator = withTask();
        FormElement form = filled(coordinator, "Från den gamla fliken.");
        coordinator.losesSession();
        coordinator.logsIn(coordinator.open("/login"), "coordinator");

        Document back = coordinator.submit(form, Map.of());
        assertThat(back.location()).endsWith(task);
        assertThat(back.select("[name=reason]").val()).isEqualTo("Från den gamla fliken.");
        assertThat(back.text()).contains("inte skickat");
    }

    @Test
    void what_one_person_sent_in_vain_is_not_given_to_another() {
        Visitor coordinator = withTask();
        jdbc.sql("insert into human_task_group (task_id, group_id) values (:id, 'steering')")
                .param("id", id)
                .update();
        FormElement form = filled(coordinator, "Bara mitt.");
        coordinator.losesSession();

        Document back = coordinator.logsIn(coordinator.submit(form, Map.of()), "steering");
        assertThat(back.location()).endsWith(task);
        assertThat(back.select("[name=reason]").val()).isEmpty();
    }

    @Test
    void another_site_cannot_put_words_into_a_form() {
        Visitor coordinator = withTask();
        FormElement form = filled(coordinator, "Inte mina ord.");
        coordinator.losesSession();

        Document answer = coordinator.submitFrom("https://elsewhere.example", form);
        assertThat(coordinator.status()).isEqualTo(403);
        assertThat(answer.location()).doesNotContain("/login");
        assertThat(coordinator
                        .logsIn(coordinator.open(task), "coordinator")
                        .select("[name=reason]")
                        .val())
                .isEmpty();
    }

    @Test
    void the_script_is_told_what_became_of_a_draft_and_how_to_go_on() {
        Visitor coordinator = withTask();
        FormElement form = filled(coordinator, "Medan jag skriver.");

        assertThat(coordinator.scripted(task + "/draft", form)).contains("Utkastet sparat");
        coordinator.losesSession();
        coordinator.scripted(task + "/draft", form);
        assertThat(coordinator.status()).isEqualTo(403);
        coordinator.scripted(task + "/draft");
        assertThat(coordinator.status()).isEqualTo(401);
        Document landed = coordinator.logsIn(coordinator.open("/tasks/signed-in"), "coordinator");
        assertThat(landed.select("h1").text()).isEqualTo("Du är inloggad igen");

        String token = coordinator.scripted(task + "/draft").replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        form.selectFirst("[name=_csrf]").val(token);
        assertThat(coordinator.scripted(task + "/draft", form)).contains("Utkastet sparat");
        form.selectFirst("[name=writer]").val("steering");
        assertThat(coordinator.scripted(task + "/draft", form)).contains("någon annan är nu inloggad");
        assertThat(coordinator.status()).isEqualTo(409);
    }

    @Test
    void who_comes_too_late_is_told_and_can_copy_what_was_written() {
        Visitor coordinator = withTask();
        FormElement form = filled(coordinator, "Mitt långa skäl.");
        coordinator.submitTo(task + "/draft", form);
        jdbc.sql("update human_task set ended_at = :now, answered_by = 'steering' where id = :id")
                .param("now", Timestamp.from(Instant.parse("2026-03-02T09:00:00Z")))
                .param("id", id)
                .update();

        Document late = coordinator.submit(form, Map.of());
        assertThat(coordinator.status()).isEqualTo(409);
        assertThat(late.select("[role=status]").text()).contains("redan besvarad av");
        assertThat(late.select("textarea[readonly]").text()).isEqualTo("Mitt långa skäl.");
        assertThat(again(coordinator).select("textarea[readonly]").text()).isEqualTo("Mitt långa skäl.");
    }

    @Test
    void a_withdrawn_task_says_so_and_keeps_what_was_written() {
        Visitor coordinator = withTask();
        FormElement form = filled(coordinator, "Inte längre aktuellt.");
        jdbc.sql("update human_task set ended_at = :now where id = :id")
                .param("now", Timestamp.from(Instant.parse("2026-03-02T09:00:00Z")))
                .param("id", id)
                .update();

        Document late = coordinator.submit(form, Map.of());
        assertThat(late.select("[role=status]").text()).contains("utan svar");
        assertThat(late.select("textarea[readonly]").text()).isEqualTo("Inte längre aktuellt.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "{{7*7}} ${7*7} #{7*7} __${7*7}__ [[${7*7}]]",
                "👩‍👩‍👧‍👦 smörgåstårta 🏳️‍🌈",
                "مرحبا بالعالم \u202E dlrow",
                "'; drop table human_task; --"
            })
    void odd_texts_come_back_as_they_were_typed(String text) {
        Visitor coordinator = withTask();

        Document saved = coordinator.submitTo(task + "/draft", filled(coordinator, text));
        assertThat(coordinator.status()).isEqualTo(200);
        assertThat(saved.select("[name=reason]").val()).isEqualTo(text);
        assertThat(saved.select("main script, main img")).isEmpty();
    }

    @Test
    void signs_that_nobody_sees_and_no_database_keeps_are_left_out() {
        Visitor coordinator = withTask();

        Document saved = coordinator.submitTo(task + "/draft", filled(coordinator, "ett\u0000två\u000Btre\u0007fyra"));
        assertThat(coordinator.status()).isEqualTo(200);
        assertThat(saved.select("[name=reason]").val()).isEqualTo("etttvå\ntrefyra");
    }

    @Test
    void two_hundred_thousand_signs_fit_and_too_many_are_refused_with_the_limit_and_stay_on_the_page() {
        Visitor coordinator = withTask();
        String much = "å".repeat(200_000);
        assertThat(coordinator
                        .submitTo(task + "/draft", filled(coordinator, much))
                        .select("[name=reason]")
                        .val())
                .hasSize(200_000);

        Document refused = coordinator.submitTo(task + "/draft", filled(coordinator, "x".repeat(2_000_000)));
        assertThat(coordinator.status()).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).containsPattern("1\\h000\\h000 tecken");
        assertThat(refused.select("[name=reason]").val()).hasSize(2_000_000);
    }

    @Test
    void a_form_too_large_for_the_server_is_refused_with_the_limit() {
        Visitor coordinator = withTask();

        Document refused = coordinator.submit(filled(coordinator, "x".repeat(17_000_000)), Map.of());
        assertThat(coordinator.status()).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).contains("16 MB");
    }

    @Test
    void the_first_lines_say_what_is_asked_and_how_much_time_there_is() {
        Visitor coordinator = withTask();
        jdbc.sql("update human_task set due_at = :due where id = :id")
                .param("due", Timestamp.from(Instant.now().minusSeconds(400L * 86_400)))
                .param("id", id)
                .update();

        assertThat(again(coordinator).select(".facts .late").text())
                .contains("försenad")
                .contains("arbetsdagar");
        jdbc.sql("update human_task set due_at = :due where id = :id")
                .param("due", Timestamp.from(Instant.now().plusSeconds(800L * 86_400)))
                .param("id", id)
                .update();
        assertThat(again(coordinator).select(".facts").text()).containsPattern("om \\d+ arbetsdagar");
    }

    @Test
    void a_file_is_put_beside_the_answer_with_what_was_typed_and_can_be_taken_away_and_brought_back() {
        Visitor coordinator = withTask();
        FormElement form = filled(coordinator, "Se protokollet.");

        Document added = coordinator.upload(task + "/files", form, "Protokoll §12 åäö.pdf", PDF);
        assertThat(added.select(".files li").text()).contains("Protokoll §12 åäö.pdf");
        assertThat(added.select("[name=reason]").val()).isEqualTo("Se protokollet.");
        String file = added.select(".files li a").attr("href");
        assertThat(coordinator.download(file)).isEqualTo(PDF);
        assertThat(coordinator.header("Content-Disposition")).startsWith("attachment");
        assertThat(coordinator.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(coordinator.header("Content-Type")).isEqualTo("application/pdf");

        String remove = added.select(".files li button").attr("formaction");
        Document removed = coordinator.submitTo(remove, coordinator.form(added, FORM));
        assertThat(removed.select(".files li")).isEmpty();
        assertThat(removed.select("[role=status]").text()).contains("är borttagen");
        coordinator.download(file);
        assertThat(coordinator.status()).isEqualTo(404);
        String undo = removed.select(".saved button[formaction$=/restore]").attr("formaction");
        Document restored = coordinator.submitTo(undo, coordinator.form(removed, FORM));
        assertThat(restored.select(".files li")).hasSize(1);
    }

    @Test
    void a_file_is_its_writers_until_the_task_is_answered_and_then_for_whoever_reads_the_contract() {
        Visitor coordinator = withTask();
        Document added = coordinator.upload(task + "/files", filled(coordinator, "Se bilagan."), "bilaga.pdf", PDF);
        String file = added.select(".files li a").attr("href");
        Visitor reader = as("lund.contact");

        reader.download(file);
        assertThat(reader.status()).isEqualTo(404);
        assertThat(files.of("2025/enkoping")).noneMatch(one -> one.task().equals(id));
        jdbc.sql("update human_task set ended_at = :now, answered_by = 'coordinator' where id = :id")
                .param("now", Timestamp.from(Instant.parse("2026-03-02T09:00:00Z")))
                .param("id", id)
                .update();
        assertThat(reader.download(file)).isEqualTo(PDF);
        assertThat(files.of("2025/enkoping")).anyMatch(one -> one.task().equals(id));
        assertThat(anybody().open(file).location()).contains("/login");
    }

    @Test
    void files_are_told_by_what_is_in_them() throws IOException {
        Visitor coordinator = withTask();
        String much = "x".repeat(5 * 1024 * 1024 + 1);

        refusesFile(
                coordinator, "skript.pdf", "<html><script>alert(1)</script></html>", "text/html", "Tillåtet är: PDF");
        refusesFile(coordinator, "program.txt", "MZ\u0090\u0000\u0003\u0000\u0000\u0000", "Tillåtet är: PDF");
        refusesFile(coordinator, "bild.png", new String(PDF, ISO_8859_1), "innehåller PDF");
        refusesFile(coordinator, "tom.txt", "", "är tom");
        refusesFile(coordinator, "stor.txt", much, "Högst 5 MB");
        refusesFile(coordinator, "arkiv.docx", new String(zip("readme.txt"), ISO_8859_1), "Tillåtet är: PDF");
        refusesFile(
                coordinator,
                "makro.docx",
                new String(zip("word/document.xml", "word/vbaProject.bin"), ISO_8859_1),
                "Tillåtet är: PDF");

        coordinator.upload(task + "/files", filled(coordinator, "a"), "svar.docx", zip("word/document.xml"));
        assertThat(coordinator.status()).isEqualTo(200);
        coordinator.upload(
                task + "/files", filled(coordinator, "a"), "mätvärden.csv", "år;ton\n2026;12\n".getBytes(UTF_8));
        assertThat(coordinator.status()).isEqualTo(200);
        assertThat(again(coordinator).select(".files li")).hasSize(2);
    }

    private void refusesFile(Visitor visitor, String name, String content, String... why) {
        Document refused =
                visitor.upload(task + "/files", filled(visitor, "Står kvar."), name, content.getBytes(ISO_8859_1));
        assertThat(visitor.status()).as(name).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).contains(name).contains(why);
        assertThat(refused.select("[name=reason]").val()).isEqualTo("Står kvar.");
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<x/>".getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Visitor withTask() {
        jdbc.sql("""
                        insert into human_task (id, kind, process, subject, concerns, name, opened_at)
                        values (:id, 'DecideOnMissingReport', 'test', '2025/enkoping', 'lund', 'Besluta', :at)
                        """)
                .param("id", id)
                .param("at", Timestamp.from(Instant.parse("2026-03-02T08:00:00Z")))
                .update();
        jdbc.sql("insert into human_task_group (task_id, group_id) values (:id, 'coordinator')")
                .param("id", id)
                .update();
        return as("coordinator");
    }

    private FormElement filled(Visitor visitor, String reason) {
        FormElement form = visitor.form(again(visitor), FORM);
        visitor.fill(form, Map.of("decision", "extend", "reason", reason));
        return form;
    }

    private Document again(Visitor visitor) {
        return visitor.open(task);
    }

    private boolean open() {
        return jdbc.sql("select ended_at from human_task where id = :id")
                        .param("id", id)
                        .query()
                        .singleRow()
                        .get("ended_at")
                == null;
    }
}
