package org.arshjul.notification;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arshjul.browser.Chromium;
import org.openqa.selenium.chrome.ChromeDriver;

/** Opens mails as a mail program does, in windows of two widths, light and dark, and takes pictures in target/mails. */
final class MailReader implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "mails");
    private static final int PHONE = 320;
    private static final int WINDOW = 640;
    private static final int HEIGHT = 900;

    /** What is read in a mail is no page: it has no landmarks, and its frame brings the headings. */
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private final ChromeDriver browser = Chromium.open();
    private final Set<String> makes = new HashSet<>();

    MailReader() throws IOException {
        Files.createDirectories(FOLDER);
    }

    /** Shows the mail, in all ways and to axe if none before was made like it; what is wrong with it. */
    List<String> reads(String name, String html) throws IOException {
        List<String> flaws = new ArrayList<>();
        open(name, html);
        boolean another = makes.add(make(html));
        for (String theme : List.of("light", "dark")) {
            for (int width : List.of(WINDOW, PHONE)) {
                if (another || theme.equals("light") == (width == WINDOW)) {
                    show(theme, width);
                    String shown = "%s-%d-%s".formatted(name, width, theme);
                    flaws.addAll(tooWide(shown));
                    picture(shown, width);
                }
            }
            if (another) {
                flaws.addAll(judged(name, theme));
            }
        }
        if (another && html.contains("data:image/")) {
            flaws.addAll(readsWithoutPictures(
                    name + "-blocked", html.replaceAll("data:image/png;base64,[^\"]+", "cid:blocked")));
        }
        return flaws;
    }

    /** The elements of a mail and how they look, without what they say. */
    private static String make(String html) {
        return html.replaceAll(">[^<]+<", "><").replaceAll("(src|alt|href|lang)=\"[^\"]*\"", "");
    }

    private List<String> judged(String name, String theme) {
        return new AxeBuilder()
                .withTags(RULES).setLegacyMode(true).analyze(browser).getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> "%s (%s), %s: %s %s"
                                        .formatted(
                                                name, theme, rule.getId(), node.getTarget(), node.getFailureSummary())))
                        .toList();
    }

    /** What stands in a picture's place must be read as well as the rest. */
    private List<String> readsWithoutPictures(String name, String html) throws IOException {
        open(name, html);
        show("dark", PHONE);
        String shown = "%s-%d-dark".formatted(name, PHONE);
        picture(shown, PHONE);
        return tooWide(shown);
    }

    private void open(String name, String html) throws IOException {
        Path file = Files.writeString(FOLDER.resolve(name + ".html"), html);
        browser.get(file.toUri().toString());
    }

    private void show(String theme, int width) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    private List<String> tooWide(String shown) {
        boolean wide = Boolean.TRUE.equals(browser.executeScript(
                "return document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth"));
        return wide ? List.of(shown + " scrolls sideways") : List.of();
    }

    private void picture(String shown, int width) throws IOException {
        Number height = (Number) browser.executeScript("return document.scrollingElement.scrollHeight");
        Map<String, Object> clip = Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
        Files.write(FOLDER.resolve(shown + ".png"), Chromium.picture(browser, clip));
    }

    @Override
    public void close() {
        browser.quit();
    }
}
