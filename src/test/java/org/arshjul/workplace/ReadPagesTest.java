package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arshjul.audit.AnchorSettings;
import org.arshjul.platform.task.DecisionTask;
import org.arshjul.platform.task.TaskKinds;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReadPagesTest extends PagesTest {

    @Autowired
    private TaskKinds kinds;

    @Autowired
    private AnchorSettings anchors;

    @Test
    void everybody_reads_signed_contracts_and_nothing_else_without_a_log_in() {
        Visitor reader = anybody();

        assertThat(reader.open("/public").select("main li a")).hasSizeGreaterThanOrEqualTo(23);
        assertThat(reader.open("/public/contracts/2025/enkoping").select("h1").text())
                .contains("Enköpings kommun");
        reader.open("/public/contracts/2031/enkoping");
        assertThat(reader.status()).isEqualTo(404);
        assertThat(reader.open("/contracts/2025/enkoping").location()).contains("/login");
        assertThat(reader.open("/public/verify").select("input[type=file]")).hasSize(1);
    }

    @Test
    void a_page_is_in_the_chosen_language_until_another_is_chosen() {
        Visitor contact = as("lund.contact");

        assertThat(contact.open("/").select("h1").text()).isEqualTo("Att göra");
        assertThat(contact.open("/?lang=en").select("h1").text()).isEqualTo("To do");
        Document english = contact.open("/");
        assertThat(english.select("h1").text()).isEqualTo("To do");
        assertThat(english.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(contact.open("/?lang=tlh").select("h1").text()).isEqualTo("To do");
    }

    @Test
    void a_reader_chooses_light_or_dark_or_leaves_it_to_the_system() {
        Visitor reader = anybody();

        assertThat(reader.open("/public").selectFirst("html").hasAttr("data-theme"))
                .isFalse();
        assertThat(reader.open("/public?theme=dark").location()).endsWith("/public");
        assertThat(reader.open("/public").selectFirst("html").attr("data-theme"))
                .isEqualTo("dark");
        assertThat(reader.open("/public?theme=light").selectFirst("html").attr("data-theme"))
                .isEqualTo("light");
        assertThat(reader.open("/public?theme=system").selectFirst("html").hasAttr("data-theme"))
                .isFalse();
        assertThat(reader.open("/board?theme=dark&to=there").location()).contains("/login");
    }

    @Test
    void a_frame_has_no_header_and_every_page_has_landmarks() {
        Visitor coordinator = as("coordinator");

        assertThat(coordinator.openFramed("/cycles/new").select("header")).isEmpty();
        Document page = coordinator.open("/cycles/new");
        assertThat(page.select("header nav")).hasSize(1);
        assertThat(page.select("main#main h1")).hasSize(1);
        assertThat(page.select("a.skip[href=#main]")).hasSize(1);
        assertThat(page.select("[style], script:not([src])")).isEmpty();
        assertThat(page.select("link[href*=/webjars/], script[src*=/webjars/]"))
                .as("what comes with a library names its version, or browsers would keep an old one")
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(one -> (one.attr("href") + one.attr("src")).matches("/webjars/[^/]+/\\d[^/]*/.*"));
    }

    @Test
    void the_programmes_pages_are_closed_to_parties() {
        Visitor contact = as("lund.contact");

        for (String path : new String[] {"/board", "/board/2025", "/steering", "/cycles/new"}) {
            Document page = contact.open(path);
            assertThat(contact.status()).as(path).isEqualTo(403);
            assertThat(page.select("[role=alert]").text()).isNotBlank();
        }
        contact.open("/tasks/unknown");
        assertThat(contact.status()).isEqualTo(404);
    }

    @Test
    void whether_the_record_is_genuine_is_told_in_words() throws IOException {
        Path file = anchors.folder().resolve(anchors.installation() + ".anchors");
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(file) && Files.size(file) > 0);
        Visitor auditor = as("auditor");
        Visitor steering = as("steering");
        Visitor coordinator = as("coordinator");
        Matcher anchor = Pattern.compile("position=(\\d+) sha256=(\\w+) ").matcher(Files.readString(file));
        assertThat(anchor.find()).isTrue();
        String head = "/audit?position=" + anchor.group(1) + "&hash=";

        assertThat(auditor.open("/audit?verify=true").select("#found.saved").text())
                .matches("The chain is whole: \\S+ events\\. .* agrees?\\. The latest anchor .*");
        assertThat(coordinator.open("/audit?verify=true").select("#found.saved").text())
                .matches("Kedjan är hel: \\S+ händelser\\. \\d+ ankare stämmer\\. Det senaste ankaret skrevs .*");
        assertThat(coordinator.open("/audit?verify=true").select("#files.saved").text())
                .contains("byte för byte de som loggen berättar om");
        assertThat(steering.open(head + anchor.group(2)).select("#head.saved").text())
                .contains("Läget stämmer");
        assertThat(steering.open(head + "0".repeat(64)).select("#head.refusal").text())
                .contains("Läget stämmer inte");
        assertThat(steering.open("/audit?position=x&hash=y").select("#refusal").text())
                .contains("x är inget läge i loggen");
        assertThat(steering.status()).isEqualTo(422);
        assertThat(steering.open("/audit").select("input[name=verify]")).isEmpty();
        Visitor contact = as("lund.contact");
        contact.open("/audit");
        assertThat(contact.status()).isEqualTo(403);

        Path away = Files.move(file, file.resolveSibling("away"));
        try {
            assertThat(coordinator
                            .open("/audit?verify=true")
                            .select("#found.refusal")
                            .text())
                    .contains("Kedjan är hel", "Filen med ankare finns inte längre");
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !faultOnTheBoard(coordinator).isEmpty());
            assertThat(faultOnTheBoard(coordinator).text()).contains("Är mappen inkopplad?");
            assertThat(coordinator
                            .open("/board/2025")
                            .select("#glance-incidents strong")
                            .text())
                    .isEqualTo("1");
        } finally {
            Files.move(away, file);
        }
        await().atMost(Duration.ofMinutes(1))
                .until(() -> faultOnTheBoard(coordinator).isEmpty());
    }

    private static Elements faultOnTheBoard(Visitor coordinator) {
        return coordinator.open("/board/2025/incidents").select("#anchor-fault");
    }

    @Test
    void every_decision_says_why_and_what_each_way_leads_to() {
        Visitor coordinator = as("coordinator");
        Map<String, String> subjects = Map.of(
                "DecideOnMissingReport", "2025",
                "DecideOnLateContracts", "2025",
                "DecideOnLateFollowUps", "2025");

        kinds.all().stream().filter(DecisionTask.class::isInstance).forEach(kind -> {
            String id = open(kind.id(), subjects.getOrDefault(kind.id(), "2025/enkoping"));
            Document page = coordinator.open("/tasks/" + id);
            assertThat(coordinator.status()).as(kind.id()).isEqualTo(200);
            assertThat(page.select("form.answer [name=decision]")).hasSameSizeAs(((DecisionTask) kind).choices());
            assertThat(page.text()).doesNotContain("task." + kind.id()).doesNotContain("??");
            assertThat(page.select("label.choice"))
                    .allSatisfy(choice ->
                            assertThat(choice.select("small").get(0).text()).isNotBlank());
            jdbc.sql("delete from human_task_group where task_id = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("delete from human_task where id = :id").param("id", id).update();
        });
    }

    private String open(String kind, String subject) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into human_task (id, kind, process, subject, concerns, name, opened_at)
                        values (:id, :kind, 'test', :subject, 'lund', :kind, :at)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("subject", subject)
                .param("at", Timestamp.from(Instant.parse("2026-03-02T08:00:00Z")))
                .update();
        jdbc.sql("insert into human_task_group (task_id, group_id) values (:id, 'coordinator')")
                .param("id", id)
                .update();
        return id;
    }
}
