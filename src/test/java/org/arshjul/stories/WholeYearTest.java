package org.arshjul.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A whole year for all 23 municipalities on the product as it is started by hand: killed in the middle of a signing act,
 * played to its end, restarted, the next year begun from it, and a backup from the middle of it started elsewhere. {@link HistoryTest} plays years one after the other.
 */
@DisabledIfSystemProperty(
        named = "database",
        matches = "postgres",
        disabledReason = "its backup is a copy of H2's file; PostgresYearTest plays a year there")
class WholeYearTest {

    private static final int CONTRACTS = 23;
    private static final int SIGNATURES = 23 * 8;

    @TempDir
    Path home;

    @Test
    void a_year_outlives_a_kill_and_a_restart_and_the_next_begins_from_it() throws IOException {
        try (RunningProduct product = RunningProduct.start(home, "whole-year")) {
            signedByAllButTwo(product);
            killedInTheMiddleOfAnAct(product);
        }
        Path backup = Files.createDirectory(home.resolve("elsewhere"));
        Files.copy(RunningProduct.file(home), RunningProduct.file(backup));
        long recorded;
        try (RunningProduct product = RunningProduct.start(home, "whole-year-killed")) {
            await(
                    "what was confirmed is signed",
                    () -> toSign(product, "formas.signatory").isEmpty());
            product.post("/api/demo/play", "{\"until\":\"closed\"}");
            awaitState(product, 2026, "closed");
            awaitMailsSent(product);
            recorded = verified(product);
        }
        JdbcClient database = RunningProduct.database(home);
        aWholeYear(database);
        everySignatureInItsFile(database);
        everyMailOnce(database);
        nothingFailed(database);
        aRecordWithoutGaps(database);

        try (RunningProduct product = RunningProduct.start(home, "whole-year-restarted")) {
            assertThat(product.get("/api/cycles/2026").path("state").asText()).isEqualTo("closed");
            assertThat(verified(product)).isEqualTo(recorded);
            theNextBegins(product);
            awaitMailsSent(product);
            verified(product);
        }
        nothingFailed(database);
        everyCommitmentIsProposedAgain(database);
        theBackupSendsNothingAgain(backup);
    }

    /** It is started where the anchors of all that happened since are known. */
    private void theBackupSendsNothingAgain(Path backup) throws IOException {
        Files.createDirectory(backup.resolve("anchors"));
        Files.copy(home.resolve("anchors/arshjul.anchors"), backup.resolve("anchors/arshjul.anchors"));
        JdbcClient database = RunningProduct.database(backup);
        assertThat(database.sql("""
                                update mail set status = 'PENDING', attempts = 0, sent_at = null, next_attempt_at = queued_at
                                 where id = (select id from mail order by created_at desc, id fetch first 1 rows only)
                                """).update()).isEqualTo(1);
        long received = count(database, "select count(*) from mailbox_message");
        try (RunningProduct product = RunningProduct.start(backup, "whole-year-restored")) {
            assertThat(product.get("/api/mails/post")
                            .path("stopped")
                            .path("restored")
                            .asText())
                    .startsWith("arshjul, ");
            assertThat(product.get("/api/mails?status=UNKNOWN")).hasSize(1);
            JsonNode verification = product.get("/api/audit/verification");
            assertThat(verification.path("firstBroken").isNull())
                    .as(verification.toString())
                    .isTrue();
            assertThat(verification.path("anchors").path("state").asText()).isEqualTo("disagree");
            await(
                    "what the kill cut off is finished",
                    () -> toSign(product, "formas.signatory").isEmpty());
        }
        assertThat(count(database, "select count(*) from mailbox_message")).isEqualTo(received);
        assertThat(count(database, "select count(*) from audit_trail where type = 'DatabaseRestored'"))
                .isEqualTo(1);
    }

    /** Robots sign for all others; no contract is signed by all yet. */
    private static void signedByAllButTwo(RunningProduct product) {
        product.post("/api/demo/play", "{\"until\":\"signed\"}");
        awaitState(product, 2026, "signing");
        product.post("/api/demo/play", "{\"until\":\"signed\",\"except\":[\"formas\",\"vinnova\"]}");
        await(
                "robots have signed for the others",
                () -> Stream.of("enkoping", "energimyndigheten", "trafikverket")
                        .allMatch(party -> toSign(product, party + ".signatory").isEmpty()));
        awaitMailsSent(product);
        product.delete("/api/demo/play");
    }

    /** The signatory confirms all that is left in one act; the product is killed when some of it is signed. */
    private static void killedInTheMiddleOfAnAct(RunningProduct product) {
        List<JsonNode> tasks = toSign(product, "formas.signatory");
        assertThat(tasks).hasSizeGreaterThan(15);
        String items = tasks.stream()
                .map(task -> "{\"task\":\"%s\",\"digest\":\"%s\"}"
                        .formatted(
                                task.path("id").asText(),
                                product.get("/api/contracts/"
                                                + task.path("subject").asText())
                                        .path("document")
                                        .path("digest")
                                        .asText()))
                .collect(Collectors.joining(","));
        CompletableFuture<JsonNode> act = CompletableFuture.supplyAsync(
                () -> product.post("formas.signatory", "/api/signing-acts", "{\"contracts\":[%s]}".formatted(items)));
        Awaitility.await("some are signed")
                .pollInterval(Duration.ofMillis(20))
                .until(() -> toSign(product, "formas.signatory").size() <= tasks.size() - 8);
        product.kill();
        assertThat(act).failsWithin(Duration.ofSeconds(10));
    }

    /** The plan of the next year is confirmed, and what its texts promise is read. */
    private static void theNextBegins(RunningProduct product) {
        product.post("/api/demo/play", "{\"until\":\"signed\",\"except\":[\"coordinator\"]}");
        product.delete("/api/demo/play");
        String plan = StreamSupport.stream(product.get("/api/tasks").spliterator(), false)
                .filter(task -> task.path("kind").asText().equals("PlanRevision"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        product.post("/api/tasks/" + plan + "/complete", "{}");
        await(
                "every text is open",
                () -> product.get("/api/contracts?cycle=2027").size() == CONTRACTS);
        for (JsonNode contract : product.get("/api/contracts?cycle=2027")) {
            String id = contract.path("id").asText();
            await(
                    id + " is read",
                    () -> !product.get("/api/commitments?contract=" + id).isEmpty());
        }
        await(
                "the shared text is read",
                () -> !product.get("/api/commitments?contract=2027/shared").isEmpty());
    }

    private static List<JsonNode> toSign(RunningProduct product, String person) {
        return StreamSupport.stream(product.get(person, "/api/tasks").spliterator(), false)
                .filter(task -> task.path("kind").asText().equals("SignContract"))
                .toList();
    }

    private static void everySignatureInItsFile(JdbcClient database) {
        assertThat(count(database, "select count(*) from signing_act_item where state <> 'SIGNED'"))
                .isZero();
        assertThat(count(database, """
                                select count(*) from signature s join signature_in_file f on f.signature_id = s.id
                                 where s.contract_id like '2026/%'
                                """)).isEqualTo(SIGNATURES);
        List<byte[]> files = database.sql("""
                                select f.content from signed_file f join frozen_document d on d.id = f.document_id
                                 where d.contract_id like '2026/%'
                                """)
                .query((row, number) -> row.getBytes("content"))
                .list();
        assertThat(files).hasSize(CONTRACTS).allSatisfy(file -> {
            try (PDDocument document = Loader.loadPDF(file)) {
                assertThat(document.getSignatureDictionaries()).hasSize(8);
            }
        });
    }

    private static void awaitState(RunningProduct product, int year, String state) {
        await("%d is %s".formatted(year, state), () -> {
            JsonNode failure = product.get("/api/demo").path("play").path("failure");
            assertThat(failure.isNull()).as("the robots go on: %s", failure).isTrue();
            return product.get("/api/cycles/" + year).path("state").asText().equals(state);
        });
    }

    private static void awaitMailsSent(RunningProduct product) {
        await(
                "every mail is sent",
                () -> product.get("/api/mails?status=PENDING").isEmpty()
                        && product.get("/api/mails?status=SENDING").isEmpty());
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(500))
                .until(condition);
    }

    /** How many events are recorded, in a chain that holds. */
    private static long verified(RunningProduct product) {
        JsonNode verification = product.get("/api/audit/verification");
        assertThat(verification.path("intact").asBoolean())
                .as(verification.toString())
                .isTrue();
        assertThat(verification.path("anchors").path("state").asText())
                .as(verification.toString())
                .isEqualTo("agree");
        return verification.path("rows").asLong();
    }

    private static void aWholeYear(JdbcClient database) {
        assertThat(count(database, """
                                select count(distinct subject) from audit_trail
                                 where type like '%ContractInForce%' and subject like '2026/%'
                                """)).isEqualTo(CONTRACTS);
        assertThat(count(database, """
                                select count(distinct contract_id || party_id) from signature
                                 where voided_at is null and contract_id like '2026/%'
                                """)).isEqualTo(SIGNATURES);
        assertThat(count(database, "select count(*) from signature where contract_id like '2026/%'"))
                .isEqualTo(SIGNATURES);
        assertThat(count(database, "select count(*) from contract where id like '2026/%' and stage = 'EXPIRED'"))
                .isEqualTo(CONTRACTS);
    }

    private static void everyMailOnce(JdbcClient database) {
        assertThat(count(database, "select count(*) from mail")).isPositive();
        assertThat(count(database, "select count(*) from mail where status <> 'SENT'"))
                .isZero();
        assertThat(database.sql("""
                                select person_id, kind, subject_key, discriminator, on_day from mail
                                 group by person_id, kind, subject_key, discriminator, on_day having count(*) > 1
                                """).query().listOfRows()).isEmpty();
        assertThat(database.sql("""
                                select m.message_id, count(r.id) from mail m
                                  left join mailbox_message r on r.message_id = m.message_id
                                 group by m.message_id having count(r.id) <> 1
                                """).query().listOfRows()).isEmpty();
        assertThat(count(database, "select count(*) from mailbox_message"))
                .isEqualTo(count(database, "select count(*) from mail"));
    }

    private static void nothingFailed(JdbcClient database) {
        assertThat(count(database, "select count(*) from act_ru_incident")).isZero();
        assertThat(count(database, "select count(*) from act_ru_job where retries_ = 0"))
                .isZero();
        assertThat(count(database, "select count(*) from event_publication")).isZero();
        assertThat(count(database, "select count(*) from audit_inbox")).isZero();
    }

    private static void aRecordWithoutGaps(JdbcClient database) {
        List<Long> positions = database.sql("select position from audit_trail order by position")
                .query(Long.class)
                .list();
        assertThat(positions).first().isEqualTo(1L);
        assertThat(positions).last().isEqualTo((long) positions.size());
    }

    /** Each promise that 2027 begins with is tied to the one of 2026 that it goes on from, and that was reported on. */
    private static void everyCommitmentIsProposedAgain(JdbcClient database) {
        long proposed = count(database, "select count(*) from commitment where text_id like '2027/%'");
        assertThat(proposed).isPositive().isEqualTo(count(database, """
                                select count(*) from commitment n join commitment b on b.id = n.previous_id
                                 where n.text_id like '2027/%' and b.text_id like '2026/%' and b.lineage = n.lineage
                                   and exists (select 1 from progress_report r where r.commitment_id = b.id)
                                """));
    }

    private static long count(JdbcClient database, String query) {
        return database.sql(query).query(Long.class).single();
    }
}
