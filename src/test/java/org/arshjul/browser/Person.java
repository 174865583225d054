package org.arshjul.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody at a browser: logs in as one person after the other, waits for what should appear, takes pictures. */
final class Person implements AutoCloseable {

    private static final By TASK_PAGE = By.cssSelector("iframe.arshjul-page");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String FOCUS_SHOWS = """
            const look = getComputedStyle(arguments[0]);
            return look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0 || look.boxShadow !== 'none';
            """;

    private static final int MOST_TABS = 500;

    /**
     * Tasklist may ask once more for the task that it shows while its page has just answered it; the engine fails where it
     * goes between two of its own questions.
     */
    private static final Pattern TASK_ASKED_FOR_IN_VAIN =
            Pattern.compile("(/camunda/api/engine/engine/default/task/[0-9a-f-]+) .* status of (404|500) ");

    private final ChromeDriver browser;
    private final Inspection inspection;
    private final String address;

    Person(String address) {
        this(address, Chromium.open());
    }

    Person(String address, ChromeDriver browser) {
        this.address = address;
        this.browser = browser;
        inspection = new Inspection(browser);
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 1300, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    void logsInAs(String person) {
        logsOut();
        opens("/login");
        answersLogin(person);
        waits().until(ExpectedConditions.not(ExpectedConditions.urlContains("/login")));
    }

    void answersLogin(String person) {
        sees(By.id("username")).sendKeys(person);
        sees(By.id("password")).sendKeys("demo");
        clicks(By.cssSelector("button[type=submit]"));
    }

    /** Leaves the page first: it would go on asking the server, and be refused. */
    void logsOut() {
        browser.get("about:blank");
        browser.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    }

    void opens(String path) {
        browser.switchTo().defaultContent();
        browser.get(path.startsWith("http") ? path : address + path);
    }

    String path() {
        return browser.getCurrentUrl().replace(address, "");
    }

    /** Opens Tasklist with the tasks of the person's organisation, and that task's page in it. */
    void opensInTasklist(String task) {
        opens("/camunda/app/tasklist/default/");
        clicks(By.linkText("Min organisations"));
        clicks(By.linkText(task));
        entersTaskPage();
    }

    /** From now on inside the page that stands in Tasklist's frame. */
    void entersTaskPage() {
        browser.switchTo().defaultContent();
        browser.switchTo().frame(sees(TASK_PAGE));
        sees(By.tagName("h1"));
    }

    /** Presses that button of the page in Tasklist's frame, and waits until Tasklist has put the page away. */
    void answersInTasklist(By button) {
        clicks(button);
        browser.switchTo().defaultContent();
        waits().until(ExpectedConditions.invisibilityOfElementLocated(TASK_PAGE));
    }

    WebElement sees(By what) {
        return waits().until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    List<WebElement> all(By what) {
        return browser.findElements(what);
    }

    /** Clicks once: a click that has done its work is not repeated on the page that follows. */
    void clicks(By what) {
        waits().until(ExpectedConditions.elementToBeClickable(what));
        new WebDriverWait(browser, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .ignoring(ElementClickInterceptedException.class)
                .until(driver -> {
                    WebElement found = driver.findElement(what);
                    browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", found);
                    found.click();
                    return true;
                });
    }

    /** Presses keys wherever the focus is. */
    void presses(CharSequence... keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    /** Presses Tab until the focus is on that, and sees on every step where it is. */
    WebElement tabsTo(By what) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            presses(Keys.TAB);
            WebElement focused = browser.switchTo().activeElement();
            // Past the last element the browser's own bars are next; the page has no focus then.
            if (focused.getTagName().equals("body")) {
                continue;
            }
            if (!Boolean.TRUE.equals(browser.executeScript(FOCUS_SHOWS, focused))) {
                throw new AssertionError("the focus does not show on " + focused.getDomProperty("outerHTML"));
            }
            if (browser.findElements(what).contains(focused)) {
                return focused;
            }
        }
        throw new AssertionError("no Tab leads to " + what);
    }

    /** What has the focus. */
    WebElement focused() {
        return browser.switchTo().activeElement();
    }

    boolean runsScripts() {
        return Boolean.TRUE.equals(browser.executeScript("return typeof window.htmx === 'object'"));
    }

    /** Sets a field of date or time, whose typing depends on the reader's language. */
    void sets(By field, String value) {
        browser.executeScript("arguments[0].value = arguments[1]", sees(field), value);
    }

    void scrollsTo(By what) {
        browser.executeScript("arguments[0].scrollIntoView({block: 'start'})", sees(what));
    }

    void waitsUntilAt(String path) {
        // A page that was asked for before the log-in comes with "?continue".
        waits().until(driver -> path().replace("?continue", "").equals(path));
    }

    void waitsFor(BooleanSupplier what) {
        waits().until(driver -> what.getAsBoolean());
    }

    /** Loads the page anew until it shows that. */
    WebElement reloadsUntilItShows(By what) {
        waits().until(driver -> {
            if (!browser.findElements(what).isEmpty()) {
                return true;
            }
            browser.navigate().refresh();
            return false;
        });
        return sees(what);
    }

    /** Looks at the page that is open as readers of all kinds meet it. */
    void inspects(String page) {
        inspection.of(page);
    }

    /** What was wrong with the inspected pages: page, rule and element. */
    List<String> flaws() {
        return inspection.flaws();
    }

    /** What the pages asked for and did not get, or what broke. */
    List<String> complaints() {
        return browser.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().equals(Level.SEVERE))
                .map(Object::toString)
                .filter(complaint -> !isOfTaskThatIsGone(complaint))
                .toList();
    }

    private boolean isOfTaskThatIsGone(String complaint) {
        Matcher task = TASK_ASKED_FOR_IN_VAIN.matcher(complaint);
        return task.find() && status(task.group(1)) == 404;
    }

    /** With what the product answers whoever is logged in. */
    private long status(String path) {
        return (Long) browser.executeAsyncScript(
                "const done = arguments[1]; fetch(arguments[0]).then(answer => done(answer.status), () => done(0));",
                path);
    }

    /** A picture of the whole window in target/screenshots. */
    void takesPicture(String name) {
        browser.switchTo().defaultContent();
        save(Path.of("target", "screenshots"), name);
    }

    /** A picture that also stands in the docs, when they are to be drawn anew: {@code -Dpictures=docs}. */
    void takesPictureForDocs(String name) {
        takesPicture(name);
        if ("docs".equals(System.getProperty("pictures"))) {
            save(Path.of("docs", "pictures"), name);
        }
    }

    private void save(Path directory, String name) {
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A page that is just being replaced answers with errors of many kinds; one that lasts is told when patience ends. */
    private FluentWait<WebDriver> waits() {
        return new WebDriverWait(browser, PATIENCE).ignoring(WebDriverException.class);
    }

    @Override
    public void close() {
        browser.quit();
    }
}
