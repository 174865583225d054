package org.arshjul.stories;

import static org.arshjul.stories.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.arshjul.evidence.EvidenceFiles;
import org.arshjul.evidence.KeptFiles;
import org.arshjul.evidence.SignatureFinding;
import org.arshjul.evidence.SignatureFinding.Disagreement;
import org.arshjul.evidence.SignatureFinding.Place;
import org.arshjul.evidence.Verification;
import org.arshjul.evidence.Verification.Difference.Kind;
import org.arshjul.evidence.Verification.Remark;
import org.arshjul.evidence.Verification.Round;
import org.arshjul.evidence.Verification.Verdict;
import org.arshjul.evidence.Verifications;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Digest;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskFiles;
import org.arshjul.signing.ContractDocuments;
import org.arshjul.signing.KnownFile.Part;
import org.arshjul.signing.SignedFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Years later: who signed what, and is this file that one? */
abstract class EvidenceStories {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] EXTRACT = "%PDF-1.4\nprotokollsutdrag\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Story story;

    @Autowired
    EvidenceFiles evidence;

    @Autowired
    Verifications verifications;

    @Autowired
    SignedFiles signed;

    @Autowired
    ContractDocuments documents;

    @Autowired
    TaskFiles files;

    @Autowired
    KeptFiles kept;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_evidence_file_is_there_when_the_contract_is_in_force_and_anybody_can_recompute_it() throws Exception {
        Year year = story.agreed();
        ContractStory lund = year.contract("lund");
        HumanTask mandate = year.product.task("RecordMandate", lund.id.toString(), null);
        year.product.as(
                "lund.registrar",
                String.valueOf(year.year),
                () -> files.add(mandate.id(), "utdrag.pdf", EXTRACT, null));
        lund.mandated();
        year.signingDay();
        lund.signedByAllBut("formas");
        assertThat(refusal(() -> evidence.forEverybody(lund.id))).startsWith("evidence.notInForce");
        lund.signedByAll();

        byte[] zip = as(lund, "lund.contact");
        Map<String, byte[]> found = unzipped(zip);
        for (String line : text(found, "SHA256SUMS").lines().toList()) {
            assertThat(sha256(found.get(line.substring(66)))).as(line).isEqualTo(line.substring(0, 64));
        }
        JsonNode proof = JSON.readTree(found.get("evidence.json"));
        byte[] pdf = found.get(proof.path("file").path("name").asText());
        assertThat(pdf).isEqualTo(signed.of(lund.id));
        assertThat(sha256(
                        Arrays.copyOf(pdf, proof.path("document").path("bytes").asInt())))
                .isEqualTo(proof.path("document").path("sha256").asText())
                .isEqualTo(lund.signing().document().orElseThrow().digest().hex());
        assertThat(sha256(found.get("contract.md")))
                .isEqualTo(proof.path("markdownSha256").asText());
        assertThat(sha256(found.get("contract.json")))
                .isEqualTo(proof.path("jsonSha256").asText());
        assertThat(proof.path("signatures")).hasSize(8).allSatisfy(signature -> {
            assertThat(sha256(Arrays.copyOf(pdf, signature.path("fileBytes").asInt())))
                    .isEqualTo(signature.path("fileSha256").asText());
            assertThat(CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(
                                    found.get(signature.path("certificate").asText()))))
                    .isNotEmpty();
        });
        assertThat(proof.path("mandates").path(0).path("textsSha256")).isEqualTo(proof.path("textsSha256"));
        assertThat(proof.path("extracts").path(0).path("sha256").asText()).isEqualTo(sha256(EXTRACT));
        assertThat(found.get(proof.path("extracts").path(0).path("name").asText()))
                .isEqualTo(EXTRACT);

        JsonNode trail = JSON.readTree(found.get("audit.json"));
        assertThat(trail.path("rows").findValuesAsText("type"))
                .contains("MandateRecorded", "DocumentFrozen", "ContractSigned", "SignatureSet", "ContractInForce");
        assertThat(trail.path("rows"))
                .allSatisfy(row -> assertThat(sha256(row.path("sealed").asText().getBytes(StandardCharsets.UTF_8)))
                        .isEqualTo(row.path("hash").asText()));
        assertThat(text(found, "LÄS-MIG.txt")).contains("sha256sum -c SHA256SUMS", "pdfsig", "/public/verify");
    }

    @Test
    void what_everybody_gets_names_offices_but_no_ids_log_ins_or_reasons() throws IOException {
        ContractStory lund = story.signing().contract("lund");
        lund.signedByAll();

        Map<String, byte[]> open = unzipped(evidence.forEverybody(lund.id));

        assertThat(open).containsKeys("LÄS-MIG.txt", "evidence.json").doesNotContainKey("audit.json");
        assertThat(text(open, "evidence.json"))
                .contains(lund.signing().signatures().get(0).name())
                .doesNotContain("\"person\"", "\"proof\"", "password", "recordedBy", ".signatory");
        assertThat(as(lund, "enkoping.contact")).isEqualTo(evidence.forEverybody(lund.id));
        assertThat(text(unzipped(as(lund, "auditor")), "evidence.json")).contains("\"proof\"");
    }

    @Test
    void the_same_evidence_makes_the_same_bytes() throws IOException {
        ContractStory lund = story.signing().contract("lund");
        lund.signedByAll();
        byte[] first = evidence.forEverybody(lund.id);

        jdbc.sql("delete from evidence_file where contract_id = ?")
                .param(lund.id.toString())
                .update();
        evidence.makeMissing();

        assertThat(evidence.forEverybody(lund.id)).isEqualTo(first);
    }

    @Test
    void the_signed_file_is_right_and_each_signature_is_told() {
        ContractStory lund = story.signing().contract("lund");
        lund.signedByAll();
        byte[] file = signed.of(lund.id);

        Verification found = verifications.of(file);

        assertThat(found.verdict()).isEqualTo(Verdict.VALID);
        assertThat(found.part()).isEqualTo(Part.SIGNED_FILE);
        assertThat(found.contract()).isEqualTo(lund.id);
        assertThat(found.signatures()).hasSize(8).allSatisfy(signature -> {
            assertThat(signature.place()).isEqualTo(Place.BOTH);
            assertThat(signature.good()).as(signature.toString()).isTrue();
        });
        assertThat(verifications.of(Digest.of(file)).verdict()).isEqualTo(Verdict.VALID);
        byte[] frozen = lund.year.product.signings.bytes(lund.id);
        assertThat(verifications.of(frozen))
                .returns(Verdict.VALID, Verification::verdict)
                .returns(Part.DOCUMENT, Verification::part);
        assertThat(verifications.of(frozen).signatures())
                .hasSize(8)
                .extracting(SignatureFinding::place)
                .containsOnly(Place.RECORD);
        assertThat(verifications
                        .of(lund.signing().document().orElseThrow().markdown().getBytes(StandardCharsets.UTF_8))
                        .part())
                .isEqualTo(Part.MARKDOWN);
    }

    @Test
    void one_byte_that_is_changed_in_the_database_is_found_by_the_trail() {
        ContractStory lund = story.inForce().contract("lund");
        assertThat(compared(lund).changed()).isEmpty();
        assertThat(compared(lund).checked()).isPositive();
        long document = jdbc.sql("select max(id) from frozen_document where contract_id = :id")
                .param("id", lund.id.toString())
                .query(Long.class)
                .single();

        for (String table : List.of(
                "signed_file set content = :content where document_id = :id",
                "frozen_document set content = :content where id = :id")) {
            byte[] right = table.startsWith("signed") ? signed.of(lund.id) : lund.year.product.signings.bytes(lund.id);
            byte[] wrong = right.clone();
            wrong[right.length / 2] ^= 1;
            update(table, wrong, document);
            assertThat(compared(lund).changed()).as(table).containsExactly(lund.id);
            update(table, right, document);
            assertThat(compared(lund).changed()).isEmpty();
        }
    }

    private KeptFiles.Comparison compared(ContractStory contract) {
        return Actor.as("auditor", contract.year.product.parties.groupsOf("auditor"), kept::compare);
    }

    private void update(String table, byte[] content, long document) {
        jdbc.sql("update " + table)
                .param("content", content)
                .param("id", document)
                .update();
    }

    @Test
    void one_changed_byte_a_cut_and_an_addition_are_found_and_told_where() {
        ContractStory lund = story.signing().contract("lund");
        lund.signedByAll();
        byte[] file = signed.of(lund.id);
        int frozen = lund.signing().document().orElseThrow().size();

        for (int at :
                new int[] {0, 9, 500, frozen / 3, frozen / 2, frozen - 1, frozen + 1, frozen + 20_000, file.length - 1
                }) {
            byte[] changed = file.clone();
            changed[at] ^= 1;
            Verification found = verifications.of(changed);
            assertThat(found.verdict()).as("byte " + at).isEqualTo(Verdict.ALTERED);
            assertThat(found.contract()).isEqualTo(lund.id);
            assertThat(found.difference().at()).isEqualTo(at);
            assertThat(found.difference().kind())
                    .isEqualTo(at < frozen ? Kind.IN_THE_CONTRACT : Kind.IN_THE_SIGNATURES);
        }
        for (int length : new int[] {frozen - 5_000, frozen + 1, file.length - 1}) {
            Verification cut = verifications.of(Arrays.copyOf(file, length));
            assertThat(cut.verdict()).as("cut at " + length).isEqualTo(Verdict.ALTERED);
            assertThat(cut.difference().kind()).isEqualTo(Kind.CUT_OFF);
        }
        Verification longer = verifications.of(Arrays.copyOf(file, file.length + 3));
        assertThat(longer.difference().kind()).isEqualTo(Kind.ADDED);
        assertThat(longer.part()).isEqualTo(Part.SIGNED_FILE);
    }

    @Test
    void each_contract_is_known_by_itself_and_what_is_none_is_unknown() {
        Year year = story.signing();
        ContractStory lund = year.contract("lund");
        byte[] draft = documents.of(lund.id).pdf();
        lund.signedByAll();
        year.contract("enkoping").signedByAll();

        assertThat(verifications.of(signed.of(year.contract("enkoping").id)).contract())
                .isEqualTo(year.contract("enkoping").id);
        assertThat(verifications.of(draft))
                .returns(Verdict.UNKNOWN, Verification::verdict)
                .returns(Remark.DRAFT, Verification::remark);
        assertThat(verifications.of(documents.of(lund.id).docx()).remark()).isEqualTo(Remark.WORD);
        for (String nothing : new String[] {"", "%PDF-", "PK", "hej", "{\"id\":\"2026/lund\"}"}) {
            assertThat(verifications
                            .of(nothing.getBytes(StandardCharsets.UTF_8))
                            .verdict())
                    .isEqualTo(Verdict.UNKNOWN);
        }
    }

    @Test
    void nobody_is_told_of_a_contract_that_is_not_in_force_but_those_who_may_read_it() {
        ContractStory lund = story.signing().contract("lund");
        lund.signedByAllBut("formas");
        byte[] partly = signed.of(lund.id);

        assertThat(verifications.of(partly).verdict()).isEqualTo(Verdict.UNKNOWN);
        byte[] changed = partly.clone();
        changed[changed.length / 2] ^= 1;
        assertThat(verifications.of(changed).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(verifications.of(changed).contract()).isNull();
        lund.declinedBy("formas");
        lund.answer("HandleDecline", null, Year.decision("newRound"));
        Verification given = Actor.as("coordinator", Set.of("coordinator"), () -> verifications.of(partly));
        assertThat(given.verdict()).isEqualTo(Verdict.VALID);
        assertThat(given.signatures())
                .hasSize(7)
                .allSatisfy(one -> assertThat(one.voidedAt()).isNotNull());
        assertThat(given.round()).isEqualTo(Round.LAST);
    }

    @Test
    void a_record_that_says_something_else_than_the_file_is_told() {
        ContractStory lund = story.signing().contract("lund");
        lund.signedByAll();
        jdbc.sql("update signature set name = 'Någon Annan' where contract_id = ? and party_id = 'formas'")
                .param(lund.id.toString())
                .update();

        assertThat(verifications.of(signed.of(lund.id)).signatures())
                .filteredOn(one -> !one.disagreements().isEmpty())
                .singleElement()
                .satisfies(one -> assertThat(one.disagreements()).containsExactly(Disagreement.NAME));
    }

    private byte[] as(ContractStory contract, String group) {
        return contract.year.product.as(group, String.valueOf(contract.year.year), () -> evidence.of(contract.id));
    }

    static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                entries.put(entry.getName(), stream.readAllBytes());
            }
        }
        return entries;
    }

    static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
