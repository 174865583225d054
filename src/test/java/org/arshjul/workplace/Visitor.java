package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody who visits the pages without JavaScript: reads them, fills in their forms, follows where they lead. */
public final class Visitor {

    /** Of everybody in the demo. */
    public static final String PASSWORD = "demo";

    private final String base;
    private final String id = UUID.randomUUID().toString();
    private final Connection session = Jsoup.newSession()
            .header("Accept", "text/html,*/*")
            .header("X-Request-ID", id)
            .ignoreHttpErrors(true)
            .timeout(60_000);
    private int status;
    private Connection.Response response;

    private Visitor(int port) {
        base = "http://localhost:" + port;
    }

    /** Somebody without a log-in. */
    static Visitor anybody(int port) {
        return new Visitor(port);
    }

    public static Visitor signedIn(int port, String person) {
        Visitor visitor = new Visitor(port);
        visitor.logsIn(visitor.open("/login"), person);
        return visitor;
    }

    /** Answers the log-in; the page to which it leads. */
    Document logsIn(Document login, String person) {
        FormElement form = form(login, "form[action=/login]");
        fill(form, Map.of("username", person, "password", PASSWORD));
        Document landed = submit(form, Map.of());
        assertThat(landed.location()).doesNotContain("error");
        return landed;
    }

    /** The session ends, as it does when somebody writes for too long. */
    void losesSession() {
        session.cookieStore().removeAll();
    }

    public int status() {
        return status;
    }

    /** By which the product's log, and whoever counts, tell this visitor's requests. */
    String id() {
        return id;
    }

    Document open(String path) {
        return execute(session.newRequest(base + path));
    }

    /** A part of a page, as a script fetches it. */
    Document fetch(String path) {
        return execute(session.newRequest(base + path).header("Accept", "*/*").header("HX-Request", "true"));
    }

    /** The same as seen in a frame, as Tasklist shows it. */
    Document openFramed(String path) {
        return execute(session.newRequest(base + path).header("Sec-Fetch-Dest", "iframe"));
    }

    FormElement form(Document page, String selector) {
        Element form = page.selectFirst(selector);
        assertThat(form).as(page.text()).isNotNull();
        return (FormElement) form;
    }

    void fill(FormElement form, Map<String, String> fields) {
        fields.forEach((name, value) -> {
            for (Element field : form.select("[name=" + name + "]")) {
                if (field.attr("type").equals("radio")) {
                    field.attr("checked", field.val().equals(value));
                } else if (field.normalName().equals("select")) {
                    field.select("option")
                            .forEach(option ->
                                    option.attr("selected", option.val().equals(value)));
                } else {
                    field.val(value);
                }
            }
        });
    }

    /** Sends the form by the button that has that name and value; by the plain one when there is none. */
    Document submit(FormElement form, Map<String, String> button) {
        Connection request = form.submit();
        // A form from a page that answered a file would go out under that file's type.
        request.request().removeHeader("Content-Type");
        button.forEach(request::data);
        return execute(request);
    }

    /** Sends the form to another address, as a button with an address of its own does. */
    Document submitTo(String path, FormElement form) {
        return execute(form.submit().url(base + path));
    }

    /** Listens to a stream of events in the same session; the lines come as they are sent, and end with the stream. */
    HttpResponse<Stream<String>> listen(String path) {
        String cookies = session.cookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Cookie", cookies)
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Sends the form together with a file. */
    Document upload(String path, FormElement form, String name, byte[] content) {
        return upload(path, form, "file", name, content);
    }

    /** The same with the file in that field. */
    Document upload(String path, FormElement form, String field, String name, byte[] content) {
        form.select("[type=file]").remove();
        return execute(form.submit().url(base + path).data(field, name, new ByteArrayInputStream(content)));
    }

    public byte[] download(String path) {
        return download(path, "text/html,*/*");
    }

    /** The same in the form that a program asks for. */
    public byte[] download(String path, String accepted) {
        try {
            response = session.newRequest(base + path)
                    .header("Accept", accepted)
                    .ignoreContentType(true)
                    .maxBodySize(0)
                    .execute();
            status = response.statusCode();
            return response.bodyAsBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** That header of what was downloaded last. */
    String header(String name) {
        return response.header(name);
    }

    /** Sends the form as a page of another site would. */
    Document submitFrom(String origin, FormElement form) {
        return execute(form.submit()
                .header("Origin", origin)
                .header("Sec-Fetch-Site", "cross-site")
                .ignoreContentType(true));
    }

    /** Sends the form as the page's script does, and reads what the script is told. */
    String scripted(String path, FormElement form) {
        return told(form.submit().url(base + path));
    }

    String scripted(String path) {
        return told(session.newRequest(base + path));
    }

    private String told(Connection request) {
        return execute(request.header("X-Requested-With", "XMLHttpRequest")
                        .header("Accept", "application/json")
                        .ignoreContentType(true))
                .text();
    }

    private Document execute(Connection request) {
        try {
            response = request.maxBodySize(0).execute();
            status = response.statusCode();
            return response.parse();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
