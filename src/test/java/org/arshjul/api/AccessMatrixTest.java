package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.platform.security.Rights;
import org.arshjul.platform.security.Whom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of ours × everybody: what is not granted is refused, what is granted is not. All is about the contract of
 * Enköping while it is drafted, and one open task of Enköping's contact.
 */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:access;DB_CLOSE_DELAY=-1")
class AccessMatrixTest extends ApiTest {

    /** One address with one method. */
    private record Route(HttpMethod method, String pattern, Whom whom) {

        boolean reads() {
            return method == HttpMethod.GET;
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private static final String NOBODY = "nobody";

    /** Each role for the party that it is about, for another one and for a national one, and each of the programme. */
    private static final List<String> PEOPLE = List.of(
            NOBODY,
            "enkoping.contact",
            "enkoping.signatory",
            "enkoping.registrar",
            "gavle.contact",
            "gavle.signatory",
            "gavle.registrar",
            "formas.contact",
            "formas.signatory",
            "coordinator",
            "steering",
            "auditor");

    private static final List<String> ROLES =
            List.of("contact", "signatory", "registrar", "coordinator", "steering", "auditor");

    private static final Set<String> NATIONAL = Set.of("formas");

    /** Addresses of something that is agreed, and so open to all who are signed in. */
    private static final Set<String> AGREED =
            Set.of("/commitments/{lineage}", "/api/lineages/{lineage}", "/api/commitments/lineage");

    /** Where nobody is told whether there is such a thing. */
    private static final Set<String> HIDDEN = Set.of("/files/{file}", "/api/parties/{party}/deputies/{id}/ending");

    /** Where there is nothing to be done now for those who might do it. */
    private static final Set<String> NOT_NOW = Set.of(
            "POST /tasks/{id}/takeback",
            "POST /api/tasks/{id}/takeback",
            "POST /api/texts/{year}/{part}/sections/{key}");

    /** What must be asked along for the question who asks to be reached. */
    private static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("/api/commitments", "contract=2026/enkoping"),
            Map.entry("/api/commitments/finished", "text=2026/enkoping"),
            Map.entry("/api/commitments/lineage", "id=enkoping-2025-0001"),
            Map.entry("/api/commitments/{year}/{part}/{number}/origins", "from=enkoping-2025-0001"),
            Map.entry("/api/contracts", "cycle=2026"),
            Map.entry("/api/reports", "contract=2026/enkoping"),
            Map.entry("/contracts/{year}/{part}/redline.pdf", "from=2025.now"),
            Map.entry("/contracts/{year}/{part}/redline.docx", "from=2025.now"),
            Map.entry("/api/contracts/{year}/{part}/redline.pdf", "from=2025.now"),
            Map.entry("/api/contracts/{year}/{part}/redline.docx", "from=2025.now"),
            Map.entry("/contracts/{year:\\d{4}}/{municipality}/paper", "signedOn=2026-12-08&digest=" + "0".repeat(64)),
            Map.entry("/tasks/{id}/sections/take-in", "section=x"),
            Map.entry("/tasks/{id}/sections/leave-out", "section=x"));

    private static final Map<String, String> BODIES = Map.of(
            "/api/commitments/{year}/{part}/{number}/strike",
            "{\"reason\":\"Prov.\"}",
            "/api/texts/{year}/{part}/sections/{key}",
            "{\"title\":\"Prov\",\"body\":\"Prov.\",\"basedOn\":\"" + "0".repeat(64) + "\"}",
            "/api/parties/{party}/deputies",
            "{\"role\":\"CONTACT\",\"deputy\":\"orebro.contact\",\"firstDay\":\"2026-04-01\","
                    + "\"lastDay\":\"2026-04-02\"}",
            "/api/tasks/{id}/handover",
            "{\"to\":\"gavle.contact\"}");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private MockMvc web;
    private String task;
    private ExampleAddress addresses;

    private void something_to_ask_for() {
        the_year_2026_runs();
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        task = task(as("enkoping.contact"), "ReviseSections", "2026/enkoping");
        String section = as("enkoping.contact")
                .get("/api/texts/2026/enkoping")
                .json()
                .path("sections")
                .path(0)
                .path("key")
                .asText();
        addresses = new ExampleAddress(task, section);
    }

    @Test
    void what_is_not_granted_is_refused_and_what_is_granted_is_not() {
        something_to_ask_for();
        List<Route> routes = routes();
        List<String> wrong = new ArrayList<>();
        for (Route route : routes) {
            PEOPLE.stream()
                    .filter(person -> !granted(route, person))
                    .forEach(person -> check(route, person, false, wrong));
        }
        // What may change something comes last.
        routes.stream()
                .sorted(Comparator.comparing(Route::reads).reversed())
                .forEach(route -> PEOPLE.stream()
                        .filter(person -> granted(route, person))
                        .forEach(person -> check(route, person, true, wrong)));

        assertThat(wrong)
                .as("of %d addresses for %d kinds of people", routes.size(), PEOPLE.size())
                .isEmpty();
    }

    /** One row of the table for each object and each whom. */
    @Test
    void the_table_in_the_docs_is_what_the_code_says() throws IOException {
        Map<String, Map<Whom, List<Route>>> objects = routes().stream()
                .collect(Collectors.groupingBy(
                        AccessMatrixTest::object,
                        TreeMap::new,
                        Collectors.groupingBy(Route::whom, TreeMap::new, Collectors.toList())));
        StringBuilder table = new StringBuilder("| object | acts | open to | nobody |");
        ROLES.forEach(role -> table.append(' ').append(role).append(" |"));
        table.append("\n|---|---|---|---|").append("---|".repeat(ROLES.size())).append('\n');
        objects.forEach((object, rows) -> rows.forEach((whom, routes) -> {
            table.append("| `%s` | %s | %s | %s |"
                    .formatted(object, acts(object, routes), whom.inWords(), whom == Whom.EVERYBODY ? "yes" : ""));
            ROLES.forEach(role -> table.append(' ')
                    .append(whom.opensAll(role) ? "yes" : whom.opensOwn(role) ? "own" : "")
                    .append(" |"));
            table.append('\n');
        }));
        Path written = Files.writeString(Path.of("target", "rights.md"), table);

        // In any order: the engine's name, which Operaton's is put in place of, stands in some.
        assertThat(Files.readAllLines(Path.of("docs", "rights.md")))
                .as("the docs, which are to hold the table in %s", written)
                .filteredOn(line -> line.startsWith("|"))
                .containsExactlyInAnyOrderElementsOf(table.toString().lines().toList());
    }

    /** What an address is about: its first words. */
    private static String object(Route route) {
        return Stream.of(route.pattern().split("/"))
                .filter(part -> !part.isEmpty() && !part.startsWith("{"))
                .limit(route.pattern().startsWith("/api/") ? 2 : 1)
                .collect(Collectors.joining("/", "/", ""))
                .replaceFirst("\\.[a-z{].*", "");
    }

    private static String acts(String object, List<Route> routes) {
        return routes.stream()
                .map(route -> route.method()
                        + Stream.of(route.pattern().substring(object.length()).split("/"))
                                .filter(part -> !part.isEmpty() && !part.startsWith("{"))
                                .collect(Collectors.joining("/", " ", ""))
                                .replaceAll("\\{[a-z]+:([a-z|]+)}", "$1")
                                .replace("|", "/")
                                .stripTrailing())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** All addresses that exist; one that names nobody has none to be granted to, and fails here. */
    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.arshjul."))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        Whom whom = Rights.of(handler).orElseThrow(() -> new AssertionError(handler + " names nobody"));
        return info.getPatternValues().stream()
                .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(method.asHttpMethod(), pattern, whom)));
    }

    private static boolean granted(Route route, String person) {
        if (person.equals(NOBODY)) {
            return route.whom() == Whom.EVERYBODY;
        }
        String role = person.substring(person.indexOf('.') + 1);
        String party = person.substring(0, Math.max(0, person.indexOf('.')));
        return route.whom().opensAll(role)
                || route.whom() == Whom.COORDINATOR_OR_DEMO
                || AGREED.contains(route.pattern()) && route.reads()
                || route.whom().opensOwn(role) && concerned(route.whom(), route.pattern(), party, role);
    }

    private static boolean concerned(Whom whom, String pattern, String party, String role) {
        return switch (whom) {
            case READERS ->
                party.equals("enkoping")
                        || NATIONAL.contains(party)
                        || !pattern.contains("{part") && pattern.startsWith("/reports/");
            case TASK_HOLDERS, TASK_FOLLOWERS, OFFICE_HOLDER, PERSON ->
                party.equals("enkoping") && role.equals("contact");
            default -> party.equals("enkoping");
        };
    }

    private void check(Route route, String person, boolean granted, List<String> wrong) {
        String said = said(route, person);
        boolean refused = person.equals(NOBODY)
                ? said.equals("401") || said.matches("302 (http://localhost)?/login(\\?expired)?")
                : said.equals("403")
                        || HIDDEN.contains(route.pattern()) && said.equals("404")
                        || NOT_NOW.contains(route.toString()) && said.equals("400")
                        // The page of the task says it.
                        || !granted && route.pattern().equals("/tasks/{id}/done") && said.equals("302 /tasks/" + task);
        boolean right = granted
                ? HIDDEN.contains(route.pattern())
                        || NOT_NOW.contains(route.toString())
                        || !refused && !said.startsWith("5") && !said.contains("Exception")
                : refused;
        if (!right) {
            wrong.add("%s as %s, %s: %s".formatted(route, person, granted ? "granted" : "not granted", said));
        }
    }

    private String said(Route route, String person) {
        try {
            MockHttpServletResponse answer =
                    web.perform(request(route, person)).andReturn().getResponse();
            return answer.getStatus()
                    + Optional.ofNullable(answer.getRedirectedUrl())
                            .map(to -> " " + to)
                            .orElse("");
        } catch (Exception failed) {
            return failed.toString();
        }
    }

    private MockHttpServletRequestBuilder request(Route route, String person) {
        String query = Optional.ofNullable(QUERIES.get(route.pattern()))
                .map(more -> "?" + more)
                .orElse("");
        URI address = addresses.of(route.pattern(), query);
        boolean file = route.method() == HttpMethod.POST
                && (route.pattern().endsWith("/paper")
                        || route.pattern().endsWith("verify.json")
                        || route.pattern().equals("/api/imports"));
        MockHttpServletRequestBuilder request = file
                ? MockMvcRequestBuilders.multipart(address).file(new MockMultipartFile("file", new byte[] {1}))
                : MockMvcRequestBuilders.request(route.method(), address);
        request.accept(MediaType.TEXT_HTML, MediaType.ALL).with(csrf());
        if (!file && !route.reads() && route.pattern().startsWith("/api/")) {
            request.contentType(MediaType.APPLICATION_JSON).content(BODIES.getOrDefault(route.pattern(), "{}"));
        }
        if (!person.equals(NOBODY)) {
            request.with(user(person));
        }
        return request;
    }
}
