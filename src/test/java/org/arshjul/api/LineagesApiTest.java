package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineagesApiTest extends ApiTest {

    private static final String FIRST = "/api/commitments/2026/kalmar/1";

    private Caller kalmar;

    @BeforeEach
    void the_next_text_is_open() {
        the_year_2026_runs();
        kalmar = as("kalmar.contact");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> kalmar.get(FIRST + "/details").status() == 200);
    }

    @Test
    void what_is_known_of_a_commitment_is_written_and_read_by_rest() {
        kalmar.put(FIRST + "/details", "{\"due\":\"2024-01-01\"}").problem(400, "commitment.details.due");
        kalmar.put(FIRST + "/details", "{\"due\":\"i maj\"}").expect(400);
        kalmar.put(FIRST + "/details", "{\"links\":[{\"url\":\"ftp://example.org\"}]}")
                .problem(400, "commitment.details.link");
        as("lund.contact").put(FIRST + "/details", "{}").problem(403, "section.notYours");
        as("lund.contact").get(FIRST + "/details").problem(403, "text.notYours");

        kalmar.put(FIRST + "/details", """
                        {"responsible": "Ekonomichefen", "due": "2028-12-31",
                         "indicator": {"name": "Träd", "unit": "st", "base": 10, "baseYear": 2025, "target": 2e2, "targetYear": 2028},
                         "links": [{"label": "Planen", "url": "https://example.org/plan"}]}
                        """).expect(200);

        JsonNode lineage = lineage("kalmar-2025-0001");
        assertThat(lineage.path("years").size()).isEqualTo(2);
        assertThat(lineage.path("years").get(0).path("details").path("due").isNull())
                .as("written for the next year")
                .isTrue();
        JsonNode details = lineage.path("years").get(1).path("details");
        assertThat(details.path("due").asText()).isEqualTo("2028-12-31");
        assertThat(details.path("indicator").path("target").asInt()).isEqualTo(200);
        assertThat(details.path("links").get(0).path("label").asText()).isEqualTo("Planen");
        assertThat(lineage.path("years").get(1).path("status").asText()).isEqualTo("proposed");
        assertThat(lineage.path("years").get(0).path("status").asText()).isEqualTo("carriedOver");
    }

    @Test
    void an_origin_is_given_and_taken_back_by_rest() {
        String origin = FIRST + "/origins?from=2025/kalmar/2";
        kalmar.send("PUT", FIRST + "/origins?from=2025/kalmar/1").problem(400, "commitment.origin.already");
        kalmar.send("PUT", FIRST + "/origins?from=2025/lund/1").problem(400, "commitment.origin.otherText");
        kalmar.send("PUT", FIRST + "/origins?from=2025/kalmar/999").problem(404, "commitment.unknown");
        as("lund.contact").send("PUT", origin).problem(403, "section.notYours");

        kalmar.send("PUT", origin).expect(204);
        JsonNode into = lineage("kalmar-2025-0002").path("years").get(0).path("into");
        assertThat(into.size()).isEqualTo(1);
        assertThat(into.get(0).path("lineage").asText()).isEqualTo("kalmar-2025-0001");
        assertThat(into.get(0).path("kind").asText()).isEqualTo("split");

        kalmar.send("DELETE", origin).expect(204);
        kalmar.send("DELETE", origin).problem(404, "commitment.origin.none");
        assertThat(lineage("kalmar-2025-0002").path("years").get(0).path("into").size())
                .isZero();
    }

    @Test
    void what_was_finished_is_asked_for_by_text_and_owner() {
        assertThat(kalmar.get("/api/commitments/finished?text=2026/kalmar")
                        .expect(200)
                        .json()
                        .size())
                .isZero();
        kalmar.get("/api/commitments/finished?text=2026/kalmar&owner=kungen").problem(400, "commitment.owner.unknown");
        as("lund.contact").get("/api/commitments/finished?text=2026/kalmar").problem(403, "text.notYours");
    }

    private JsonNode lineage(String id) {
        return kalmar.get("/api/lineages/" + id).expect(200).json();
    }
}
