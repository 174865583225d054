package org.arshjul.browser;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The whole application in the profile demo, with a database of its own: a process of its own, because two engines in
 * one JVM get into each other's way.
 */
final class RunningApplication implements AutoCloseable {

    private static final Path LOG = Path.of("target", "browser-application.log");

    private final Process process;
    private final int port;

    private RunningApplication(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static RunningApplication startedIn(Path directory) throws IOException {
        int port = freePort();
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classpath(),
                        "org.arshjul.Arshjul",
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--spring.datasource.url=jdbc:h2:file:" + directory.resolve("arshjul")
                                + ";DB_CLOSE_ON_EXIT=FALSE",
                        "--arshjul.mail.base-url=http://localhost:" + port,
                        "--arshjul.mail.digest-every=1s"))
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        RunningApplication application = new RunningApplication(process, port);
        application.awaitAnswer();
        return application;
    }

    String address() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private void awaitAnswer() {
        await("the application's first answer, see " + LOG)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("The application stopped while starting, see " + LOG);
                    }
                    return answers();
                });
    }

    private boolean answers() throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(address() + "/login"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What the application has when it is started, without the tests' own classes and settings. */
    private static String classpath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
