package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What people and programs can type, into every field of every form and of the interface: no fault, nothing run, nothing lost. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:naughty;DB_CLOSE_DELAY=-1")
class NaughtyStringsTest extends ApiTest {

    /** Where the browser would run something, it would carry this attribute. */
    private static final String MARK = "data-naughty";

    private static final List<String> STRINGS = List.of(
            "",
            " ",
            "\t\r\n\u000b\u0085",
            "x".repeat(70_000),
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udc00\ud800",
            "\u202eabc\u2066\u200b\ufeff",
            "\ufffe\uffff",
            "🇸🇪👩‍👩‍👧‍👦 Å\u030a Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L",
            "<i data-naughty onmouseover=alert(1)>x</i><script data-naughty>alert(1)</script>",
            "\"><img src=x data-naughty onerror=alert(1)>",
            "' data-naughty onfocus='alert(1)' autofocus='",
            "</textarea><svg data-naughty onload=alert(1)>",
            "</title></style></script><iframe data-naughty srcdoc='<script>alert(1)</script>'>",
            "[x](javascript:alert(1)) ![x](data:text/html,<b>) <javascript:alert(1)>",
            "javascript:alert(1)",
            "${7*7} #{7*7} *{7*7} @{/x} ~{x} __${7*7}__ [[${7*7}]] {{7*7}} <%= 7*7 %>",
            "${execution.setVariable('x', 1)}",
            "T(java.lang.Runtime).getRuntime().exec('id')",
            "'; drop table person; --",
            "\\' or 1=1 %_ \\",
            "{0} {1,choice} {2,number,#} '' '{'",
            "%s %n %d %x",
            "../../../../etc/passwd",
            "x\r\nSet-Cookie: naughty=1\r\n\r\n<html>",
            "=cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>",
            "{\"a\": [1, null]}",
            "null",
            "true",
            "NaN",
            "-1",
            "-0",
            "99999999999999999999999999",
            "1e999",
            "0x10",
            "1,5",
            "0000-00-00",
            "2026-02-30",
            "+1000000000-12-31",
            "-999999999-01-01",
            "24:00",
            "coordinator",
            "2026/shared",
            "00000000-0000-0000-0000-000000000000",
            "https://user:pass@127.0.0.1:1/?x#y",
            "http://[::1",
            "a@b@c",
            "# 1 Rubrik\n\n- [ ] *x* _y_ `z` | a | b |\n|---|---|\n\n***\n> > >\n\n1. 2. 3.\n\n```");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper ASCII = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build())
            .build();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final List<String> faults = new ArrayList<>();
    private MockMvc web;
    private ExampleAddress addresses;

    /** In this order: what is sent at last may answer the task that all is about. */
    @Test
    void no_text_breaks_anything_runs_anywhere_or_gets_lost() throws Exception {
        a_year_that_runs();
        what_is_taken_is_kept_as_it_was_typed();
        every_field_of_every_page();
        every_field_of_the_interface();
        nothing_runs();
    }

    private void a_year_that_runs() {
        the_year_2026_runs();
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        String task = task(as("enkoping.contact"), "ReviseSections", "2026/enkoping");
        addresses = new ExampleAddress(task, "3.9");
    }

    private void every_field_of_the_interface() throws Exception {
        JsonNode described =
                JSON.readTree(answer("coordinator", get("/v3/api-docs")).getContentAsString());
        int sent = 0;
        for (String person : List.of("coordinator", "enkoping.contact")) {
            for (var path : described.path("paths").properties()) {
                boolean contacts = path.getKey().matches("/api/(texts|tasks|commitments|parties)/.*");
                if (person.equals("enkoping.contact") && !contacts) {
                    continue;
                }
                for (var operation : path.getValue().properties()) {
                    for (String naughty : takesText(operation.getValue()) ? STRINGS : List.of("")) {
                        send(person, path.getKey(), operation.getKey(), operation.getValue(), described, naughty);
                        sent++;
                    }
                }
            }
        }
        assertThat(faults).as("of %d requests", sent).isEmpty();
    }

    private static boolean takesText(JsonNode operation) {
        return operation.has("requestBody")
                || operation.path("parameters").findValuesAsText("in").contains("query");
    }

    private void send(
            String person, String path, String method, JsonNode operation, JsonNode described, String naughty) {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.path("name").asText())
                        .append('=')
                        .append(URLEncoder.encode(naughty, StandardCharsets.UTF_8));
            }
        }
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(method.toUpperCase()), addresses.of(path, shortened(query.toString())))
                .with(csrf());
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        if (!schema.isMissingNode()) {
            request.contentType(MediaType.APPLICATION_JSON).content(readable(filled(schema, described, naughty, 0)));
        }
        answer(person, request, "%s %s with %s".formatted(method, path, readable(shown(naughty))));
    }

    /** That body with the text in each field of text, and a value that fits in each other one. */
    private static JsonNode filled(JsonNode schema, JsonNode described, String naughty, int depth) {
        if (schema.has("$ref")) {
            return filled(described.at(schema.path("$ref").asText().substring(1)), described, naughty, depth + 1);
        }
        if (depth > 8) {
            return TextNode.valueOf(naughty);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> {
                ObjectNode filled = JSON.createObjectNode();
                schema.path("properties")
                        .properties()
                        .forEach(field ->
                                filled.set(field.getKey(), filled(field.getValue(), described, naughty, depth + 1)));
                if (schema.has("additionalProperties")) {
                    filled.put(shown(naughty), naughty);
                }
                yield filled;
            }
            case "array" -> {
                ArrayNode filled = JSON.createArrayNode();
                filled.add(filled(schema.path("items"), described, naughty, depth + 1));
                filled.addNull();
                yield filled;
            }
            case "integer", "number" -> JSON.getNodeFactory().numberNode(naughty.length());
            case "boolean" -> JSON.getNodeFactory().booleanNode(naughty.length() % 2 == 0);
            default -> TextNode.valueOf(naughty);
        };
    }

    private void every_field_of_every_page() {
        Set<String> seen = new TreeSet<>();
        int sent = 0;
        for (String person : List.of("enkoping.contact", "formas.contact", "steering", "coordinator")) {
            for (String page : pages()) {
                for (FormElement form : forms(person, page)) {
                    if (!form.attr("method").equalsIgnoreCase("post")
                            || form.attr("action").matches("/(login|logout|public/.*)")
                            || !seen.add(person + form.attr("action"))) {
                        continue;
                    }
                    for (String naughty : STRINGS) {
                        submit(person, page, form, naughty);
                        sent++;
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(20);
        assertThat(faults).as("of %d forms that were sent", sent).isEmpty();
    }

    private void submit(String person, String page, FormElement form, String naughty) {
        URI to = URI.create(page).resolve(form.attr("action").isEmpty() ? page : form.attr("action"));
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(to).with(csrf());
        form.formData().stream()
                .filter(field -> !field.key().equals("_csrf"))
                .forEach(field -> request.param(field.key(), typed(form, field.key()) ? naughty : field.value()));
        answer(person, request, "POST %s with %s".formatted(to, readable(shown(naughty))));
    }

    private static boolean typed(FormElement form, String field) {
        Element element = form.elements().stream()
                .filter(one -> one.attr("name").equals(field))
                .findFirst()
                .orElseThrow();
        return element.normalName().equals("textarea")
                || element.normalName().equals("input")
                        && !Set.of("hidden", "checkbox", "radio", "submit", "button")
                                .contains(element.attr("type"));
    }

    private void what_is_taken_is_kept_as_it_was_typed() throws Exception {
        Caller contact = as("enkoping.contact");
        int taken = 0;
        for (String naughty : STRINGS) {
            JsonNode section = section(contact);
            ObjectNode revision = JSON.createObjectNode()
                    .put("title", section.path("title").asText())
                    .put("body", naughty)
                    .put("basedOn", section.path("digest").asText());
            Answer answer = contact.put("/api/texts/2026/enkoping/sections/" + key(contact), readable(revision));
            assertThat(answer.status()).as(readable(naughty)).isIn(200, 400);
            if (answer.status() == 200) {
                taken++;
                assertThat(readable(lines(section(contact).path("body").asText())))
                        .isEqualTo(readable(lines(naughty)));
            } else {
                assertThat(answer.json().path("detail").asText()).isNotBlank();
                assertThat(section(contact).path("body")).isEqualTo(section.path("body"));
            }
        }
        assertThat(taken).isGreaterThan(20);
    }

    /** Every page that somebody may open, as the contract of Enköping is drafted. */
    private List<String> pages() {
        return mapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method.asHttpMethod() == HttpMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.matches("/(api|demo|camunda)/?.*|.*/stream|.*\\.[a-z{].*"))
                .map(pattern -> addresses.of(pattern, "?milestone=reviewDue").toString())
                .sorted()
                .toList();
    }

    private List<FormElement> forms(String person, String page) {
        return document(person, page).map(Document::forms).orElse(List.of());
    }

    /** No page shows any of it as something else than text. */
    private void nothing_runs() {
        int looked = 0;
        for (String person : List.of("enkoping.contact", "steering", "coordinator")) {
            for (String page : pages()) {
                Document shown = document(person, page).orElse(null);
                if (shown != null) {
                    looked++;
                    assertThat(shown.select("[" + MARK + "], [onerror], [onload], [onmouseover], [onfocus]"))
                            .as(page)
                            .isEmpty();
                    assertThat(shown.select("a[href^=javascript:], img[src^=data:text]"))
                            .as(page)
                            .isEmpty();
                    assertThat(shown.text()).as(page).doesNotContain("__49__", "[[49]]");
                }
            }
        }
        assertThat(looked).isGreaterThan(50);
    }

    private Optional<Document> document(String person, String page) {
        MockHttpServletResponse answer = answer(person, get(page).accept(MediaType.TEXT_HTML), "GET " + page);
        try {
            return answer != null
                            && answer.getStatus() == 200
                            && String.valueOf(answer.getContentType()).contains("html")
                    ? Optional.of(Jsoup.parse(answer.getContentAsString(), "http://localhost"))
                    : Optional.empty();
        } catch (UnsupportedEncodingException never) {
            throw new AssertionError(never);
        }
    }

    private static MockHttpServletRequestBuilder get(String address) {
        return MockMvcRequestBuilders.get(URI.create(address));
    }

    private MockHttpServletResponse answer(String person, MockHttpServletRequestBuilder request) {
        return answer(person, request, "");
    }

    private MockHttpServletResponse answer(String person, MockHttpServletRequestBuilder request, String what) {
        try {
            MockHttpServletResponse answer =
                    web.perform(request.with(user(person))).andReturn().getResponse();
            if (answer.getStatus() >= 500) {
                faults.add("%s as %s: %d %s"
                        .formatted(what, person, answer.getStatus(), shown(answer.getContentAsString())));
            }
            return answer;
        } catch (Exception failed) {
            faults.add("%s as %s: %s".formatted(what, person, shown(failed.toString())));
            return null;
        }
    }

    private static JsonNode section(Caller contact) {
        return contact.get("/api/texts/2026/enkoping").json().path("sections").path(0);
    }

    private static String key(Caller contact) {
        return section(contact).path("key").asText();
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** As JSON, with each sign written out that is not ASCII, and so half signs too. */
    private static String readable(Object text) {
        try {
            return ASCII.writeValueAsString(text);
        } catch (JsonProcessingException never) {
            throw new AssertionError(never);
        }
    }

    private static String shown(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }

    private static String shortened(String query) {
        return query.length() <= 4000 ? query : query.substring(0, 4000);
    }
}
