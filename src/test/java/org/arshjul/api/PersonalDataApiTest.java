package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class PersonalDataApiTest extends ApiTest {

    private static final String GONE = "/api/people/%s/pseudonymisation";

    @Test
    void everybody_may_have_what_is_held_of_themselves_and_only_those_who_answer_for_it_that_of_others() {
        JsonNode own = as("kalmar.contact")
                .get("/api/people/kalmar.contact/data")
                .expect(200)
                .json();

        assertThat(own.path("person").path(0).path("id").asText()).isEqualTo("kalmar.contact");
        assertThat(own.path("person").findValuesAsText("role")).contains("CONTACT");
        assertThat(own.path("logIns").findValuesAsText("outcome")).contains("SUCCEEDED");
        assertThat(own.toString()).doesNotContain("bcrypt", "password_hash");
        as("gavle.contact").get("/api/people/kalmar.contact/data").problem(403, "personal.notYours");
        as("auditor").get("/api/people/kalmar.contact/data").expect(200);
        coordinator().get("/api/people/nobody.at.all/data").problem(404, "person.unknown");
    }

    @Test
    void who_holds_an_office_is_not_forgotten() {
        assertThat(coordinator()
                        .post(GONE.formatted("kalmar.contact"), "{\"reason\":\"Begäran.\"}")
                        .problem(409, "personal.inOffice"))
                .contains("kalmar.contact");
        coordinator()
                .post(GONE.formatted("nobody.at.all"), "{\"reason\":\"Begäran.\"}")
                .problem(404, "person.unknown");
        coordinator()
                .post(GONE.formatted("kalmar.contact"), "{\"reason\":\" \"}")
                .expect(400);
    }

    @Test
    void of_who_has_left_only_the_id_stays() {
        the_year_2026_runs();
        Caller leaving = as("boras.contact");
        leaving.put("/api/settings", "{\"language\":\"en\",\"digestHour\":12,\"onlySigning\":false}")
                .expect(204);
        coordinator().post("/api/parties/boras/successions", """
                        {"role":"CONTACT","to":"boras.ny",
                         "newcomer":{"name":"Nina Ny","email":"nina.ny@example.org"},"reason":"KS 12"}
                        """).expect(204);
        String before = leaving.get("/api/people/boras.contact/data")
                .expect(200)
                .response()
                .body();
        assertThat(before).contains("\"digest_hour\":12");
        String name = leaving.get("/api/people/boras.contact/data")
                .json()
                .path("person")
                .path(0)
                .path("name")
                .asText();

        coordinator()
                .post(GONE.formatted("boras.contact"), "{\"reason\":\"Begäran enligt artikel 17.\"}")
                .expect(204);

        Answer after = coordinator().get("/api/people/boras.contact/data").expect(200);
        assertThat(after.json().path("person").path(0).path("name").asText()).isEqualTo("boras.contact");
        assertThat(after.json().path("logIns")).isEmpty();
        assertThat(after.response().body()).doesNotContain(name, "digest_hour", "example.org");
        await().untilAsserted(() -> assertThat(coordinator()
                        .get("/api/people/boras.contact/data")
                        .json()
                        .path("events")
                        .findValuesAsText("type"))
                .contains("PersonForgotten"));
        assertThat(coordinator()
                        .get("/api/audit/verification")
                        .json()
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }
}
