package org.arshjul.api;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The whole application as the demo starts it: 2025 in force for all municipalities; people come by HTTP. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:api;DB_CLOSE_DELAY=-1",
            // The password of everybody in the demo.
            "arshjul.security.monitoring.password-hash={bcrypt}$2a$04$eU1/WvZWLBrkJ42NADSYmuHI8TVzj20cR/lXpN/uyyhbh/jqP.gIa",
            "arshjul.webhooks.private-addresses=true",
            "arshjul.webhooks.plain-http=true",
            "arshjul.webhooks.look-every=100ms"
        })
@ActiveProfiles("demo")
abstract class ApiTest {

    @LocalServerPort
    private int port;

    Caller as(String person) {
        return new Caller(port, person);
    }

    Caller nobody() {
        return new Caller(port, null);
    }

    Caller coordinator() {
        return as("coordinator");
    }

    /** The revision of 2026 runs: started and planned, its texts open. */
    void the_year_2026_runs() {
        if (coordinator().get("/api/cycles/2026").status() == 404) {
            coordinator()
                    .post("/api/cycles", "{\"year\":2026,\"signingDay\":\"2026-12-08\"}")
                    .expect(201);
        }
        String draftsDue = coordinator()
                .get("/api/cycles/2026")
                .json()
                .path("milestones")
                .path("draftsDue")
                .asText();
        if (coordinator().get("/api/cycles/2026").json().path("state").asText().equals("planning")) {
            coordinator()
                    .post(
                            "/api/tasks/" + task(coordinator(), "PlanRevision", "2026") + "/complete",
                            "{\"milestones\":{\"draftsDue\":\"" + draftsDue + "\"}}")
                    .expect(204);
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        coordinator().get("/api/contracts?cycle=2026").json().size() == 23);
    }

    /** The id of that person's open task, as soon as it is there. */
    String task(Caller person, String kind, String subject) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> find(person, kind, subject), Optional::isPresent)
                .orElseThrow()
                .path("id")
                .asText();
    }

    private static Optional<JsonNode> find(Caller person, String kind, String subject) {
        return StreamSupport.stream(person.get("/api/tasks").json().spliterator(), false)
                .filter(task -> task.path("kind").asText().equals(kind)
                        && task.path("subject").asText().equals(subject))
                .findFirst();
    }
}
