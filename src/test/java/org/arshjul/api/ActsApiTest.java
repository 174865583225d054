package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActsApiTest extends ApiTest {

    private static final String OSTERSUND = "/api/cycles/2026/municipalities/ostersund";
    private static final String GROUNDS = "{\"reason\":\"Fullmäktige har sagt nej.\",\"reference\":\"KS 4\"}";

    @BeforeEach
    void year() {
        the_year_2026_runs();
    }

    @Test
    void a_municipality_leaves_by_rest_once_it_is_seen_what_that_ends() {
        JsonNode preview = coordinator().get(OSTERSUND + "/leaving").expect(200).json();
        assertThat(preview.path("stage").asText()).isEqualTo("drafting");
        assertThat(preview.path("withdrawn"))
                .extracting(JsonNode::asText)
                .contains(task(as("ostersund.contact"), "ReviseSections", "2026/ostersund"));
        as("auditor").post(OSTERSUND + "/leaving", GROUNDS).problem(403, "access.coordinatorOnly");
        coordinator().post(OSTERSUND + "/leaving", "{\"reason\":\"Nej.\"}").problem(400, "membership.referenceMissing");
        coordinator().post(OSTERSUND + "/joining", GROUNDS).problem(409, "membership.member");

        coordinator().post(OSTERSUND + "/leaving", GROUNDS).expect(204);

        coordinator().post(OSTERSUND + "/leaving", GROUNDS).problem(409, "membership.notMember");
        coordinator().post(OSTERSUND + "/joining", GROUNDS).problem(409, "membership.leftBefore");
        assertThat(coordinator()
                        .get("/api/contracts/2026/ostersund")
                        .json()
                        .path("stage")
                        .asText())
                .isEqualTo("withdrawn");
        assertThat(coordinator()
                        .post("/api/cycles/2026/municipalities/formas/leaving", GROUNDS)
                        .problem(409, "membership.national"))
                .contains("config/parties.yml");
    }

    @Test
    void two_municipalities_merge_by_rest_from_the_next_revision_on() {
        String borlange = "{\"party\":\"borlange\",\"successor\":\"%s\",\"reason\":\"Beslut.\",\"reference\":\"%s\"}";
        JsonNode preview = coordinator()
                .get("/api/mergers/preview?party=borlange&successor=gavle")
                .expect(200)
                .json();
        assertThat(preview.path("fromYear").asInt()).isEqualTo(2027);
        assertThat(preview.path("bases")).extracting(JsonNode::asText).containsExactly("2025/gavle", "2025/borlange");
        assertThat(preview.path("takenOver")).isNotEmpty();
        assertThat(preview.path("running")).extracting(JsonNode::asInt).containsExactly(2026);
        as("borlange.contact")
                .post("/api/mergers", borlange.formatted("gavle", "Fi 1"))
                .problem(403, "access.coordinatorOnly");
        coordinator()
                .post("/api/mergers", borlange.formatted("gavle", " "))
                .problem(400, "membership.referenceMissing");
        coordinator()
                .post("/api/mergers", borlange.formatted("borlange", "Fi 1"))
                .problem(400, "merger.same");
        coordinator().post("/api/mergers", borlange.formatted("formas", "Fi 1")).problem(400, "merger.notMunicipality");
        coordinator()
                .post("/api/mergers", borlange.formatted("atlantis", "Fi 1"))
                .problem(404, "party.unknown");

        coordinator().post("/api/mergers", borlange.formatted("gavle", "Fi 1")).expect(204);

        JsonNode merged = coordinator().get("/api/mergers").json().path(0);
        assertThat(merged.path("party").asText()).isEqualTo("borlange");
        assertThat(merged.path("fromYear").asInt()).isEqualTo(2027);
        coordinator().post("/api/mergers", borlange.formatted("gavle", "Fi 1")).problem(409, "merger.merged");
        assertThat(as("borlange.contact").get("/api/contracts/2026/borlange").status())
                .isEqualTo(200);
    }

    @Test
    void a_task_is_extended_and_given_away_by_rest() {
        String task = task(as("vaxjo.contact"), "ReviseSections", "2026/vaxjo");
        String path = "/api/tasks/" + task;
        as("vaxjo.contact")
                .post(path + "/reassignment", "{\"to\":\"vaxjo.contact\",\"reason\":\"Jag.\"}")
                .problem(403, "access.coordinatorOnly");
        coordinator()
                .post(path + "/reassignment", "{\"to\":\"formas.contact\",\"reason\":\"Nej.\"}")
                .problem(400, "task.handover.notMember");
        coordinator()
                .post(path + "/reassignment", "{\"to\":\"vaxjo.contact\",\"reason\":\"Ensam kvar.\"}")
                .expect(204);
        assertThat(coordinator().get(path).json().path("assignee").asText()).isEqualTo("vaxjo.contact");

        coordinator()
                .post(path + "/extension", "{\"to\":\"2026-03-01\",\"reason\":\"Sen.\"}")
                .problem(400, "extension.tooEarly");
        coordinator().post(path + "/extension", "{\"reason\":\"Sen.\"}").problem(400, "request.invalid");
        String reviewDue = coordinator()
                .get("/api/cycles/2026")
                .json()
                .path("milestones")
                .path("reviewDue")
                .asText();
        coordinator()
                .post(path + "/extension", "{\"to\":\"" + reviewDue + "\",\"reason\":\"Sen.\"}")
                .expect(204);
        assertThat(coordinator().get(path).json().path("dueAt").asText()).startsWith(reviewDue);
    }

    @Test
    void an_office_passes_on_by_rest() {
        String successions = "/api/parties/vaxjo/successions";
        as("vaxjo.contact")
                .post(successions, "{\"role\":\"SIGNATORY\",\"to\":\"vaxjo.contact\",\"reason\":\"Val.\"}")
                .problem(403, "access.coordinatorOnly");
        coordinator()
                .post(
                        successions,
                        "{\"role\":\"SIGNATORY\",\"from\":\"lund.signatory\",\"to\":\"vaxjo.contact\",\"reason\":\"Val.\"}")
                .problem(409, "party.role.notHeld");
        coordinator()
                .post(
                        successions,
                        "{\"role\":\"SIGNATORY\",\"to\":\"vaxjo.ny\",\"newcomer\":{\"name\":\"Nils Ny\",\"email\":\"nils.vaxjo@example.org\"},\"reason\":\"Val.\"}")
                .expect(204);
        assertThat(coordinator().get("/api/parties").response().body()).contains("Nils Ny");
    }

    @Test
    void a_deputy_is_named_and_ended_by_rest_with_rights_at_once() {
        String deputies = "/api/parties/vaxjo/deputies";
        String today =
                coordinator().get("/api/demo").json().path("now").asText().substring(0, 10);
        String asked =
                "{\"role\":\"REGISTRAR\",\"deputy\":\"lund.contact\",\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"reason\":\"Semester.\"}";
        as("vaxjo.contact").post(deputies, asked.formatted(today, today)).problem(403, "deputy.notYours");
        coordinator().post(deputies, asked.formatted("2020-01-01", today)).problem(400, "days.past");
        coordinator().post(deputies, "{\"role\":\"REGISTRAR\"}").problem(400, "request.invalid");
        String id = coordinator()
                .post(deputies, asked.formatted(today, today))
                .expect(201)
                .json()
                .path("id")
                .asText();
        coordinator().post(deputies, asked.formatted(today, today)).problem(409, "deputy.overlap");
        assertThat(as("lund.contact")
                        .get(deputies)
                        .json()
                        .path(0)
                        .path("holder")
                        .asText())
                .isEqualTo("vaxjo.registrar");

        coordinator()
                .post(deputies + "/" + id + "/ending", "{\"reason\":\"Åter.\"}")
                .expect(204);

        coordinator()
                .post(deputies + "/" + id + "/ending", "{\"reason\":\"Åter.\"}")
                .problem(409, "deputy.over");
        assertThat(coordinator().get(deputies).json()).isEmpty();
    }

    @Test
    void whoever_is_away_names_their_deputy_by_rest_and_nobody_elses() {
        String deputies = "/api/parties/malmo/deputies";
        String today =
                coordinator().get("/api/demo").json().path("now").asText().substring(0, 10);
        String asked =
                "{\"role\":\"%s\",\"deputy\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"reason\":\"Semester.\"%s}";
        Caller away = as("malmo.contact");
        away.post(deputies, asked.formatted("SIGNATORY", "malmo.contact", today, today, ""))
                .problem(403, "deputy.notYours");
        away.post(
                        deputies,
                        asked.formatted("SIGNATORY", "malmo.contact", today, today, ",\"holder\":\"malmo.signatory\""))
                .problem(403, "deputy.notYours");
        away.post(
                        deputies,
                        asked.formatted(
                                "CONTACT",
                                "malmo.ny",
                                today,
                                today,
                                ",\"newcomer\":{\"name\":\"Ny\",\"email\":\"ny@example.org\"}"))
                .problem(403, "deputy.newcomer");
        away.post(deputies, asked.formatted("CONTACT", "malmo.signatory", today, "+999999-01-01", ""))
                .problem(400, "days.far");
        String id = away.post(deputies, asked.formatted("CONTACT", "malmo.signatory", today, today, ""))
                .expect(201)
                .json()
                .path("id")
                .asText();
        Caller deputy = as("malmo.signatory");
        deputy.post(deputies, asked.formatted("CONTACT", "malmo.registrar", today, today, ""))
                .problem(403, "deputy.notYours");
        deputy.post(deputies + "/" + id + "/ending", "{\"reason\":\"Nej.\"}").problem(403, "deputy.notYours");
        away.post(deputies + "/" + id + "/ending", "{\"reason\":\"Åter.\"}").expect(204);

        String days = "{\"firstDay\":\"%s\",\"lastDay\":\"%s\"%s}";
        deputy.post("/api/absences", days.formatted(today, today, ",\"person\":\"malmo.contact\""))
                .problem(403, "absence.notYours");
        String absence = away.post("/api/absences", days.formatted(today, today, ""))
                .expect(201)
                .json()
                .path("id")
                .asText();
        assertThat(away.get("/api/absences").json()).hasSize(1);
        deputy.post("/api/absences/" + absence + "/ending", "{}").problem(403, "absence.notYours");
        coordinator().post("/api/absences/" + absence + "/ending", "{}").expect(204);
        assertThat(away.get("/api/absences").json()).isEmpty();
    }
}
