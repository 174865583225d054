package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CyclesApiTest extends ApiTest {

    @Test
    void a_year_is_started_once_and_tells_its_dates_and_contracts() {
        the_year_2026_runs();

        var year = coordinator().get("/api/cycles/2026").expect(200).json();

        assertThat(year.path("signingDay").asText()).isEqualTo("2026-12-08");
        assertThat(year.path("milestones").path("draftsDue").asText()).startsWith("2026-");
        assertThat(year.path("municipalities")).hasSize(23);
        assertThat(year.path("contracts").isObject()).isTrue();
        assertThat(coordinator()
                        .post("/api/cycles", "{\"year\":2026,\"signingDay\":\"2026-12-08\"}")
                        .problem(409, "cycle.exists"))
                .contains("2026");
        assertThat(coordinator().get("/api/cycles").json()).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"year\":2027,\"signingDay\":\"2020-12-08\"}      | 400 | cycle.signingDay.otherYear",
                "{\"year\":2025,\"signingDay\":\"2025-12-08\"}      | 409 | cycle.exists",
                "{\"year\":2020,\"signingDay\":\"2020-12-08\"}      | 400 | cycle.signingDay.past",
                "{\"year\":2031,\"signingDay\":\"2031-12-08\"}      | 409 | cycle.noBase",
                "{\"year\":2027,\"signingDay\":\"8 december\"}      | 400 | request.malformed",
                "{\"year\":\"nästa\",\"signingDay\":\"2027-12-08\"} | 400 | request.malformed",
                "{\"year\":2027}                                    | 400 | request.invalid",
                "{\"year\":                                         | 400 | request.malformed"
            })
    void a_year_that_cannot_be_started_is_refused(String body, int status, String code) {
        coordinator().post("/api/cycles", body).problem(status, code);
    }

    @Test
    void only_a_coordinator_starts_a_year() {
        as("enkoping.contact")
                .post("/api/cycles", "{\"year\":2027,\"signingDay\":\"2027-12-07\"}")
                .problem(403, "access.coordinatorOnly");
        as("auditor")
                .post("/api/cycles/2025/cancellation", "{\"reason\":\"prov\"}")
                .problem(403, "access.coordinatorOnly");
    }

    @Test
    void a_date_is_moved_and_a_bad_one_is_refused_by_its_name() {
        the_year_2026_runs();

        assertThat(coordinator()
                        .post("/api/cycles/2026/milestones/halfYearReport", "{\"date\":\"2027-05-24\"}")
                        .expect(200)
                        .json()
                        .path("milestones")
                        .path("halfYearReport")
                        .asText())
                .isEqualTo("2027-05-24");
        assertThat(coordinator()
                        .post("/api/cycles/2026/milestones/halfYearReport", "{\"date\":\"2026-01-02\"}")
                        .problem(400, "cycle.milestone.tooEarly"))
                .contains("2026");
        assertThat(coordinator()
                        .post("/api/cycles/2026/milestones/midsommar", "{\"date\":\"2026-06-01\"}")
                        .problem(400, "milestone.unknown"))
                .contains("draftsDue");
        coordinator()
                .post("/api/cycles/2026/cancellation", "{\"reason\":\" \"}")
                .problem(400, "cycle.cancel.reason");
        coordinator().post("/api/cycles/2031/signing", "").problem(404, "cycle.unknown");
    }
}
