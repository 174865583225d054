package org.arshjul.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium, without a window; installed where it is missing and may be installed. */
public final class Chromium {

    private static final Path BINARY = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String PACKAGES = "chromium chromium-driver";

    private Chromium() {}

    /** A new browser of a Swedish reader; close it with {@code quit()}. */
    public static ChromeDriver open() {
        return open(Map.of());
    }

    /** The same of a reader whose browser runs no scripts. */
    static ChromeDriver openWithoutScripts() {
        return open(Map.of("profile.managed_default_content_settings.javascript", 2));
    }

    private static ChromeDriver open(Map<String, Object> preferences) {
        if (missing()) {
            install();
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BINARY.toString());
        // Chromium refuses to run as root with its sandbox, and containers have little shared memory.
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=sv", "--window-size=1500,1000");
        Map<String, Object> all = new HashMap<>(preferences);
        all.put("intl.accept_languages", "sv");
        options.setExperimentalOption("prefs", all);
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
    }

    private static boolean missing() {
        return !Files.isExecutable(BINARY) || !Files.isExecutable(DRIVER);
    }

    private static synchronized void install() {
        Path log = Path.of("target", "chromium-install.log");
        if (Files.isExecutable(Path.of("/usr/bin/apt-get"))
                && System.getProperty("user.name").equals("root")) {
            run("apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y " + PACKAGES, log);
        }
        if (missing()) {
            throw new AssertionError(
                    "The browser tests need %s and %s. On Debian: apt-get install %s. What was tried: %s"
                            .formatted(BINARY, DRIVER, PACKAGES, log));
        }
    }

    private static void run(String command, Path log) {
        try {
            Files.createDirectories(log.getParent());
            new ProcessBuilder("sh", "-c", command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new AssertionError(command, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(command, stopped);
        }
    }
}
