package org.arshjul.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The demo's robots, and what the interface says of the year: everything that nobody does in the browser. */
final class DemoYear {

    private static final Duration LONG = Duration.ofSeconds(120);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String address;

    DemoYear(String address) {
        this.address = address;
    }

    /** Starts the revision of that year as its coordinator does. */
    void start(int year) {
        send("coordinator", "POST", "/api/cycles", "{\"year\":%1$d,\"signingDay\":\"%1$d-12-08\"}".formatted(year));
    }

    void moveTo(String moment) {
        send("coordinator", "POST", "/api/demo/clock", "{\"to\":\"%s\"}".formatted(moment));
    }

    /** Robots act for everybody but those. */
    void play(String until, String... except) {
        String those = List.of(except).stream().map("\"%s\""::formatted).collect(Collectors.joining(","));
        send("coordinator", "POST", "/api/demo/play", "{\"until\":\"%s\",\"except\":[%s]}".formatted(until, those));
    }

    void stop() {
        send("coordinator", "DELETE", "/api/demo/play", "");
    }

    /** Waits until the robots have nothing to do but wait for that number of tasks. */
    void awaitRobotsWaitingFor(int tasks) {
        await("robots that wait for " + tasks + " tasks").atMost(LONG).until(() -> {
            JsonNode play = get("/api/demo").path("play");
            if (!play.path("failure").isNull()) {
                throw new AssertionError(play.path("failure").asText());
            }
            return play.path("waitingFor").size() == tasks;
        });
    }

    /** The id of that person's task, as soon as there is one. */
    String awaitTask(String person, String kind, String subject) {
        return await("%s for %s in %s".formatted(kind, person, subject))
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> task(person, kind, subject), Optional::isPresent)
                .orElseThrow();
    }

    void awaitState(int year, String state) {
        await("%d %s".formatted(year, state))
                .atMost(LONG)
                .until(() -> get("/api/cycles/" + year).path("state").asText().equals(state));
    }

    void awaitSignatures(int year, int count) {
        await("%d signatures of %d".formatted(count, year)).atMost(LONG).until(() -> {
            JsonNode all = get("/api/contracts?cycle=" + year);
            return StreamSupport.stream(all.spliterator(), false)
                            .mapToInt(one -> one.path("signatures").size())
                            .sum()
                    == count;
        });
    }

    void awaitAllContracts(int year, String stage) {
        await("all contracts of %d %s".formatted(year, stage)).atMost(LONG).until(() -> {
            JsonNode all = get("/api/contracts?cycle=" + year);
            return !all.isEmpty()
                    && StreamSupport.stream(all.spliterator(), false)
                            .allMatch(one -> one.path("stage").asText().equals(stage));
        });
    }

    /** A mail of each kind that was sent, by its kind. */
    Map<String, JsonNode> mails() {
        Map<String, JsonNode> mails = new TreeMap<>();
        get("/api/mails?status=sent")
                .forEach(mail -> mails.putIfAbsent(mail.path("kind").asText(), mail));
        return mails;
    }

    /** The demo's moment, such as 2026-03-02T08:00. */
    java.time.LocalDateTime now() {
        return java.time.LocalDateTime.parse(get("/api/demo").path("now").asText());
    }

    private Optional<String> task(String person, String kind, String subject) {
        return StreamSupport.stream(send(person, "GET", "/api/tasks", "").spliterator(), false)
                .filter(task -> task.path("kind").asText().equals(kind))
                .filter(task -> task.path("subject").asText().equals(subject))
                .map(task -> task.path("id").asText())
                .findFirst();
    }

    private JsonNode get(String path) {
        return send("coordinator", "GET", path, "");
    }

    private JsonNode send(String person, String method, String path, String body) {
        String credentials = Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError("%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
            }
            return json.readTree(answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
