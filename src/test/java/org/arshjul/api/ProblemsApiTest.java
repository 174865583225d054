package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemsApiTest extends ApiTest {

    @Test
    void the_reader_is_told_in_swedish_or_in_english() {
        assertThat(coordinator().get("/api/cycles/1999").problem(404, "cycle.unknown"))
                .contains("inte startad")
                .contains("1999");
        assertThat(coordinator()
                        .get("/api/cycles/1999", "Accept-Language", "en-GB,en;q=0.8")
                        .problem(404, "cycle.unknown"))
                .contains("has not been started");
        assertThat(coordinator()
                        .get("/api/cycles/1999", "Accept-Language", "fi")
                        .problem(404, "cycle.unknown"))
                .contains("inte startad");
        assertThat(coordinator()
                        .get("/api/cycles/1999", "Accept-Language", "??;;")
                        .problem(404, "cycle.unknown"))
                .contains("inte startad");
    }

    @Test
    void everything_that_goes_wrong_is_a_problem() {
        coordinator().get("/api/cycles/nittonhundra").problem(400, "request.type");
        coordinator().get("/api/contracts").problem(400, "request.missing");
        assertThat(coordinator().send("DELETE", "/api/cycles/2025").problem(405, "request.method"))
                .contains("GET");
        assertThat(coordinator().get("/api/cykler").problem(404, "request.path"))
                .contains("/api/cykler");
        coordinator().get("/api/contracts//2025").problem(400, "request.refused");
        coordinator().post("/api/imports", "{}").problem(415, "request.mediaType");
        coordinator().get("/api/cycles", "Accept", "image/png").problem(406, "request.notAcceptable");
        assertThat(coordinator()
                        .upload("/api/imports", new byte[21 * 1024 * 1024])
                        .problem(413, "request.tooLarge"))
                .contains("20 MB");
        as("nobody").get("/api/cycles").problem(401, "login.required");
    }
}
