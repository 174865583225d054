package org.arshjul.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Looks at a page as readers of all kinds meet it: axe-core in the light and in the dark appearance, no sideways scroll
 * at 200 % zoom and on a phone, and pictures of it, wide and narrow. What axe found is kept in target/axe, the pictures in
 * target/screenshots/pages.
 */
final class Inspection {

    private static final Path REPORTS = Path.of("target", "axe");
    private static final Path PICTURES = Path.of("target", "screenshots", "pages");

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final int WIDE = 1280;
    private static final int HEIGHT = 900;

    /** Half of a common window, which is what is left of it at 200 % zoom, and the narrowest phone. */
    private static final List<Integer> NARROW = List.of(WIDE / 2, 320);

    /** Parts wider than the window that do not scroll in a place of their own. */
    private static final String TOO_WIDE = """
            const width = document.scrollingElement.clientWidth;
            if (document.scrollingElement.scrollWidth <= width + 1) return [];
            return [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > width + 1 && !e.parentElement.closest('.overflow-auto, .matrix-scroll'))
              .slice(0, 3).map(e => e.outerHTML.slice(0, 160));
            """;

    private final ChromeDriver browser;
    private final ObjectMapper json = new ObjectMapper();
    private final List<String> flaws = new ArrayList<>();

    Inspection(ChromeDriver browser) {
        this.browser = browser;
    }

    /** Everything wrong so far: page, rule and element. */
    List<String> flaws() {
        return flaws;
    }

    /** Inspects the page that the browser shows, and leaves it as it was. */
    void of(String page) {
        for (String theme : List.of("light", "dark")) {
            show(theme, WIDE);
            judge(page, theme, axe(theme).analyze(browser));
            picture(page + "-" + theme + "-wide");
            for (int width : NARROW) {
                metrics(width, HEIGHT);
                if (browser.executeScript(TOO_WIDE) instanceof List<?> wide && !wide.isEmpty()) {
                    flaws.add("%s at %d px scrolls sideways: %s".formatted(page, width, wide));
                }
            }
            picture(page + "-" + theme + "-narrow");
        }
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        metrics(1300, HEIGHT);
        summary(page);
    }

    /**
     * All rules on the light page, and on the dark one those of colours, since it differs in nothing else. A mail in its
     * frame is left out: no script runs in it, and mails are judged on their own.
     */
    private static AxeBuilder axe(String theme) {
        AxeRunOptions options = new AxeRunOptions();
        // Of what passes only the rules are kept, so that axe need not describe each element that passes.
        options.setResultTypes(List.of("violations", "incomplete"));
        AxeBuilder axe =
                new AxeBuilder().withOptions(options).disableIframeTesting().setLegacyMode();
        return theme.equals("dark") ? axe.withOnlyRules(OF_COLOURS) : axe.withTags(RULES);
    }

    private void show(String theme, int width) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", theme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        metrics(width, HEIGHT);
    }

    private void metrics(int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private void judge(String page, String theme, Results found) {
        found.getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> flaws.add("%s (%s), %s: %s %s"
                                .formatted(page, theme, rule.getId(), node.getTarget(), node.getFailureSummary()))));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("page", page);
        report.put("theme", theme);
        report.put("address", found.getUrl());
        report.put("violations", found.getViolations());
        report.put("incomplete", found.getIncomplete());
        report.put(
                "passes", found.getPasses().stream().map(rule -> rule.getId()).toList());
        try {
            Files.createDirectories(REPORTS);
            json.writerWithDefaultPrettyPrinter()
                    .writeValue(REPORTS.resolve(page + "-" + theme + ".json").toFile(), report);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), Chromium.picture(browser, clip()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The whole page, but not the whole of a very long one. */
    private Map<String, Object> clip() {
        Number width = (Number) browser.executeScript("return document.scrollingElement.clientWidth");
        Number height = (Number) browser.executeScript("return document.scrollingElement.scrollHeight");
        return Map.of("x", 0, "y", 0, "width", width, "height", Math.min(height.intValue(), 4000), "scale", 1);
    }

    private void summary(String page) {
        long wrong = flaws.stream().filter(flaw -> flaw.startsWith(page + " ")).count();
        try {
            Files.writeString(
                    REPORTS.resolve("summary.txt"),
                    "%-40s %s%n".formatted(page, wrong == 0 ? "no violation" : wrong + " violations"),
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
