package org.arshjul.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.arshjul.OwnProcess;
import org.arshjul.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** One contract through one year, acted by people at their browsers; robots act for the other 22. */
class YearInTheBrowserTest {

    private static final String CONTRACT = "2026/enkoping";
    private static final List<String> NATIONAL = List.of(
            "energimyndigheten",
            "vinnova",
            "formas",
            "tillvaxtverket",
            "trafikverket",
            "naturvardsverket",
            "viablecities");

    private static final String PROMISE = "Hyra ut lastcyklar vid resecentrum till den som vill pröva.";
    private static final String REASON = "Ange hur många lastcyklar det gäller, så att åtagandet kan följas upp.";
    private static final String CLEARER = "Hyra ut tjugo lastcyklar vid resecentrum till den som vill pröva.";
    private static final String DONE = "Tjugo lastcyklar är uthyrda sedan i mars.";

    private static final By SUBMIT = By.xpath("(//div[@class='buttons'])[last()]/button[last()]");

    @TempDir
    private static Path directory;

    private static OwnProcess application;
    private static DemoYear demo;
    private static Person person;

    @BeforeAll
    static void start() throws IOException {
        application = new OwnProcess(
                "browser-application",
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + TestDatabase.shipped(directory.resolve("arshjul")),
                "--arshjul.mail.digest-every=1s");
        demo = new DemoYear(application.url());
        person = new Person(application.url());
    }

    @AfterAll
    static void stop() {
        if (person != null) {
            person.close();
        }
        if (application != null) {
            application.close();
        }
    }

    @Test
    void enkoping_renews_its_contract_in_the_browser_and_finds_its_reports_in_the_next_year() throws IOException {
        the_coordinator_starts_and_plans(2026);
        enkoping_revises_a_section_and_confirms_the_draft();
        formas_follows_the_link_in_its_mail_and_requests_a_change();
        enkoping_reworks_the_section();
        formas_sees_that_section_only_and_approves_it();
        the_registrar_records_the_decision_of_the_board();
        all_eight_sign_on_the_signing_day();
        the_coordinator_follows_the_signing_day();
        formas_signs_all_that_wait_in_one_go();
        everybody_reads_the_contract_in_force();
        enkoping_reports_on_its_commitments();
        the_year_is_closed();
        the_coordinator_starts_and_plans(2027);
        enkoping_finds_what_it_reported_beside_its_sections();
        each_kind_of_mail_can_be_read();
        assertThat(person.complaints()).isEmpty();
    }

    private void the_coordinator_starts_and_plans(int year) {
        person.logsInAs("coordinator");
        person.opens("/camunda/app/tasklist/default/");
        person.clicks(By.linkText("Starta process"));
        person.clicks(By.linkText("Årsrevision"));
        person.entersTaskPage();
        assertThat(person.sees(By.name("year")).getDomProperty("value")).isEqualTo(String.valueOf(year));
        assertThat(person.sees(By.name("signingDay")).getDomProperty("value")).isEqualTo(year + "-12-08");
        person.takesPicture(year + "-start");
        person.entersTaskPage();
        person.answersInTasklist(By.cssSelector("form button[type=submit]"));

        demo.awaitTask("coordinator", "PlanRevision", String.valueOf(year));
        person.opensInTasklist("Planera årsrevisionen");
        assertThat(person.all(By.cssSelector("input[name=municipalities]:checked")))
                .hasSize(23);
        person.takesPicture(year + "-plan");
        person.entersTaskPage();
        person.answersInTasklist(SUBMIT);
        demo.awaitState(year, "drafting");
    }

    private void enkoping_revises_a_section_and_confirms_the_draft() {
        demo.play("signed", "enkoping");
        demo.awaitTask("enkoping.contact", "ReviseSections", CONTRACT);
        person.logsInAs("enkoping.contact");
        person.opensInTasklist("Revidera avsnitt");
        person.clicks(inMobility("//summary[.//h2]"));
        WebElement body = person.sees(inMobility("//textarea"));
        body.sendKeys(Keys.chord(Keys.CONTROL, Keys.END), "\n- " + PROMISE);
        // The page shows the change while it is typed, which moves the button.
        person.sees(inMobility("//ins[contains(., '" + PROMISE + "')]"));
        person.clicks(inMobility("//button[normalize-space()='Spara och fortsätt']"));
        assertThat(person.sees(By.cssSelector("p.saved")).getText()).startsWith("Sparat.");
        person.sees(inMobility("//ins[contains(., '" + PROMISE + "')]"));
        person.scrollsTo(inMobility("//summary[contains(., 'Ändringar')]"));
        person.takesPictureForDocs("task-in-tasklist");
        person.entersTaskPage();
        person.answersInTasklist(By.xpath("//button[normalize-space()='Spara och klarmarkera']"));

        // Nobody but Enköping has anything left to do, and formas will answer itself: the robots rest.
        demo.awaitTask("enkoping.contact", "ConfirmDraft", CONTRACT);
        demo.awaitTask("enkoping.contact", "GiveOpinion", "2026/shared");
        demo.stop();
        person.logsInAs("coordinator");
        person.opens("/board/2026");
        person.takesPictureForDocs("board");
        person.logsInAs("enkoping.contact");
        confirms_the_draft("confirm");
    }

    private void confirms_the_draft(String picture) {
        demo.awaitTask("enkoping.contact", "ConfirmDraft", CONTRACT);
        person.opensInTasklist("Bekräfta utkastet");
        person.sees(inMobility("//ins[contains(., 'lastcyklar')]"));
        person.takesPicture(picture);
        person.entersTaskPage();
        person.answersInTasklist(SUBMIT);
    }

    private void formas_follows_the_link_in_its_mail_and_requests_a_change() {
        String task = demo.awaitTask("formas.contact", "GiveOpinion", CONTRACT);
        the_coordinator_moves_the_clock_to_the_next_morning();
        String link = application.url() + "/tasks/" + task;
        the_newest_mail_holds(link);
        person.takesPictureForDocs("mail");

        person.logsOut();
        person.opens(link);
        person.answersLogin("formas.contact");
        person.waitsUntilAt("/tasks/" + task);
        assertThat(person.sees(By.tagName("h1")).getText()).isEqualTo("Lämna synpunkter");
        person.sees(inMobility("//ins[contains(., '" + PROMISE + "')]"));
        person.takesPicture("opinion");
        person.clicks(By.cssSelector("button[value=approveRest]"));
        person.clicks(inMobility("//input[@value='changeRequested']"));
        person.sees(inMobility("//textarea[starts-with(@name, 'remark.')]")).sendKeys(REASON);
        person.clicks(SUBMIT);
        person.waitsUntilAt("/tasks/" + task + "/done");
        person.takesPicture("done");
    }

    /** The mail of the morning comes when the relay has run. */
    private void the_newest_mail_holds(String link) {
        person.waitsFor(() -> {
            person.opens("/mailbox?to=mariam.yohannes");
            person.opens(person.sees(By.xpath("(//tbody/tr)[1]//a")).getDomProperty("href"));
            return person.sees(By.cssSelector("article > pre")).getText().contains(link);
        });
    }

    private void enkoping_reworks_the_section() {
        demo.play("signed", "enkoping");
        person.logsInAs("enkoping.contact");
        approves("2026/shared");
        approves(CONTRACT);
        demo.awaitTask("enkoping.contact", "ReworkSections", CONTRACT);
        demo.awaitRobotsWaitingFor(1);
        demo.stop();
        person.opensInTasklist("Omarbeta avsnitt");
        assertThat(person.all(By.cssSelector("article.requested"))).hasSize(1);
        assertThat(person.sees(inMobility("//blockquote")).getText()).isEqualTo(REASON);
        person.takesPicture("rework");
        person.entersTaskPage();
        WebElement body = person.sees(inMobility("//textarea"));
        String text = body.getDomProperty("value");
        assertThat(text).contains(PROMISE);
        body.clear();
        body.sendKeys(text.replace(PROMISE, CLEARER));
        person.answersInTasklist(By.xpath("//button[normalize-space()='Spara och klarmarkera']"));
        confirms_the_draft("confirm-again");
    }

    private void formas_sees_that_section_only_and_approves_it() {
        String task = demo.awaitTask("formas.contact", "GiveOpinion", CONTRACT);
        person.logsInAs("formas.contact");
        person.opens("/tasks/" + task);
        assertThat(person.all(By.cssSelector("form.answer article"))).hasSize(1);
        person.sees(inMobility("//ins[contains(., 'tjugo')]"));
        person.takesPicture("opinion-again");
        person.clicks(inMobility("//input[@value='approved']"));
        person.clicks(SUBMIT);
        person.waitsUntilAt("/tasks/" + task + "/done");

        demo.play("signed", "enkoping");
        person.logsInAs("enkoping.contact");
        approves(CONTRACT);
    }

    private void approves(String text) {
        String task = demo.awaitTask("enkoping.contact", "GiveOpinion", text);
        person.opens("/tasks/" + task);
        person.clicks(By.cssSelector("button[value=approveRest]"));
        person.sees(By.cssSelector("input[value=approved]:checked"));
        person.clicks(SUBMIT);
        person.waitsUntilAt("/tasks/" + task + "/done");
    }

    private void the_registrar_records_the_decision_of_the_board() {
        demo.awaitTask("enkoping.registrar", "RecordMandate", CONTRACT);
        // All other boards have decided; the signatures are given by people, so the robots rest.
        demo.awaitRobotsWaitingFor(1);
        demo.stop();
        person.logsInAs("enkoping.registrar");
        person.opensInTasklist("Registrera kommunstyrelsens beslut");
        person.takesPicture("mandate");
        person.entersTaskPage();
        person.clicks(By.cssSelector("input[value=approved]"));
        person.sees(By.name("paragraph")).sendKeys("§ 142");
        person.sees(By.name("reference")).sendKeys("KS2026/311");
        person.answersInTasklist(SUBMIT);
    }

    private void all_eight_sign_on_the_signing_day() {
        the_coordinator_moves_the_clock_to_the_signing_day();
        demo.awaitTask("enkoping.signatory", "SignContract", CONTRACT);
        person.logsInAs("enkoping.signatory");
        person.opensInTasklist("Underteckna avtalet");
        person.sees(By.xpath("//section[contains(@class, 'task')]//p[contains(., '§ 142')]"));
        person.takesPictureForDocs("signing");
        person.entersTaskPage();
        person.answersInTasklist(By.cssSelector("button[name=signed][value=true]"));

        for (String party : NATIONAL) {
            String task = demo.awaitTask(party + ".signatory", "SignContract", CONTRACT);
            person.logsInAs(party + ".signatory");
            person.clicks(By.cssSelector("a[href='/tasks/" + task + "']"));
            assertThat(person.sees(By.cssSelector(".document")).getText()).contains(CLEARER);
            person.clicks(By.cssSelector("button[name=signed][value=true]"));
            person.waitsUntilAt("/tasks/" + task + "/done");
        }
        person.takesPicture("signed");
    }

    /** While all others but Formas sign, the page tells it by itself; Formas is asked 22 times. */
    private void the_coordinator_follows_the_signing_day() {
        person.logsInAs("coordinator");
        person.opens("/board/2026");
        person.clicks(By.id("signing-day"));
        person.sees(By.xpath("//p[@class='given']/strong[. = '8 av 184']"));
        demo.play("signed", "formas");
        demo.awaitSignatures(2026, 162);
        demo.stop();
        person.sees(By.xpath("//p[@class='given']/strong[. = '162 av 184']"));
        person.sees(By.xpath(
                "//h2[@id='missing']/following-sibling::div//tr[contains(., 'Formas')][contains(., '22 avtal')]"));
        person.takesPictureForDocs("signing-day");
        person.inspects("signing-day");
    }

    private void formas_signs_all_that_wait_in_one_go() {
        person.logsInAs("lund.registrar");
        person.opens("/contracts/2026/lund/paper");
        person.sees(By.name("signedOn"));
        person.inspects("paper");

        person.logsInAs("formas.signatory");
        person.opens("/tasks/sign");
        person.clicks(By.cssSelector("button[value=all]"));
        person.clicks(By.cssSelector("button[value=confirm]"));
        person.sees(By.xpath("//h1[normalize-space()='Underteckna 22 avtal?']"));
        person.inspects("sign-confirm");
        person.clicks(By.cssSelector("button[value=answer]"));
        person.sees(By.xpath("//h1[normalize-space()='Undertecknade avtal: 22']"));
        person.inspects("signing-act");
        assertThat(person.flaws()).isEmpty();
    }

    private void everybody_reads_the_contract_in_force() {
        person.logsInAs("enkoping.contact");
        person.opens("/contracts/" + CONTRACT);
        person.reloadsUntilItShows(By.cssSelector("hgroup .stage-inForce"));
        person.takesPicture("contract");
        person.opens("/contracts/" + CONTRACT + "?against=2025");
        person.sees(By.xpath("//ins[contains(., '" + CLEARER + "')]"));
        person.takesPicture("contract-redline");

        person.logsOut();
        person.opens("/public");
        person.takesPicture("public");
        person.clicks(By.cssSelector("a[href='/public/contracts/" + CONTRACT + "']"));
        assertThat(person.sees(By.cssSelector(".stage-inForce")).getText()).isEqualToIgnoringCase("i kraft");
        assertThat(person.sees(By.cssSelector(".document")).getText()).contains(CLEARER);
        List<WebElement> signatures =
                person.all(By.xpath("//table[caption[normalize-space()='Underskrifter']]/tbody/tr"));
        assertThat(signatures).hasSize(8);
        assertThat(signatures).allMatch(row -> row.getText().contains("8 december 2026"));
        person.takesPicture("public-contract");
    }

    private void enkoping_reports_on_its_commitments() throws IOException {
        demo.play("closed", "enkoping");
        String task = demo.awaitTask("enkoping.contact", "ReportCommitments", CONTRACT + "/half-year");
        person.logsInAs("enkoping.contact");
        a_row_of_the_report_comes_back_in_a_spreadsheet(task);
        person.opensInTasklist("Rapportera åtaganden");
        person.takesPicture("report");
        person.entersTaskPage();
        List<WebElement> all = person.all(By.cssSelector("form.answer article"));
        assertThat(all).hasSizeGreaterThan(20);
        for (WebElement one : all) {
            new Select(one.findElement(By.tagName("select"))).selectByValue("begun");
            if (one.getText().contains(CLEARER)) {
                one.findElement(By.cssSelector("textarea[name^=done]")).sendKeys(DONE);
            }
        }
        person.answersInTasklist(SUBMIT);
    }

    private void a_row_of_the_report_comes_back_in_a_spreadsheet(String task) throws IOException {
        person.opens("/tasks/" + task);
        String first = person.all(By.name("commitment.0")).get(0).getDomProperty("value");
        Path sheet = Files.writeString(
                directory.resolve("rapport.csv"),
                "Nummer (ändra inte);Läge;Hur långt, i procent\r\n%s;klart;100\r\nx;klart;100\r\n".formatted(first));
        person.clicks(By.cssSelector("details.files > summary"));
        person.sees(By.name("sheet")).sendKeys(sheet.toString());
        person.clicks(By.cssSelector("button[formaction$='/sheet']"));
        person.sees(By.cssSelector("section.brought article ins"));
        person.inspects("task-sheet");
        assertThat(person.flaws()).isEmpty();
        person.clicks(By.cssSelector("section.brought button[type=submit]"));
        person.waitsUntilAt("/tasks/" + task);
        assertThat(person.sees(By.name("status.0")).getDomProperty("value")).isEqualTo("done");
    }

    private void the_year_is_closed() {
        person.logsInAs("steering");
        person.opens("/steering?year=2026");
        person.takesPictureForDocs("steering");
        demo.play("closed");
        demo.awaitState(2026, "closed");
        person.logsInAs("coordinator");
        person.opens("/board/2026");
        person.takesPicture("board-closed");
    }

    private void enkoping_finds_what_it_reported_beside_its_sections() {
        demo.awaitTask("enkoping.contact", "ReviseSections", "2027/enkoping");
        person.logsInAs("enkoping.contact");
        person.opensInTasklist("Revidera avsnitt");
        person.clicks(inMobility("//summary[.//h2]"));
        WebElement followed =
                person.sees(inMobility("//*[contains(@class, 'promises')]//li[contains(., '" + CLEARER + "')]"));
        assertThat(followed.findElement(By.cssSelector(".tag")).getText()).isNotEmpty();
        assertThat(followed.getText()).contains("%");
        person.scrollsTo(inMobility("//h2"));
        person.takesPicture("next-year");
    }

    private void the_coordinator_moves_the_clock_to_the_next_morning() {
        LocalDateTime morning = demo.now().plusDays(1).withHour(8).withMinute(0);
        while (morning.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            morning = morning.plusDays(1);
        }
        person.logsInAs("coordinator");
        person.opens("/demo");
        person.sets(By.name("to"), morning.withSecond(0).toString());
        person.takesPicture("demo");
        person.clicks(By.xpath("//button[normalize-space()='Flytta dit']"));
        LocalDateTime moved = morning;
        person.waitsFor(() -> demo.now().toLocalDate().equals(moved.toLocalDate()));
    }

    private void the_coordinator_moves_the_clock_to_the_signing_day() {
        person.logsInAs("coordinator");
        person.opens("/demo");
        while (demo.now().toLocalDate().isBefore(java.time.LocalDate.of(2026, 12, 8))) {
            LocalDateTime before = demo.now();
            person.clicks(By.cssSelector("form[action='/demo/clock'] button"));
            person.waitsFor(() -> demo.now().toLocalDate().isAfter(before.toLocalDate()));
            person.opens("/demo");
        }
        assertThat(demo.now().toLocalDate()).isEqualTo("2026-12-08");
    }

    /** Something in section 3.9. */
    private static By inMobility(String what) {
        return By.xpath("//article[.//h2[starts-with(normalize-space(), '3.9')]]" + what);
    }

    private void each_kind_of_mail_can_be_read() {
        person.logsInAs("coordinator");
        Map<String, JsonNode> mails = demo.mails();
        assertThat(mails).containsKeys("digest", "tasks");
        mails.forEach((kind, mail) -> {
            person.opens("/mailbox?to=" + mail.path("address").asText());
            person.clicks(By.linkText(mail.path("headline").asText()));
            person.sees(By.tagName("iframe"));
            person.takesPicture("mail-" + kind);
        });
    }
}
