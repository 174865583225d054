package org.arshjul.faults;

import java.io.IOException;
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
import java.time.Duration;
import java.util.Base64;
import org.jsoup.Jsoup;

/** Somebody who opens pages with a session, or a program that comes with a password. */
final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String url;
    private final String authorization;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private Browser(String url, String authorization) {
        this.url = url;
        this.authorization = authorization;
    }

    static Browser of(String url) {
        return new Browser(url, null);
    }

    static Browser program(String url, String user, String password) {
        return new Browser(
                url,
                "Basic "
                        + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder().POST(BodyPublishers.ofString(json)).header("Content-Type", "application/json"),
                path);
    }

    HttpResponse<String> upload(String path, String text) throws IOException, InterruptedException {
        String boundary = "boundary-of-the-test";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"avtal.md\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + text + "\r\n--" + boundary + "--\r\n";
        return send(
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(body))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary),
                path);
    }

    HttpResponse<String> logIn(String user, String password, String token) throws IOException, InterruptedException {
        String form = "username=%s&password=%s&_csrf=%s".formatted(encoded(user), encoded(password), encoded(token));
        return send(
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(form))
                        .header("Content-Type", "application/x-www-form-urlencoded"),
                "/login");
    }

    /** What the form of the log-in is protected by. */
    String loginToken() throws IOException, InterruptedException {
        return Jsoup.parse(get("/login").body())
                .selectFirst("input[name=_csrf]")
                .val();
    }

    void speaks(String language) {
        HttpCookie cookie = new HttpCookie("arshjul-language", language);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(url), cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        request.uri(URI.create(url + path)).timeout(PATIENCE);
        request.header("Accept", authorization == null ? "text/html,*/*" : "application/json,*/*");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
