package org.arshjul.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.arshjul.DebianPackages;
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
        DebianPackages.require(PACKAGES, Chromium::missing, Path.of("target", "chromium-install.log"));
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

    /** A picture (PNG) of that part of the page, whether it is in sight or not. */
    public static byte[] picture(ChromeDriver browser, Map<String, Object> clip) {
        Object data = browser.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of("format", "png", "optimizeForSpeed", true, "captureBeyondViewport", true, "clip", clip))
                .get("data");
        return Base64.getDecoder().decode((String) data);
    }

    private static boolean missing() {
        return !Files.isExecutable(BINARY) || !Files.isExecutable(DRIVER);
    }
}
