package org.arshjul.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.arshjul.Arshjul;
import org.awaitility.Awaitility;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The product as it is started by hand, in a process of its own: job executor, listeners, schedules, database file and
 * mail server are the real ones. It is asked over HTTP; its database is read when it has stopped.
 */
final class RunningProduct implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final Process process;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningProduct(Path home, Process process, int port) {
        this.home = home;
        this.process = process;
        this.port = port;
    }

    /** Starts it in the demo on the database in that folder, and waits until it answers. */
    static RunningProduct start(Path home) {
        int port = freePort();
        try {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-cp",
                            withoutTests(),
                            Arshjul.class.getName(),
                            "--spring.profiles.active=demo",
                            "--server.port=" + port,
                            "--spring.datasource.url=" + url(home)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log(home).toFile()))
                    .start();
            RunningProduct product = new RunningProduct(home, process, port);
            Awaitility.await("the product answers")
                    .atMost(TO_START)
                    .pollInterval(Duration.ofMillis(200))
                    .until(product::answers);
            return product;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Everything that it has written to its log so far. */
    static String logged(Path home) {
        try {
            return Files.readString(log(home));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The database in that folder; nothing may be running on it. */
    static JdbcClient database(Path home) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url(home));
        source.setUser("sa");
        source.setPassword("");
        return JdbcClient.create((DataSource) source);
    }

    /** Stops it as an operator does, and waits until it has ended. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the product did not stop");
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new AssertionError("the product did not start:\n" + logged(home));
        }
        try {
            return http.send(
                                    HttpRequest.newBuilder(uri("/actuator/health"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new AssertionError("%d: %s".formatted(answer.statusCode(), answer.body()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private HttpRequest.Builder request(String path) {
        String login = Base64.getEncoder().encodeToString("coordinator:demo".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Basic " + login);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:%d%s".formatted(port, path));
    }

    private static String url(Path home) {
        return "jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE"
                .formatted(home.resolve("arshjul").toAbsolutePath());
    }

    private static Path log(Path home) {
        return home.resolve("log.txt");
    }

    /** What the build put on the class path, but for the tests, whose components are no part of the product. */
    private static String withoutTests() {
        String separator = System.getProperty("path.separator");
        return Arrays.stream(System.getProperty("java.class.path").split(separator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(separator));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
