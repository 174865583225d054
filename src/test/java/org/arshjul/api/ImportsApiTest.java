package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.arshjul.platform.Digest;
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
    void a_contract_of_an_earlier_year_counts_once_it_is_confirmed() {
        var report = coordinator().upload("/api/imports", CONTRACT).expect(201).json();

        assertThat(report.path("state").asText()).isEqualTo("pending");
        assertThat(report.path("contract").asText()).isEqualTo("2024/enkoping");
        assertThat(report.path("digest").asText()).isEqualTo(Digest.of(CONTRACT).hex());
        assertThat(report.path("sections").path(3).path("matchedBy").asText()).isEqualTo("title");
        assertThat(report.path("commitments").path("perSection").path("3.9").asInt())
                .isEqualTo(1);
        assertThat(report.path("effects"))
                .extracting(effect -> effect.path("text").asText() + " "
                        + effect.path("outcome").asText() + " "
                        + effect.path("sections").asInt())
                .containsExactly("2024/enkoping new 3", "2024/shared new 2");
        coordinator().get("/api/texts/2024/enkoping").problem(404, "text.unknown");

        var id = report.path("id").asText();
        assertThat(coordinator()
                        .upload("/api/imports", CONTRACT)
                        .expect(201)
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo(id);
        assertThat(confirm(id, 0, true, false).expect(200).json().path("texts")).hasSize(2);

        var text = coordinator().get("/api/texts/2024/enkoping").expect(200).json();
        assertThat(text.path("state").asText()).isEqualTo("agreed");
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

        confirm(id, 0, true, false).problem(409, "import.confirmed");
        coordinator().send("DELETE", "/api/imports/" + id).problem(409, "import.confirmed");
        assertThat(coordinator().get("/api/imports/" + id).json().path("state").asText())
                .isEqualTo("confirmed");
        assertThat(coordinator().get("/api/imports/" + id + "/file").response().body())
                .isEqualTo(new String(CONTRACT, StandardCharsets.UTF_8));
        assertThat(recorded()).contains(Digest.of(CONTRACT).hex());
        var again = coordinator().upload("/api/imports", CONTRACT).expect(201).json();
        assertThat(again.path("id").asText()).isNotEqualTo(id);
        assertThat(again.path("sameBytes").path(0).asText()).isEqualTo(id);
    }

    @Test
    void corrections_are_read_again_and_can_be_taken_back() {
        var id = received(file("Vi bygger om.", "Vi river."));

        var report = coordinator().patch("/api/imports/" + id, """
                        {"corrections": [
                          {"kind": "section", "line": 9, "fields": {"number": "3.8", "title": "Cyklar", "key": "3.9"}},
                          {"kind": "contract", "line": 0, "fields": {"contract": "2023/lund"}}]}
                        """).expect(200).json();

        assertThat(report.path("contract").asText()).isEqualTo("2023/lund");
        assertThat(report.path("sections"))
                .anySatisfy(section -> assertThat(section.path("number").asText()
                                + section.path("title").asText()
                                + section.path("stableKey").asText()
                                + section.path("matchedBy").asText())
                        .isEqualTo("3.8Cyklar3.9chosen"));
        assertThat(report.path("words").path("missing")).hasSize(3);
        assertThat(report.path("corrections").path(0).path("words").asText()).contains("Klimatsmart mobilitet");
        coordinator().patch("/api/imports/" + id, """
                        {"corrections": [
                          {"kind": "join", "line": 9},
                          {"kind": "section", "line": 9, "fields": {"number": "tre"}}]}
                        """).problem(400, "import.correction.noSection");
        assertThat(coordinator().get("/api/imports/" + id).json().path("corrections"))
                .hasSize(2);

        var back = coordinator()
                .send("DELETE", "/api/imports/" + id + "/corrections/1")
                .expect(200)
                .json();
        assertThat(back.path("words").path("missing")).isEmpty();
        assertThat(back.path("corrections").path(0).path("takenBackBy").asText())
                .isEqualTo("coordinator");
        coordinator().send("DELETE", "/api/imports/" + id).expect(204);
        coordinator()
                .patch("/api/imports/" + id, "{\"corrections\":[{\"kind\":\"join\",\"line\":9}]}")
                .problem(409, "import.discarded");
    }

    @Test
    void what_is_a_commitment_is_ruled_item_by_item_and_counts_when_it_is_confirmed() {
        var id = received(file("Vi bygger om.", "Kommunen ska:\n\n• Måla staketet.\n\nMer är sagt."), "2022/malmo");
        var section = sectionOf(coordinator().get("/api/imports/" + id).json());
        assertThat(section.path("items"))
                .extracting(item -> item.path("text").asText() + item.path("commitment") + item.path("ruled"))
                .containsExactly("Måla staketet.falsefalse", "Bygga en bro.truefalse");

        int fence = section.path("items").path(0).path("line").asInt();
        int bridge = section.path("items").path(1).path("line").asInt();
        ruled(id, fence, "kanske").problem(400, "import.correction.commitment");
        ruled(id, 1, "true").problem(400, "import.correction.noItem");
        ruled(id, bridge, "false").expect(200);
        var report = ruled(id, fence, "true").expect(200).json();
        assertThat(sectionOf(report).path("items"))
                .extracting(item -> item.path("text").asText() + item.path("commitment") + item.path("ruled"))
                .containsExactly("Måla staketet.truetrue", "Bygga en bro.falsetrue");
        assertThat(report.path("effects").path(0).path("commitments").asInt()).isEqualTo(1);

        confirm(id, 2, false, true).expect(200);
        assertThat(coordinator().get("/api/commitments?contract=2022/malmo").json())
                .extracting(one -> one.path("wording").asText())
                .containsExactly("Måla staketet.");
        assertThat(sectionOf(coordinator().get("/api/texts/2022/malmo").json()).path("rulings"))
                .extracting(one -> one.path("wording").asText() + one.path("commitment") + one.path("stands"))
                .containsExactly("Måla staketet.truetrue", "Bygga en bro.falsetrue");

        var again = received(file("Vi bygger om.", "Kommunen ska:\n\n• Måla staketet.\n\nAllt är sagt."), "2022/malmo");
        assertThat(coordinator()
                        .get("/api/imports/" + again)
                        .json()
                        .path("effects")
                        .path(0)
                        .path("commitments")
                        .asInt())
                .isEqualTo(1);
        confirm(again, 0, false, true).expect(200);
        assertThat(coordinator().get("/api/commitments?contract=2022/malmo").json())
                .extracting(one -> one.path("wording").asText())
                .containsExactly("Måla staketet.");
    }

    @Test
    void signatories_are_added_and_removed() {
        var id = received(file("Vi bygger om.", "Vi ser ut över vattnet."));
        var report = coordinator().patch("/api/imports/" + id, """
                        {"corrections": [
                          {"kind": "no-signatory", "line": 21},
                          {"kind": "signatory-added", "line": 0,
                           "fields": {"name": "Bo Bild", "role": "Rektor", "organisation": "Formas"}}]}
                        """).expect(200).json();

        assertThat(report.path("signatories"))
                .extracting(one -> one.path("name").asText())
                .containsExactly("Bo Bild");
        assertThat(report.path("municipality").isNull()).isTrue();
        assertThat(report.path("sections").toString()).contains("Eva Ek");
        assertThat(report.path("words").path("missing")).isEmpty();
        coordinator()
                .patch("/api/imports/" + id, "{\"corrections\":[{\"kind\":\"no-signatory\",\"line\":0}]}")
                .problem(400, "import.correction.signatory");
        assertThat(coordinator()
                        .send("DELETE", "/api/imports/" + id + "/corrections/1")
                        .expect(200)
                        .json()
                        .path("signatories"))
                .extracting(one -> one.path("name").asText())
                .containsExactly("Eva Ek", "Bo Bild");
    }

    private Answer ruled(String id, int line, String commitment) {
        return coordinator().patch("/api/imports/" + id, """
                {"corrections": [{"kind": "commitment", "line": %d, "fields": {"commitment": "%s"}}]}
                """.formatted(line, commitment));
    }

    private static JsonNode sectionOf(JsonNode report) {
        for (JsonNode section : report.path("sections")) {
            if (section.path("number").asText().equals("3.9")) {
                return section;
            }
        }
        throw new AssertionError("no section 3.9");
    }

    @Test
    void a_contract_is_not_taken_in_for_the_wrong_municipality_unless_it_is_wanted() {
        var id = coordinator()
                .upload("/api/imports?contract=2023/lund", file("Vi bygger om.", "Vi ritar om."))
                .expect(201)
                .json()
                .path("id")
                .asText();
        assertThat(confirm(id, 0, false, false).problem(400, "import.municipality.other"))
                .contains("Enköpings kommun", "Lunds kommun");
        coordinator().get("/api/contracts/2023/lund").problem(404, "contract.unknown");

        confirm(id, 1, false, true).problem(409, "import.changedMeanwhile");
        confirm(id, 0, false, true).expect(200);
        coordinator().get("/api/texts/2023/shared").problem(404, "text.unknown");
    }

    @Test
    void of_two_who_confirm_at_once_one_is_refused() throws Exception {
        var id = received(file("Gäller för 2025", "Gäller för 2022"), "2021/umea");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Answer>> answers = both.invokeAll(Collections.nCopies(2, () -> confirm(id, 0, false, true)));
            assertThat(List.of(
                            answers.get(0).get().status(), answers.get(1).get().status()))
                    .containsExactlyInAnyOrder(200, 409);
        } finally {
            both.shutdown();
        }
    }

    @Test
    void what_cannot_be_taken_in_is_refused_and_nothing_of_it_is_kept() {
        int before = coordinator().get("/api/imports").json().size();
        coordinator().upload("/api/imports", new byte[0]).problem(400, "import.empty");
        coordinator()
                .upload("/api/imports", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
                .problem(400, "import.pdf.damaged");
        coordinator().upload("/api/imports?contract=2022/storstad", CONTRACT).problem(404, "party.unknown");
        coordinator().upload("/api/imports?contract=2022/vinnova", CONTRACT).problem(400, "import.notMunicipality");
        coordinator().upload("/api/imports?contract=enkoping", CONTRACT).problem(400, "contract.id.malformed");
        as("enkoping.contact").upload("/api/imports", CONTRACT).problem(403, "access.coordinatorOnly");
        as("enkoping.contact").get("/api/imports").problem(403, "access.coordinatorOnly");
        assertThat(coordinator().get("/api/imports").json()).hasSize(before);

        var id = received(file("Vi bygger om.", "Vi ser framåt."), "2031/enkoping");
        confirm(id, 0, false, false).problem(400, "import.year.future");
        assertThat(coordinator().get("/api/contracts?cycle=2031").json()).isEmpty();
    }

    @Test
    void a_text_that_is_built_upon_is_not_replaced() {
        the_year_2026_runs();
        for (String contract : List.of("2025/enkoping", "2026/enkoping")) {
            var id = received(file("Vi bygger om.", "Vi bygger " + contract), contract);
            assertThat(coordinator()
                            .get("/api/imports/" + id)
                            .json()
                            .path("effects")
                            .path(0)
                            .path("outcome")
                            .asText())
                    .isEqualTo("kept");
            confirm(id, 0, false, false).problem(409, "text.builtUpon");
        }
    }

    private String received(byte[] file) {
        return received(file, "2024/enkoping");
    }

    private String received(byte[] file, String contract) {
        return coordinator()
                .upload("/api/imports?contract=" + contract, file)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private Answer confirm(String id, int corrections, boolean shared, boolean force) {
        return coordinator()
                .post(
                        "/api/imports/" + id + "/confirmation",
                        "{\"corrections\":%d,\"shared\":%b,\"force\":%b}".formatted(corrections, shared, force));
    }

    private static byte[] file(String words, String others) {
        return new String(CONTRACT, StandardCharsets.UTF_8)
                .replace(words, others)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** All that is recorded, page after page: other tests have been here before. */
    private String recorded() {
        StringBuilder all = new StringBuilder();
        String after = "0";
        JsonNode page;
        do {
            page = coordinator().get("/api/events?limit=1000&after=" + after).json();
            all.append(page.path("events"));
            after = page.path("next").asText();
        } while (!page.path("events").isEmpty());
        return all.toString();
    }
}
