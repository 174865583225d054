package org.arshjul.platform.security;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskKind;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** A process with one task, people around it, and the task's page. */
@TestConfiguration
class GuardedWork {

    static final String PASSWORD = "a password of the test";
    static final String GROUP = "test.contact";

    private static final Map<String, Set<String>> PEOPLE = new ConcurrentHashMap<>(Map.of(
            "anna", Set.of(GROUP),
            "bo", Set.of(GROUP),
            "cecilia", Set.of("other.contact"),
            "david", Set.of("coordinator"),
            "eva", Set.of("auditor"),
            "fred", Set.of("steering"),
            "gunilla", Set.of("test.signatory")));

    private static final String PAGE = """
            <!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Uppgift</title>
            <link rel="stylesheet" href="/webjars/picocss__pico/css/pico.min.css">
            <script src="/done.js" defer></script></head>
            <body><main class="container"><h1>Uppgiftens egen sida</h1><p id="task">%s</p>
            <button id="done">Klar</button></main></body></html>""";

    private static final String DONE = """
            document.getElementById('done').addEventListener('click', () =>
              window.parent.postMessage({type: 'arshjul-task-done'}, window.location.origin));
            """;

    record Answer(String remark) {}

    static final List<String> ANSWERS = new CopyOnWriteArrayList<>();

    @Bean
    AccountDirectory peopleOfTheTest() {
        return id -> Optional.ofNullable(PEOPLE.get(id)).map(groups -> new Account(id, "{noop}" + PASSWORD, groups));
    }

    @Bean
    TaskKind<Answer> doGuardedWork() {
        return new TaskKind<>() {

            @Override
            public String id() {
                return "DoGuardedWork";
            }

            @Override
            public Class<Answer> answer() {
                return Answer.class;
            }

            @Override
            public Audience audience(String subject, String concerns) {
                return new Audience(List.of(GROUP), Instant.parse("2020-01-01T10:00:00Z"));
            }

            @Override
            public Map<String, Object> answered(HumanTask task, Answer answer) {
                ANSWERS.add(task.id());
                return Map.of();
            }
        };
    }

    /** The page that Tasklist shows in its form, and a command of an API. */
    @Bean
    RouterFunction<ServerResponse> pagesOfTheTest() {
        return RouterFunctions.route()
                .GET(
                        "/tasks/{id}",
                        request -> ServerResponse.ok()
                                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                                .body(PAGE.formatted(request.pathVariable("id"))))
                .GET(
                        "/cycles/new",
                        request -> ServerResponse.ok()
                                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                                .body(PAGE.formatted("new")))
                .GET(
                        "/done.js",
                        request -> ServerResponse.ok()
                                .contentType(new MediaType("text", "javascript"))
                                .body(DONE))
                .POST("/api/test", request -> ServerResponse.ok().body("done"))
                .build();
    }

    /** That contact holds no office any more, but still has an account. */
    static void leave(String person) {
        PEOPLE.put(person, Set.of());
    }

    static void rejoin(String person) {
        PEOPLE.put(person, Set.of(GROUP));
    }

    static List<String> people() {
        return List.copyOf(PEOPLE.keySet());
    }
}
