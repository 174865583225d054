package org.arshjul.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.arshjul.OwnProcess;
import org.arshjul.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The product as it is started by hand, in a process of its own: job executor, listeners, schedules, database file and
 * mail server are the real ones. It is asked over HTTP; its database is read when it has stopped.
 */
final class RunningProduct implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OwnProcess process;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningProduct(OwnProcess process) {
        this.process = process;
    }

    /** Starts it in the demo on the database in that folder, and waits until it answers. */
    static RunningProduct start(Path home, String name) throws IOException {
        return new RunningProduct(new OwnProcess(
                name,
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + url(home),
                "--arshjul.audit.anchors.folder=" + home.resolve("anchors")));
    }

    JsonNode get(String path) {
        return get("coordinator", path);
    }

    JsonNode get(String person, String path) {
        return send(request(person, path).GET());
    }

    JsonNode post(String path, String json) {
        return post("coordinator", path, json);
    }

    JsonNode post(String person, String path, String json) {
        return send(request(person, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    void delete(String path) {
        send(request("coordinator", path).DELETE());
    }

    /** Ends it as a power cut does. */
    void kill() {
        process.kill();
    }

    /** The database in that folder; nothing may be running on it. */
    static JdbcClient database(Path home) {
        return JdbcClient.create(TestDatabase.source(url(home)));
    }

    /** The file of the database in that folder. */
    static Path file(Path home) {
        return home.resolve("arshjul.mv.db");
    }

    @Override
    public void close() {
        process.close();
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

    private HttpRequest.Builder request(String person, String path) {
        String login = Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Basic " + login);
    }

    private URI uri(String path) {
        return URI.create(process.url() + path);
    }

    private static String url(Path home) {
        return TestDatabase.shipped(home.resolve("arshjul"));
    }
}
