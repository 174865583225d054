package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.arshjul.document.docx.Docx;
import org.arshjul.platform.Digest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RevisionApiTest extends ApiTest {

    private static final String MOBILITY = "Klimatsmart mobilitet";
    private static final String ON_TITLE = "{\"digest\":\"%s\",\"remark\":\"Bra rubrik.\"}"
            .formatted(Digest.of(MOBILITY).hex());

    private static final String DIGEST = "0".repeat(64);

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_section_is_revised_on_what_its_writer_saw_and_every_version_stays() {
        the_year_2026_runs();
        Caller writer = as("lund.contact");
        JsonNode before = section(writer, "2026/lund", "3.9");

        writer.put(
                        "/api/texts/2026/lund/sections/3.9",
                        revision("Fler bussar.", before.path("digest").asText()))
                .expect(200);

        assertThat(writer.put(
                                "/api/texts/2026/lund/sections/3.9",
                                revision("Annat.", before.path("digest").asText()))
                        .problem(409, "section.stale"))
                .contains("lund.contact");
        writer.put("/api/texts/2026/lund/sections/99", revision("Annat.", DIGEST))
                .problem(404, "section.unknown");
        writer.put("/api/texts/2026/lund/sections/3.9", revision("Annat.", "abc"))
                .problem(400, "digest.malformed");
        as("vinnova.contact")
                .put(
                        "/api/texts/2026/lund/sections/3.9",
                        revision("Annat.", before.path("digest").asText()))
                .problem(403, "section.notYours");
        assertThat(writer.get("/api/texts/2026/lund/sections/3.9/versions").json())
                .hasSize(2);
        JsonNode redline =
                writer.get("/api/texts/2026/lund/redline").expect(200).json();
        assertThat(redline.path("sections"))
                .filteredOn(one -> one.path("key").asText().equals("3.9"))
                .allSatisfy(one -> assertThat(one.path("status").asText()).isEqualTo("changed"));
        assertThat(writer.get("/api/texts/2026/lund/redline?version=1").json().path("sections"))
                .filteredOn(one -> one.path("status").asText().equals("changed"))
                .hasSize(1);
        writer.get("/api/texts/2026/lund/redline?version=1&against=2025").problem(400, "redline.oneOfBoth");
        writer.get("/api/texts/2025/lund/redline").problem(400, "redline.nothing");
    }

    @Test
    void a_text_in_work_is_read_by_its_parties_and_an_agreed_one_by_everybody() {
        the_year_2026_runs();

        as("lund.contact").get("/api/texts/2026/boras").problem(403, "text.notYours");
        as("lund.contact").get("/api/texts/2026/boras/opinions").problem(403, "text.notYours");
        as("lund.contact").get("/api/contracts/2026/boras").problem(403, "contract.notYours");
        as("lund.contact").get("/api/texts/2025/boras").expect(200);
        as("lund.contact").get("/api/texts/2026/shared").expect(200);
        as("vinnova.contact").get("/api/texts/2026/boras").expect(200);
        as("auditor").get("/api/texts/2026/boras").expect(200);
        assertThat(as("lund.contact").get("/api/contracts?cycle=2026").json()).hasSize(1);
        assertThat(as("lund.contact").get("/api/contracts?cycle=2025").json()).hasSize(23);
        as("lund.contact").get("/api/contracts/2026/lund/document").problem(404, "document.notFrozen");
        JsonNode draft = as("lund.contact")
                .get("/api/contracts/2026/lund/text.json")
                .expect(200)
                .json();
        assertThat(draft.path("state").asText()).isEqualTo("draft");
        assertThat(draft.path("commitments")).isNotEmpty();
        assertThat(draft.findValuesAsText("lineage"))
                .allSatisfy(lineage -> assertThat(lineage).isNotBlank());
        as("lund.contact").get("/api/contracts/2026/boras/text.md").problem(403, "contract.notYours");
        for (String kind : List.of("application/pdf pdf", Docx.TYPE + " docx", "text/markdown;charset=UTF-8 md")) {
            String[] typeAndEnd = kind.split(" ");
            Answer text = as("lund.contact")
                    .get("/api/contracts/2026/lund/text." + typeAndEnd[1])
                    .expect(200);
            assertThat(text.header("Content-Type")).isEqualTo(typeAndEnd[0]);
        }
        assertThat(as("lund.contact").get("/api/contracts/2026/lund/signatures").json())
                .isEmpty();
    }

    @Test
    void a_task_is_answered_once_by_the_right_person_and_opinions_bind_to_what_was_read() {
        the_year_2026_runs();
        Caller contact = as("malmo.contact");
        String revise = task(contact, "ReviseSections", "2026/malmo");

        as("lund.contact").post("/api/tasks/" + revise + "/complete", "{}").problem(403, "task.notYours");
        as("lund.contact").get("/api/tasks/" + revise).problem(403, "task.notYours");
        contact.post("/api/tasks/" + revise + "/complete", "{\"stage\":\"agreed\"}")
                .problem(400, "task.answer.undeclared");
        for (String unkept : List.of("a\\u0000b", "a\\ud800b")) {
            String section = "{\"key\":\"3.1\",\"title\":\"x\",\"body\":\"%s\",\"basedOn\":\"y\"}".formatted(unkept);
            contact.post("/api/tasks/" + revise + "/complete", "{\"sections\":[" + section + "]}")
                    .problem(400, "task.answer.unreadable");
        }
        JsonNode fields = contact.get("/api/tasks/" + revise).expect(200).json().path("answer");
        assertThat(fields.get(0).path("name").asText()).isEqualTo("sections");
        assertThat(fields.get(0).path("type").asText()).isEqualTo("list");
        assertThat(fields.get(0).path("fields")).hasSize(4);
        contact.post("/api/tasks/" + revise + "/complete", "").expect(204);
        assertThat(contact.post("/api/tasks/" + revise + "/complete", "{}").problem(409, "task.answered"))
                .contains("malmo.contact");
        contact.post("/api/tasks/none/complete", "{}").problem(404, "task.unknown");

        contact.post("/api/tasks/" + task(contact, "ConfirmDraft", "2026/malmo") + "/complete", "{}")
                .expect(204);
        Caller reviewer = as("formas.contact");
        String opinion = task(reviewer, "GiveOpinion", "2026/malmo");
        JsonNode verdict = reviewer.get("/api/tasks/" + opinion)
                .json()
                .path("answer")
                .get(0)
                .path("fields")
                .get(2);
        assertThat(verdict.path("allowed"))
                .extracting(JsonNode::asText)
                .containsExactly("approved", "approvedWithRemark", "changeRequested");
        assertThat(verdict.path("required").asBoolean()).isTrue();
        reviewer.post(
                        "/api/tasks/" + opinion + "/complete",
                        "{\"opinions\":[{\"section\":\"3.9\",\"digest\":\"" + DIGEST + "\",\"verdict\":\"approved\"}]}")
                .problem(409, "opinion.stale");
        assertThat(matrixOf(reviewer).path("sections"))
                .allSatisfy(row -> assertThat(row.path("opinions")).isEmpty());
        reviewer.post("/api/tasks/" + opinion + "/complete", approvalOfAll(reviewer))
                .expect(204);
        assertThat(matrixOf(reviewer).path("sections"))
                .allSatisfy(row -> assertThat(row.path("opinions")).anySatisfy(cell -> {
                    assertThat(cell.path("party").asText()).isEqualTo("formas");
                    assertThat(cell.path("counts").asBoolean()).isTrue();
                }))
                .anySatisfy(row -> assertThat(row.path("opinions").path(0).path("paragraphs"))
                        .singleElement()
                        .satisfies(remark -> {
                            assertThat(remark.path("quote").asText()).isEqualTo(MOBILITY);
                            assertThat(remark.path("remark").asText()).isEqualTo("Bra rubrik.");
                            assertThat(remark.path("stands").asBoolean()).isTrue();
                        }));
    }

    @Test
    void a_task_is_handed_over_within_its_group_only() {
        the_year_2026_runs();
        jdbc.sql("insert into role_holding (person_id, role, party_id, held_from)"
                        + " values ('kalmar.registrar', 'CONTACT', 'kalmar', current_timestamp)")
                .update();
        Caller contact = as("kalmar.contact");
        String id = task(contact, "ReviseSections", "2026/kalmar");
        contact.post("/api/tasks/" + id + "/claim", "").expect(200);

        assertThat(contact.post("/api/tasks/" + id + "/handover", "{\"to\":\"lund.contact\"}")
                        .problem(400, "task.handover.notMember"))
                .contains("kalmar.contact");
        contact.post("/api/tasks/" + id + "/handover", "{\"to\":\"kalmar.contact\"}")
                .problem(400, "task.handover.self");
        contact.post("/api/tasks/" + id + "/handover", "{}").problem(400, "request.invalid");
        assertThat(contact.post("/api/tasks/" + id + "/handover", "{\"to\":\"kalmar.registrar\"}")
                        .expect(200)
                        .json()
                        .path("assignee")
                        .asText())
                .isEqualTo("kalmar.registrar");

        contact.post("/api/tasks/" + id + "/complete", "{}").problem(403, "task.assigned");
        contact.post("/api/tasks/" + id + "/claim", "{}").problem(403, "task.assigned");
        contact.post("/api/tasks/" + id + "/handover", "{\"to\":\"kalmar.registrar\"}")
                .problem(403, "task.assigned");
        as("kalmar.registrar").post("/api/tasks/" + id + "/complete", "{}").expect(204);
    }

    private static JsonNode section(Caller reader, String text, String key) {
        return StreamSupport.stream(
                        reader.get("/api/texts/" + text)
                                .expect(200)
                                .json()
                                .path("sections")
                                .spliterator(),
                        false)
                .filter(one -> one.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode matrixOf(Caller reader) {
        return reader.get("/api/texts/2026/malmo/opinions").expect(200).json();
    }

    private static String approvalOfAll(Caller reader) {
        return StreamSupport.stream(matrixOf(reader).path("sections").spliterator(), false)
                .map(row -> "{\"section\":\"%s\",\"digest\":\"%s\",\"verdict\":\"approved\",\"paragraphs\":[%s]}"
                        .formatted(
                                row.path("key").asText(),
                                row.path("digest").asText(),
                                row.path("title").asText().equals(MOBILITY) ? ON_TITLE : ""))
                .collect(Collectors.joining(",", "{\"opinions\":[", "]}"));
    }

    private static String revision(String body, String basedOn) {
        return "{\"title\":\"Klimatsmart mobilitet\",\"body\":\"%s\",\"basedOn\":\"%s\"}".formatted(body, basedOn);
    }
}
