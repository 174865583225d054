package org.arshjul.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A program that calls the interface in a person's name. */
final class Caller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int port;
    private final String person;

    /** @param person null for somebody without a log-in */
    Caller(int port, String person) {
        this.port = port;
        this.person = person;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, BodyPublishers.ofString(json), with(headers, "application/json"));
    }

    Answer put(String path, String json) {
        return send("PUT", path, BodyPublishers.ofString(json), with(new String[0], "application/json"));
    }

    Answer patch(String path, String json) {
        return send("PATCH", path, BodyPublishers.ofString(json), with(new String[0], "application/json"));
    }

    Answer send(String method, String path) {
        return send(method, path, BodyPublishers.noBody());
    }

    Answer upload(String path, byte[] file) {
        String boundary = "boundary-of-the-test";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"avtal.txt\"\r\n"
                        + "Content-Type: text/plain\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + file.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(file, 0, body, head.length, file.length);
        System.arraycopy(tail, 0, body, head.length + file.length, tail.length);
        return send(
                "POST",
                path,
                BodyPublishers.ofByteArray(body),
                with(new String[0], "multipart/form-data; boundary=" + boundary));
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE)
                .method(method, body);
        if (person != null) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8)));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String[] with(String[] headers, String contentType) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = contentType;
        return all;
    }
}
