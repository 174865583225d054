package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ImportsApiTest extends ApiTest {

    private static final byte[] CONTRACT = """
            Klimatkontrakt 2030

            Alla hjälps åt.

            1. Syftet med Klimatkontrakt 2030
            Det ska gå fort.

            3. Kommunens åtaganden
            3.9. Klimatsmart mobilitet
            Vi bygger om.

            Under 2025 avser kommunen att:

            • Bygga en bro.

            9. Kontraktet
            Avtalet gäller för 2025.

            Stockholm 2024-12-09

            Eva Ek
            Kommunstyrelsens ordförande,
            Enköpings kommun
            """.getBytes(StandardCharsets.UTF_8);

    @Test
    void a_contract_of_an_earlier_year_is_taken_in_and_compared() {
        var report = coordinator()
                .upload("/api/imports?contract=2024/enkoping&shared=true", CONTRACT)
                .expect(200)
                .json();

        assertThat(report.path("adopted")).hasSize(2);
        var text = coordinator().get("/api/texts/2024/enkoping").expect(200).json();
        assertThat(text.path("state").asText()).isEqualTo("agreed");
        assertThat(text.path("sections")).hasSize(3);
        var redline = coordinator()
                .get("/api/texts/2025/enkoping/redline?against=2024")
                .expect(200)
                .json()
                .path("sections");
        assertThat(redline)
                .anySatisfy(section -> {
                    assertThat(section.path("key").asText()).isEqualTo("3.9");
                    assertThat(section.path("matchedBy").asText()).isEqualTo("key");
                    assertThat(section.path("status").asText()).isEqualTo("changed");
                    assertThat(section.path("html").asText()).contains("<ins>", "<del>");
                })
                .anySatisfy(
                        section -> assertThat(section.path("status").asText()).isEqualTo("inserted"));
        var contract =
                coordinator().get("/api/contracts/2024/enkoping").expect(200).json();
        assertThat(contract.path("stage").asText()).isEqualTo("inForce");
        assertThat(contract.path("sections"))
                .extracting(section -> section.path("key").asText() + " "
                        + section.path("scope").asText())
                .containsExactly("preamble shared", "1 shared", "2 own", "3 own", "3.9 own", "9 own");
    }

    @Test
    void a_contract_is_not_taken_in_for_the_wrong_municipality_unless_it_is_wanted() {
        assertThat(coordinator()
                        .upload("/api/imports?contract=2023/lund", CONTRACT)
                        .problem(400, "import.municipality.other"))
                .contains("Enköpings kommun", "Lunds kommun");
        coordinator().get("/api/contracts/2023/lund").problem(404, "contract.unknown");

        coordinator()
                .upload("/api/imports?contract=2023/lund&force=true", CONTRACT)
                .expect(200);
        coordinator().get("/api/texts/2023/shared").problem(404, "text.unknown");
    }

    @Test
    void what_cannot_be_taken_in_is_refused_and_changes_nothing() {
        coordinator().upload("/api/imports", new byte[0]).problem(400, "import.empty");
        coordinator()
                .upload("/api/imports", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
                .problem(400, "import.pdf.damaged");
        coordinator().upload("/api/imports?contract=2022/storstad", CONTRACT).problem(404, "party.unknown");
        coordinator().upload("/api/imports?contract=2022/vinnova", CONTRACT).problem(400, "import.notMunicipality");
        coordinator().upload("/api/imports?contract=enkoping", CONTRACT).problem(400, "contract.id.malformed");
        coordinator().upload("/api/imports?contract=2031/enkoping", CONTRACT).problem(400, "import.year.future");
        coordinator().upload("/api/imports?shared=true", CONTRACT).problem(400, "import.shared.alone");
        as("enkoping.contact")
                .upload("/api/imports?contract=2022/enkoping", CONTRACT)
                .problem(403, "import.coordinatorOnly");
        assertThat(coordinator().get("/api/contracts?cycle=2022").json()).isEmpty();
    }

    @Test
    void a_text_that_is_built_upon_is_not_replaced() {
        the_year_2026_runs();

        coordinator().upload("/api/imports?contract=2025/enkoping", CONTRACT).problem(409, "text.builtUpon");
        coordinator().upload("/api/imports?contract=2026/enkoping", CONTRACT).problem(409, "text.builtUpon");
    }
}
