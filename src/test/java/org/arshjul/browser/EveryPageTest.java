package org.arshjul.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.arshjul.AuthenticatorApp;
import org.arshjul.OwnProcess;
import org.arshjul.TestDatabase;
import org.arshjul.document.docx.Docx;
import org.arshjul.document.docx.DocxBlock;
import org.arshjul.document.docx.DocxContent;
import org.arshjul.document.docx.DocxParagraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Every page for every reader: in both appearances, on a phone and at 200 % zoom, by keyboard alone, without scripts. Task
 * pages are also met in {@link YearInTheBrowserTest}.
 */
class EveryPageTest {

    private static final By REFUSAL = By.id("refusal");
    private static final By APPROVE_REST = By.cssSelector("button[value=approveRest]");
    private static final By GIVE_OPINIONS = By.xpath("//button[normalize-space()='Lämna synpunkterna']");
    private static final By FINISH_SECTIONS = By.xpath("//button[normalize-space()='Spara och klarmarkera']");

    private static final By SUBMIT = By.cssSelector("main button[type=submit]");

    @TempDir
    private static Path directory;

    private static OwnProcess application;
    private static DemoYear demo;
    private static String plan;

    /** A year in which these have not drafted yet, and formas has given no opinion. */
    @BeforeAll
    static void start() throws IOException {
        Files.deleteIfExists(Path.of("target", "axe", "summary.txt"));
        application = new OwnProcess(
                "pages-application",
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + TestDatabase.shipped(directory.resolve("arshjul")),
                "--arshjul.mail.digest-every=1s",
                "--arshjul.webhooks.private-addresses=true");
        demo = new DemoYear(application.url());
        demo.start(2026);
        plan = demo.awaitTask("coordinator", "PlanRevision", "2026");
        demo.play("signed", "enkoping", "lund", "nacka", "formas");
        for (String text : List.of("boras", "gavle", "malmo", "umea")) {
            demo.awaitTask("formas.contact", "GiveOpinion", "2026/" + text);
        }
        demo.awaitTask("enkoping.contact", "ReviseSections", "2026/enkoping");
        demo.stop();
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void every_page_is_readable_for_everybody() throws IOException {
        try (Person person = new Person(application.url())) {
            String reader = null;
            for (Pages.Page page : Pages.ALL) {
                if (page.reader() == null && reader != null) {
                    person.logsOut();
                } else if (page.reader() != null && !page.reader().equals(reader)) {
                    person.logsInAs(page.reader());
                }
                reader = page.reader();
                inspect(person, page.address(), page.name());
            }
            person.opens("/mailbox");
            person.clicks(By.cssSelector("tbody a"));
            person.sees(By.tagName("iframe"));
            person.inspects("mailbox-message");
            inspect(person, "/tasks/" + plan, "task-closed");

            person.logsInAs("enkoping.contact");
            inspectTask(person, "enkoping.contact", "ReviseSections", "2026/enkoping");
            inspectReturnedFile(person);
            person.logsInAs("formas.contact");
            inspectTask(person, "formas.contact", "GiveOpinion", "2026/eskilstuna");

            demo.moveTo("2026-09-02T09:00");
            demo.awaitTask("coordinator", "DecideOnLateDraft", "2026/enkoping");
            person.logsInAs("coordinator");
            inspectTask(person, "coordinator", "DecideOnLateDraft", "2026/enkoping");
            inspect(person, "/board/2026", "board-late");
            inspectImport(person);
            inspectWebhook(person);
            assertThat(person.flaws()).isEmpty();
        }
    }

    @Test
    void the_page_that_asks_for_a_code_is_readable_for_everybody() {
        try (Person person = new Person(application.url())) {
            person.logsInAs("vinnova.signatory");
            person.opens("/login/authenticator");
            String secret = person.sees(By.tagName("code")).getText();
            person.sees(By.id("code")).sendKeys(AuthenticatorApp.code(secret, Instant.now()));
            person.sees(By.id("password")).sendKeys("demo");
            person.clicks(SUBMIT);
            person.waitsUntilAt("/");
            person.logsOut();
            person.opens("/login");
            person.answersLogin("vinnova.signatory");
            person.sees(By.id("code"));
            person.inspects("login-code");
            assertThat(person.flaws()).isEmpty();
        }
    }

    @Test
    void an_opinion_is_given_by_keyboard_alone() {
        String task = demo.awaitTask("formas.contact", "GiveOpinion", "2026/boras");
        try (Person person = new Person(application.url())) {
            person.logsInAs("formas.contact");
            person.opens("/tasks/" + task);
            person.tabsTo(By.cssSelector("a.skip"));
            person.presses(Keys.ENTER);
            assertThat(person.focused().getDomProperty("id")).isEqualTo("main");

            person.tabsTo(GIVE_OPINIONS);
            person.presses(Keys.ENTER);
            person.sees(REFUSAL);
            assertThat(person.focused().getDomProperty("id")).isEqualTo("refusal");

            person.tabsTo(APPROVE_REST);
            person.presses(Keys.ENTER);
            person.sees(By.cssSelector("input[value=approved]:checked"));
            person.tabsTo(GIVE_OPINIONS);
            person.presses(Keys.ENTER);
            person.waitsUntilAt("/tasks/" + task + "/done");
        }
    }

    @Test
    void sections_are_revised_by_keyboard_alone() {
        String task = demo.awaitTask("lund.contact", "ReviseSections", "2026/lund");
        try (Person person = new Person(application.url())) {
            person.logsInAs("lund.contact");
            person.opens("/tasks/" + task);
            person.tabsTo(By.tagName("textarea"));
            person.presses("Skrivet utan mus. ");
            person.tabsTo(FINISH_SECTIONS);
            person.presses(Keys.ENTER);
            person.waitsUntilAt("/tasks/" + task + "/done");
        }
    }

    @Test
    void what_is_written_is_kept_while_it_is_written() {
        String task = demo.awaitTask("formas.contact", "GiveOpinion", "2026/malmo");
        By remark = By.name("remark.0");
        try (Person person = new Person(application.url())) {
            person.logsInAs("formas.contact");
            person.opens("/tasks/" + task);
            person.clicks(By.cssSelector("#unchanged details > summary"));
            person.sees(remark).sendKeys("Skrivet före lunch.");
            person.sees(By.xpath("//*[@data-draft-status][starts-with(., 'Utkastet sparat')]"));

            person.logsInAs("formas.contact");
            person.opens("/tasks/" + task);
            assertThat(person.all(remark).get(0).getDomProperty("value")).isEqualTo("Skrivet före lunch.");
        }
    }

    @Test
    void the_board_changes_while_it_is_looked_at() {
        String task = demo.awaitTask("formas.contact", "GiveOpinion", "2026/umea");
        try (Person coordinator = new Person(application.url());
                Person formas = new Person(application.url())) {
            coordinator.logsInAs("coordinator");
            coordinator.opens("/board/2026");
            formas.logsInAs("formas.contact");
            formas.opens("/tasks/" + task);
            formas.clicks(APPROVE_REST);
            formas.sees(By.cssSelector("input[value=approved]:checked"));
            formas.clicks(GIVE_OPINIONS);

            coordinator.sees(By.xpath("//li[contains(., 'Umeå 2026') and contains(., 'Formas')]"));
        }
    }

    @Test
    void tasks_are_read_and_answered_without_scripts() {
        String opinion = demo.awaitTask("formas.contact", "GiveOpinion", "2026/gavle");
        String sections = demo.awaitTask("nacka.contact", "ReviseSections", "2026/nacka");
        try (Person person = new Person(application.url(), Chromium.openWithoutScripts())) {
            person.logsInAs("formas.contact");
            assertThat(person.runsScripts()).isFalse();
            person.opens("/tasks/" + opinion);
            person.clicks(APPROVE_REST);
            person.sees(By.cssSelector("input[value=approved]:checked"));
            person.clicks(GIVE_OPINIONS);
            person.waitsUntilAt("/tasks/" + opinion + "/done");

            person.logsInAs("nacka.contact");
            person.opens("/tasks/" + sections);
            person.sees(By.tagName("textarea")).sendKeys("Skrivet utan skript. ");
            person.clicks(FINISH_SECTIONS);
            person.waitsUntilAt("/tasks/" + sections + "/done");
        }
    }

    private static void inspectTask(Person person, String reader, String kind, String subject) {
        inspect(person, "/tasks/" + demo.awaitTask(reader, kind, subject), "task-" + kind);
    }

    /** From the page of the sections: a file in which one of them reads otherwise, and which has more than them. */
    private static void inspectReturnedFile(Person person) throws IOException {
        List<DocxBlock> blocks = new ArrayList<>();
        blocks.add(DocxParagraph.heading(2, "3.9. Klimatsmart mobilitet"));
        blocks.addAll(Docx.blocks("Vi bygger en bro.", 2));
        blocks.add(DocxParagraph.heading(2, "4.1. Samordning"));
        blocks.addAll(Docx.blocks("Detta är inte vårt.", 2));
        Path file = Files.write(
                directory.resolve("avsnitt.docx"), Docx.of(new DocxContent("Avsnitt", "sv-SE", Instant.EPOCH, blocks)));
        person.clicks(By.cssSelector("details.files > summary"));
        person.sees(By.cssSelector("details.files input[type=file]")).sendKeys(file.toString());
        person.clicks(By.cssSelector("details.files button[formaction$='/word']"));
        person.sees(By.cssSelector("section.brought article .shown"));
        person.inspects("task-word");
    }

    /** Nobody is there. */
    private static void inspectWebhook(Person person) {
        person.opens("/webhooks");
        person.sees(By.cssSelector("input[name=address]")).sendKeys("https://127.0.0.1:1/arshjul");
        person.clicks(By.cssSelector("form.new-webhook summary"));
        person.clicks(By.cssSelector("input[value=ContractSigned]"));
        person.inspects("webhooks-choosing");
        person.clicks(By.cssSelector("form.new-webhook button"));
        person.sees(By.id("secret"));
        person.inspects("webhooks-secret");
        person.clicks(By.cssSelector("form[action$='/test'] button"));
        person.sees(By.id("tested"));
        person.inspects("webhooks-tested");
    }

    private static void inspectImport(Person person) throws IOException {
        Path contract = Files.writeString(directory.resolve("avtal.txt"), """
                3. Kommunens åtaganden
                3.9. Klimatsmart mobilitet
                Under 2023 avser kommunen att:

                • Bygga en bro.

                9. Kontraktet
                Avtalet gäller för 2023.
                """);
        inspect(person, "/imports", "imports");
        person.sees(By.cssSelector("input[type=file]")).sendKeys(contract.toString());
        person.clicks(By.cssSelector("form.send-in button"));
        person.sees(By.cssSelector(".tiles"));
        person.inspects("import");
        person.clicks(By.cssSelector("a[href*='/sections/']"));
        person.sees(By.cssSelector("form[action*='/sections/']"));
        person.inspects("import-section");
        person.opens("/imports");
        person.clicks(By.cssSelector("tbody a"));
        person.clicks(By.cssSelector("a[href$='/confirmation']"));
        person.sees(By.tagName("h1"));
        person.inspects("import-confirmation");
    }

    private static void inspect(Person person, String address, String name) {
        person.opens(address);
        person.sees(By.tagName("h1"));
        person.inspects(name);
    }

    @Test
    void no_page_is_missing_from_the_list() {
        List<String> listed = new ArrayList<>(Pages.ON_THE_WAY);
        Pages.ALL.stream().map(Pages.Page::pattern).forEach(listed::add);

        assertThat(pages()).hasSizeGreaterThan(10).isSubsetOf(listed);
    }

    /** The addresses of all controllers' methods that answer with a page. */
    private static List<String> pages() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scan.findCandidateComponents("org.arshjul").stream()
                .map(found -> loaded(found.getBeanClassName()))
                .filter(controller -> !AnnotatedElementUtils.hasAnnotation(controller, ResponseBody.class))
                .flatMap(controller -> List.of(controller.getDeclaredMethods()).stream()
                        .filter(method -> method.getReturnType() == String.class)
                        .map(method -> address(controller, method))
                        .filter(Objects::nonNull))
                .toList();
    }

    private static String address(Class<?> controller, Method method) {
        GetMapping page = method.getAnnotation(GetMapping.class);
        if (page == null || method.isAnnotationPresent(ResponseBody.class)) {
            return null;
        }
        RequestMapping all = controller.getAnnotation(RequestMapping.class);
        return (all == null ? "" : all.value()[0]) + (page.value().length == 0 ? "" : page.value()[0]);
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, EveryPageTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
