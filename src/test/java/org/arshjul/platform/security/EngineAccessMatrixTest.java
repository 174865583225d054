package org.arshjul.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every call that the engine's REST interface has, by its own description × everybody: what is not listed is refused. */
class EngineAccessMatrixTest extends BootedTest {

    /** One call with one method, its variables filled in. */
    private record Call(String method, String path) {}

    private static final String NOBODY = "nobody";

    /** Who stands for which groups, as {@link GuardedWork} has them. */
    private static final Map<String, Set<String>> PEOPLE = Map.of(
            NOBODY,
            Set.of(),
            "anna",
            Set.of(GuardedWork.GROUP),
            "cecilia",
            Set.of("other.contact"),
            "david",
            Set.of("coordinator"),
            "eva",
            Set.of("auditor"),
            "fred",
            Set.of("steering"));

    private static final Set<String> ASKS = Set.of("GET", "HEAD", "OPTIONS");

    @Test
    void what_is_not_listed_is_refused_and_what_is_listed_comes_as_far_as_the_engine() throws IOException {
        List<Call> calls = calls();
        assertThat(calls).as("the engine's description of itself").hasSizeGreaterThan(350);
        List<String> wrong = new ArrayList<>();
        int answered = 0;
        Map<String, Client> clients =
                PEOPLE.keySet().stream().collect(Collectors.toMap(Function.identity(), this::client));
        for (Call call : calls) {
            for (String person : PEOPLE.keySet()) {
                HttpResponse<String> answer =
                        clients.get(person).send(call.method(), "/engine-rest" + call.path(), body(call));
                boolean listed = EngineRestRules.allow(call.method(), "/engine-rest" + call.path(), PEOPLE.get(person));
                boolean right = person.equals(NOBODY)
                        ? answer.statusCode() == 401
                        : listed == !answer.body().contains("request.closed");
                if (!right || !listed && answer.statusCode() < 400) {
                    wrong.add("%s %s: %d %s".formatted(person, call, answer.statusCode(), answer.body()));
                }
                answered++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(answered).isEqualTo(calls.size() * PEOPLE.size());
    }

    @Test
    void this_is_all_that_people_can_change_by_it() throws IOException {
        assertThat(changes(Set.of("enkoping.contact")))
                .containsExactly(
                        "POST /task/x/claim",
                        "POST /task/x/complete",
                        "POST /task/x/submit-form",
                        "POST /task/x/unclaim");
        assertThat(changes(Set.of("steering"))).isEqualTo(changes(Set.of("enkoping.contact")));
        assertThat(changes(Set.of("auditor"))).isEqualTo(changes(Set.of("enkoping.contact")));
        Set<String> coordinators = changes(Set.of("coordinator"));
        coordinators.removeAll(changes(Set.of("auditor")));
        assertThat(coordinators)
                .containsExactly(
                        "POST /process-definition/key/x/submit-form",
                        "POST /process-definition/x/submit-form",
                        "PUT /job/x/retries");
    }

    /** What somebody in these groups may send that is no question: a query may be posted. */
    private static Set<String> changes(Set<String> groups) throws IOException {
        Set<String> changes = new TreeSet<>();
        for (Call call : calls()) {
            boolean query = call.method().equals("POST")
                    && call.path().matches("/(history/)?[a-z-]+(/count)?|/filter/x/(list|singleResult|count)");
            if (!ASKS.contains(call.method())
                    && !query
                    && EngineRestRules.allow(call.method(), "/engine-rest" + call.path(), groups)) {
                changes.add(call.method() + " " + call.path());
            }
        }
        return changes;
    }

    private Client client(String person) {
        return person.equals(NOBODY) ? Client.nobody(port) : machine(person);
    }

    private static String body(Call call) {
        return ASKS.contains(call.method()) || call.method().equals("DELETE") ? null : "{}";
    }

    private static List<Call> calls() throws IOException {
        List<Call> calls = new ArrayList<>();
        try (InputStream description = EngineAccessMatrixTest.class.getResourceAsStream("/openapi.json")) {
            JsonNode paths = new ObjectMapper().readTree(description).path("paths");
            paths.fields()
                    .forEachRemaining(path -> path.getValue()
                            .fieldNames()
                            .forEachRemaining(method -> calls.add(
                                    new Call(method.toUpperCase(), path.getKey().replaceAll("\\{[^}]*}", "x")))));
        }
        return calls;
    }
}
