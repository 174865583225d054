package org.arshjul.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.arshjul.browser.Chromium;
import org.arshjul.platform.Actor;
import org.arshjul.platform.security.Client.Way;
import org.arshjul.platform.task.HumanTasks;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasklist as people see it, in a real browser. */
class TasklistTest extends BootedTest {

    private static final String APP = "META-INF/resources/webjars/camunda/app/tasklist/";

    @Autowired
    FilterService filters;

    @Autowired
    HumanTasks record;

    private ChromeDriver browser;

    @AfterEach
    void close_the_browser() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void a_person_logs_in_takes_a_task_and_answers_it_on_its_page() throws IOException {
        logIn("anna");
        open("/camunda/app/tasklist/default/");
        waitFor(By.linkText("Min organisations")).click();
        waitFor(By.cssSelector(".task-filter.active .counter"));
        waitFor(By.linkText("Gör det skyddade arbetet")).click();

        browser.switchTo().frame(waitFor(By.cssSelector("iframe.arshjul-page")));
        assertThat(waitFor(By.id("task")).getText()).isEqualTo(task);
        browser.switchTo().defaultContent();
        assertThat(browser.findElements(By.cssSelector(".form-actions .btn-primary")))
                .noneMatch(WebElement::isDisplayed);
        assertThat(browser.findElements(By.cssSelector(".ce-eol-banner"))).noneMatch(WebElement::isDisplayed);
        assertThat(waitFor(By.cssSelector("li.task .due-date")).getText()).matches("Sista dag \\d+ \\p{L}+ \\d{4}");
        screenshot("tasklist");

        waitFor(By.cssSelector("button.claim")).click();
        waitFor(By.cssSelector("button.unclaim"));
        assertThat(openTask().getAssignee()).isEqualTo("anna");

        browser.switchTo().frame(waitFor(By.cssSelector("iframe.arshjul-page")));
        waitFor(By.id("done")).click();
        browser.switchTo().defaultContent();
        patience().until(ExpectedConditions.not(ExpectedConditions.urlContains(task)));
        patience().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("iframe.arshjul-page")));
        assertThat(refusals()).isEmpty();
    }

    @Test
    void each_task_shows_its_own_page() {
        String first = task;
        open_a_guarded_task();
        logIn("anna");
        for (String id : List.of(first, task)) {
            open("/camunda/app/tasklist/default/#/?task=" + id);
            patience().until(driver -> {
                browser.switchTo().defaultContent();
                List<WebElement> frames = browser.findElements(By.cssSelector("iframe.arshjul-page"));
                return frames.size() == 1 && frames.get(0).getAttribute("src").endsWith("/tasks/" + id);
            });
        }
    }

    @Test
    void a_coordinator_starts_the_year_on_its_page() throws IOException {
        repository
                .createDeployment()
                .addModelInstance(
                        "year.bpmn",
                        Bpmn.createExecutableProcess("revision-cycle")
                                .name("Årsrevision")
                                .camundaHistoryTimeToLiveString("P30D")
                                .startEvent()
                                .camundaFormKey("embedded:deployment:start-form.html")
                                .endEvent()
                                .done())
                .addInputStream(
                        "start-form.html", getClass().getResourceAsStream("/processes/tasklist/start-form.html"))
                .deploy();
        logIn("david");
        open("/camunda/app/tasklist/default/");
        waitFor(By.linkText("Starta process")).click();
        waitFor(By.linkText("Årsrevision")).click();

        WebElement frame = waitFor(By.cssSelector("iframe.arshjul-page"));
        assertThat(frame.getAttribute("src")).endsWith("/cycles/new");
        assertThat(browser.findElements(By.cssSelector(".modal-footer .btn-primary")))
                .noneMatch(WebElement::isDisplayed);
        screenshot("start");
        browser.switchTo().frame(frame);
        waitFor(By.id("done")).click();
        browser.switchTo().defaultContent();
        patience().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".modal-dialog")));
        assertThat(refusals()).isEmpty();
    }

    @Test
    void a_coordinator_looks_into_an_instance_in_cockpit() throws IOException {
        logIn("david");
        open("/camunda/app/cockpit/default/#/processes");
        waitFor(By.linkText("Skyddat arbete"));
        open("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
        waitFor(By.xpath("//*[contains(text(), '2026/test')]"));
        screenshot("cockpit");

        assertThat(refusals()).isEmpty();
    }

    @Test
    void logging_out_leads_to_our_login() {
        logIn("anna");
        open("/camunda/app/tasklist/default/");
        waitFor(By.cssSelector(".account .dropdown-toggle")).click();
        waitFor(By.cssSelector(".account .logout a")).click();

        patience().until(ExpectedConditions.urlContains("/login"));
        assertThat(waitFor(By.id("username")).isDisplayed()).isTrue();
    }

    @Test
    void the_login_page_is_swedish_and_says_what_was_wrong() throws IOException {
        logIn("anna", "fel lösenord");

        assertThat(waitFor(By.id("login-failed")).getText()).contains("stämmer inte");
        assertThat(browser.findElement(By.tagName("html")).getAttribute("lang")).isEqualTo("sv");
        assertThat(browser.findElement(By.id("password")).getAttribute("aria-describedby"))
                .isEqualTo("login-failed");
        screenshot("login");
    }

    @Test
    void filters_stand_ready_and_show_each_what_concerns_them() {
        Actor.as("anna", List.of(GuardedWork.GROUP), () -> {
            tasks.claim(task, "anna");
            return null;
        });

        assertThat(names(as("anna"))).containsExactly("Mina", "Min organisations", "Försenade");
        assertThat(names(as("david"))).containsExactly("Mina", "Min organisations", "Försenade", "Alla i revisionen");
        assertThat(found("anna", "Mina")).contains(task);
        assertThat(found("bo", "Mina")).doesNotContain(task);
        assertThat(found("bo", "Min organisations")).contains(task);
        assertThat(found("cecilia", "Min organisations")).doesNotContain(task);
        assertThat(found("anna", "Försenade")).contains(task);
        assertThat(found("cecilia", "Försenade")).doesNotContain(task);
        assertThat(found("david", "Försenade")).contains(task);
        assertThat(found("david", "Alla i revisionen")).contains(task);
        due(task, Instant.now().plus(Duration.ofDays(1)));
        assertThat(found("anna", "Försenade")).doesNotContain(task);
    }

    @Test
    void what_waits_is_paged_the_most_urgent_first() {
        List<String> opened = new ArrayList<>(List.of(task));
        for (int i = 0; i < 2; i++) {
            open_a_guarded_task();
            opened.add(task);
        }
        due(opened.get(1), Instant.now().minus(Duration.ofDays(9000)));
        due(opened.get(2), Instant.now().minus(Duration.ofDays(8000)));

        List<String> paged = new ArrayList<>();
        JsonNode page = page("bo", "Min organisations", 0, 2);
        int all = page.get("count").asInt();
        for (int first = 0; first < all; first += 2) {
            paged.addAll(ids(page("bo", "Min organisations", first, 2)));
        }

        assertThat(paged).startsWith(opened.get(1), opened.get(2)).hasSize(all).doesNotHaveDuplicates();
        assertThat(paged).containsExactlyInAnyOrderElementsOf(found("bo", "Min organisations"));
        assertThat(ids(page("bo", "Min organisations", all, 2))).isEmpty();
        assertThat(page("cecilia", "Min organisations", 0, 2).get("count").asInt())
                .isEqualTo(found("cecilia", "Min organisations").size());
    }

    @Test
    void what_tasklist_asks_for_is_found_in_our_record_and_anything_else_by_the_engine() {
        due(task, Instant.now().minus(Duration.ofDays(1)));
        record.due(task, Instant.now().plus(Duration.ofDays(1)));

        try {
            for (String person : List.of("bo", "david")) {
                JsonNode usual = page(person, "Försenade", 0, 100);
                JsonNode other = page(person, "Försenade", 0, 100, "{\"nameLike\":\"%\"}");
                assertThat(ids(other)).as(person).contains(task);
                assertThat(ids(usual)).as(person).doesNotContain(task);
                assertThat(usual.get("count").asInt())
                        .as(person)
                        .isEqualTo(other.get("count").asInt() - 1);
            }
        } finally {
            due(task, Instant.now().minus(Duration.ofDays(1)));
        }
    }

    /** In the engine and in our record, as what extends a deadline does it. */
    private void due(String one, Instant moment) {
        tasks.setDueDate(one, Date.from(moment));
        record.due(one, moment);
    }

    @Test
    void every_text_of_tasklist_is_swedish() throws IOException {
        JsonNode english = texts("en");
        JsonNode swedish = texts("sv");

        assertThat(names(swedish.get("labels"))).containsAll(names(english.get("labels")));
        assertThat(names(swedish.get("dateLocales"))).containsAll(names(english.get("dateLocales")));
    }

    private static JsonNode texts(String language) throws IOException {
        try (InputStream file =
                TasklistTest.class.getClassLoader().getResourceAsStream(APP + "locales/" + language + ".json")) {
            String text = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return new ObjectMapper().readTree(text.replace("\uFEFF", ""));
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private List<String> names(Client client) {
        String body = client.send(Way.TASKLIST, "GET", "/filter?sortBy=filterId&sortOrder=asc", null)
                .body();
        return read(body, "name").stream()
                .sorted(java.util.Comparator.comparingInt(
                        List.of("Mina", "Min organisations", "Försenade", "Alla i revisionen")::indexOf))
                .toList();
    }

    /** What is found by all that was asked at once, which is also what Tasklist finds. */
    private List<String> found(String person, String filter) {
        List<String> all = read(
                as(person)
                        .send(Way.TASKLIST, "POST", "/filter/" + id(filter) + "/list", "{}")
                        .body(),
                "id");
        assertThat(ids(page(person, filter, 0, 100))).as(filter).containsExactlyInAnyOrderElementsOf(all);
        assertThat(page(person, filter, 0, 100).get("count").asInt()).as(filter).isEqualTo(all.size());
        return all;
    }

    /** What Tasklist asks for by itself. */
    private JsonNode page(String person, String filter, int first, int most) {
        String usual = "{\"active\":true,\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}";
        return page(person, filter, first, most, usual);
    }

    private JsonNode page(String person, String filter, int first, int most, String asked) {
        String path = "/camunda/api/engine/engine/default/filter/%s/list?firstResult=%d&maxResults=%d"
                .formatted(id(filter), first, most);
        return tree(as(person)
                .send("POST", path, asked, "Content-Type", "application/json", "Accept", "application/hal+json")
                .body());
    }

    private static List<String> ids(JsonNode page) {
        return read(page.path("_embedded").path("task").toString(), "id");
    }

    private String id(String filter) {
        return filters.createTaskFilterQuery().filterName(filter).singleResult().getId();
    }

    private static List<String> read(String json, String field) {
        List<String> values = new ArrayList<>();
        tree(json).forEach(one -> values.add(one.get(field).asText()));
        return values;
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException wrong) {
            throw new AssertionError(json, wrong);
        }
    }

    private void logIn(String person) {
        logIn(person, GuardedWork.PASSWORD);
    }

    private void logIn(String person, String password) {
        if (browser == null) {
            browser = Chromium.open();
        }
        open("/login");
        waitFor(By.id("username")).sendKeys(person);
        browser.findElement(By.id("password")).sendKeys(password);
        browser.findElement(By.cssSelector("button[type=submit]")).click();
        // The log-in's own page has no query; wherever it leads has another address.
        patience().until(ExpectedConditions.not(ExpectedConditions.urlToBe("http://localhost:" + port + "/login")));
    }

    private void open(String path) {
        browser.get("http://localhost:" + port + path);
    }

    private WebElement waitFor(By what) {
        return patience().until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    /** Tasklist draws again what it has drawn, so what was found may be gone. */
    private FluentWait<WebDriver> patience() {
        return new WebDriverWait(browser, Duration.ofSeconds(30)).ignoring(StaleElementReferenceException.class);
    }

    /** What Tasklist asked for and did not get: the gate must let through all that it needs. */
    private List<String> refusals() {
        return browser.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().equals(java.util.logging.Level.SEVERE))
                .map(Object::toString)
                .filter(entry -> entry.contains("/camunda/"))
                .toList();
    }

    private void screenshot(String name) throws IOException {
        Path file = Path.of("target", "screenshots", name + ".png");
        Files.createDirectories(file.getParent());
        Files.write(file, browser.getScreenshotAs(OutputType.BYTES));
    }
}
