package org.arshjul;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole application in a process of its own, on a free port, until it is closed: the engine's clock and its name are
 * static, so that a second application in this process would share the years that it plays.
 */
public final class OwnProcess implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final int port;

    /**
     * Starts the application with these arguments and waits until it is healthy.
     *
     * @param name of its log under {@code target}
     */
    public OwnProcess(String name, String... arguments) throws IOException {
        port = freePort();
        log = Path.of("target", name + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-XX:+UseSerialGC",
                "-Dh2.queryCacheSize=256"));
        command.addAll(product());
        command.addAll(List.of(
                "--server.port=" + port,
                // Tests wait for what the product does unasked: it looks more often than where people wait.
                "--camunda.bpm.job-execution.wait-time-in-millis=100",
                "--camunda.bpm.job-execution.max-wait=250",
                // What a killed process had begun is taken up by the next one after this time.
                "--camunda.bpm.job-execution.lock-time-in-millis=20000",
                "--arshjul.nodes.silence=15s",
                "--arshjul.nodes.beat=2s",
                "--arshjul.mail.relay-every=200ms",
                "--arshjul.signing.demo-folder=target",
                "--arshjul.mail.base-url=" + url()));
        // What the test sets itself takes the place of these settings.
        command.removeIf(setting -> setting.contains("=")
                && Arrays.stream(arguments).anyMatch(own -> own.startsWith(setting.replaceFirst("=.*", "="))));
        Stream.of(arguments).flatMap(OwnProcess::onItsDatabase).forEach(command::add);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // A test that starts the application twice on one database names a folder that stays the same.
        builder.environment()
                .put(
                        "ARSHJUL_AUDIT_ANCHORS_FOLDER",
                        Files.createTempDirectory(Path.of("target"), "anchors").toString());
        process = builder.start();
        try {
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofMillis(500))
                    .until(this::healthy);
        } catch (RuntimeException notStarted) {
            close();
            throw notStarted;
        }
    }

    /** As given, but with the database that tests have been asked to run on. */
    private static Stream<String> onItsDatabase(String argument) {
        String url = "--spring.datasource.url=";
        return TestDatabase.isPostgres() && argument.startsWith(url + "jdbc:h2:")
                ? Stream.of(
                        url + TestDatabase.url(argument.substring(url.length())),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=")
                : Stream.of(argument);
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public int port() {
        return port;
    }

    /** All that it has written so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    private boolean healthy() throws InterruptedException, IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the application did not start:\n" + Files.readString(log));
        }
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(url() + "/actuator/health"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What the build put on the class path, or the jar that {@code -Dproduct=} names, prepared as the docs say. */
    private static List<String> product() {
        String jar = System.getProperty("product");
        return jar == null
                ? List.of("-cp", withoutTests(), Arshjul.class.getName())
                : List.of("-XX:SharedArchiveFile=" + Path.of(jar).resolveSibling("arshjul.jsa"), "-jar", jar);
    }

    /** What the build put on the class path, but for the tests, whose components and settings are no part of the product. */
    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Ends it as a power cut does: nothing is finished, nothing is told. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Stops it as an operator does, and waits until it has ended. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("the application did not stop");
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
