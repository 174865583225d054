package org.arshjul.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Talks HTTP to the booted application: as a browser with a session, as a machine with HTTP Basic, or as nobody. */
final class Client {

    /** The two ways to the engine's REST interface. */
    enum Way {
        TASKLIST("/camunda/api/engine/engine/default"),
        ENGINE_REST("/engine-rest");

        private final String base;

        Way(String base) {
            this.base = base;
        }
    }

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String authorization;

    private Client(int port) {
        root = URI.create("http://localhost:" + port);
    }

    static Client nobody(int port) {
        return new Client(port);
    }

    static Client machine(int port, String person, String password) {
        Client client = new Client(port);
        client.authorization = "Basic "
                + Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
        return client;
    }

    static Client browser(int port, String person, String password) {
        Client client = new Client(port);
        client.logIn(person, password);
        return client;
    }

    HttpResponse<String> logIn(String person, String password) {
        HttpResponse<String> answer = form("/login", "username=" + encoded(person) + "&password=" + encoded(password));
        get("/camunda/api/engine/engine/");
        return answer;
    }

    /** Sends a form with the token of the log-in page. */
    HttpResponse<String> form(String path, String fields) {
        Matcher token = TOKEN.matcher(get("/login").body());
        String csrf = token.find() ? "&_csrf=" + encoded(token.group(1)) : "";
        return send(HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields + csrf)));
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    HttpResponse<String> send(Way way, String method, String path, String json) {
        return send(method, way.base + path, json);
    }

    HttpResponse<String> send(Way way, String method, String path, String body, String type) {
        return send(method, way.base + path, body, "Content-Type", type);
    }

    HttpResponse<String> send(String method, String path, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null && headers.length == 0) {
            request.header("Content-Type", "application/json");
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
