package org.arshjul.stories;

import static org.arshjul.stories.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.arshjul.contract.Stage;
import org.arshjul.cycle.CycleState;
import org.arshjul.document.VeraPdf;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Digest;
import org.arshjul.platform.IdentityProof;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.process.DeadlineMissed;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.signing.ContractInForce;
import org.arshjul.signing.ContractSigned;
import org.arshjul.signing.FrozenDocument;
import org.arshjul.signing.PaperSignatures;
import org.arshjul.signing.PartyLeftOut;
import org.arshjul.signing.Scan;
import org.arshjul.signing.Signature;
import org.arshjul.signing.SigningAct;
import org.arshjul.signing.SigningActs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A contract is frozen, and is signed by all or not at all. */
abstract class SigningStories {

    @Autowired
    Story story;

    @Autowired
    SigningActs acts;

    @Autowired
    PaperSignatures paper;

    @Test
    void a_contract_that_all_eight_have_signed_is_in_force() {
        Year year = story.signing();
        ContractStory lund = year.contract("lund");

        assertThat(lund.toSign()).hasSize(8);
        lund.signedByAllBut("formas");
        assertThat(lund.stage()).isEqualTo(Stage.SIGNING);
        lund.signedByAll();

        assertThat(lund.stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(lund.signing().missing()).isEmpty();
        assertThat(lund.signing().signatures())
                .hasSize(8)
                .extracting(Signature::digest)
                .containsOnly(lund.signing().document().orElseThrow().digest());
        assertThat(year.happened(ContractInForce.class)).containsExactly(new ContractInForce(lund.id, year.year + 1));
        assertThat(year.state()).isEqualTo(CycleState.SIGNING);

        year.contract("enkoping").signedByAll();
        assertThat(year.state()).isEqualTo(CycleState.IN_FORCE);
    }

    @Test
    void nobody_signs_before_the_mandate_or_before_the_signing_is_opened() {
        Year year = story.agreed();
        ContractStory lund = year.contract("lund");
        assertThat(lund.toSign()).isEmpty();
        assertThat(refusal(() -> signedUnasked(lund, Digest.of("inget"))))
                .isEqualTo("signing.notOpen[%s, mandate]".formatted(lund.id));

        lund.mandated();

        assertThat(lund.toSign()).isEmpty();
        Digest frozen = lund.signing().document().orElseThrow().digest();
        assertThat(refusal(() -> signedUnasked(lund, frozen)))
                .isEqualTo("signing.notOpen[%s, frozen]".formatted(lund.id));
        assertThat(lund.signing().signatures()).isEmpty();
    }

    private static void signedUnasked(ContractStory contract, Digest document) {
        contract.year.product.as("formas.signatory", contract.year.id, () -> {
            contract.year.product.signings.sign(contract.id, new PartyId("formas"), document);
            return null;
        });
    }

    @Test
    void a_signature_on_another_document_than_the_frozen_one_is_refused() {
        ContractStory lund = story.signing().contract("lund");

        assertThat(refusal(
                        () -> lund.signedBy("vinnova", Digest.of("något annat").hex())))
                .startsWith("signing.stale");
        var task = lund.year.product.task("SignContract", lund.id.toString(), "vinnova");
        Map<String, Object> rightly = Map.of(
                "signed",
                true,
                "digest",
                lund.signing().document().orElseThrow().digest().hex());
        assertThat(refusal(() -> lund.year.product.answer(task, "formas.signatory", rightly)))
                .startsWith("task.notYours");
        assertThat(refusal(() -> lund.year.product.answer(task, "vinnova.contact", rightly)))
                .startsWith("task.notYours");

        assertThat(lund.signing().signatures()).isEmpty();
        assertThat(lund.toSign()).hasSize(8);
    }

    @Test
    void what_is_signed_is_one_file_that_is_made_once_and_holds_its_text_and_its_data() throws IOException {
        ContractStory lund = story.signing().contract("lund");
        FrozenDocument document = lund.signing().document().orElseThrow();
        byte[] file = lund.year.product.signings.bytes(lund.id);
        lund.signedByAll();

        assertThat(Digest.of(file)).isEqualTo(document.digest());
        assertThat(file).hasSize(document.size()).isEqualTo(lund.year.product.signings.bytes(lund.id));
        assertThat(lund.signing().signatures()).extracting(Signature::digest).containsOnly(Digest.of(file));
        assertThat(VeraPdf.failures(file)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            var inside = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            String name = "klimatkontrakt-lund-" + (lund.year.year + 1);
            assertThat(Digest.of(inside.get(name + ".md").getEmbeddedFile().toByteArray()))
                    .isEqualTo(document.markdownDigest())
                    .isEqualTo(Digest.of(document.markdown()));
            assertThat(inside.get(name + ".json").getEmbeddedFile().toByteArray())
                    .isEqualTo(lund.year.product.signings.json(lund.id).orElseThrow());
        }
    }

    @Test
    void a_new_round_makes_a_new_file_and_the_old_one_can_not_be_signed() {
        ContractStory lund = story.signing().contract("lund");
        Digest before = lund.signing().document().orElseThrow().digest();
        lund.declinedBy("vinnova");
        lund.answer("HandleDecline", null, Year.decision("newRound"));
        assertThat(lund.signing().fixed()).isFalse();
        lund.text().reworked("municipality", "3.9", "Ny ordalydelse.");
        lund.text().approvedByAll();
        lund.mandated();

        assertThat(lund.signing().fixed()).isTrue();
        assertThat(lund.signing().document().orElseThrow().digest()).isNotEqualTo(before);
        assertThat(refusal(() -> lund.signedBy("formas", before.hex()))).startsWith("signing.stale");
    }

    @Test
    void when_one_declines_nobody_else_signs_and_a_new_round_voids_the_signatures() {
        Year year = story.signing();
        ContractStory lund = year.contract("lund");
        lund.signedBy("vinnova");

        lund.declinedBy("formas");

        assertThat(lund.stage()).isEqualTo(Stage.DECLINED);
        assertThat(lund.toSign()).isEmpty();
        assertThat(year.contract("enkoping").toSign()).hasSize(8);
        lund.answer("HandleDecline", null, Year.decision("newRound"));
        assertThat(lund.signing().signatures()).isEmpty();
        lund.text().reworked("municipality", "3.9", "Ny ordalydelse.");
        lund.text().approvedByAll();
        lund.mandated();
        assertThat(lund.toSign()).hasSize(8);
        lund.signedByAll();
        assertThat(lund.stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(year.happened(ContractSigned.class)).hasSize(9);
    }

    @Test
    void a_contract_that_one_declines_may_be_withdrawn() {
        Year year = story.signing();
        ContractStory lund = year.contract("lund");
        lund.declinedBy("formas");
        lund.passes("DeclineDue", null);

        lund.answer("HandleDecline", null, Year.decision("withdraw"));
        year.contract("enkoping").signedByAll();

        assertThat(lund.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(year.happened(DeadlineMissed.class))
                .containsExactly(new DeadlineMissed(lund.id.toString(), "Decline", null));
        assertThat(year.state()).isEqualTo(CycleState.IN_FORCE);
    }

    @Test
    void a_contract_goes_on_without_an_agency_that_declines_and_what_the_others_signed_stands() {
        Year year = story.signing();
        ContractStory lund = year.contract("lund");
        lund.signedBy("vinnova");
        lund.declinedBy("formas");

        lund.answer("HandleDecline", null, Year.decision("goOnWithout"));

        assertThat(lund.stage()).isEqualTo(Stage.SIGNING);
        assertThat(lund.toSign()).hasSize(6).doesNotContain("vinnova", "formas");
        lund.signedByAll();
        assertThat(lund.stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(lund.signing().signatures())
                .hasSize(7)
                .allMatch(one -> one.set().isPresent());
        assertThat(lund.signing().leftOut()).containsExactly(new PartyId("formas"));
        assertThat(lund.signing().signedBy(new PartyId("formas"))).isFalse();
        assertThat(lund.signing().signedBy(new PartyId("vinnova"))).isTrue();
        assertThat(year.happened(PartyLeftOut.class))
                .extracting(PartyLeftOut::party)
                .containsExactly(new PartyId("formas"));
    }

    @Test
    void a_contract_goes_on_without_an_agency_that_lets_it_wait() {
        ContractStory lund = story.signing().contract("lund");
        lund.signedByAllBut("formas");
        lund.passes("SignatureDue", "formas");
        lund.answer("DecideOnLateSignature", "formas", Year.decision("stop"));

        lund.answer("HandleDecline", null, Year.decision("goOnWithout"));

        assertThat(lund.stage()).isEqualTo(Stage.IN_FORCE);
    }

    @Test
    void no_contract_goes_on_without_its_municipality() {
        ContractStory lund = story.signing().contract("lund");
        lund.declinedBy("lund");

        assertThat(refusal(() -> lund.answer("HandleDecline", null, Year.decision("goOnWithout"))))
                .startsWith("signing.notWithout");

        assertThat(lund.stage()).isEqualTo(Stage.DECLINED);
    }

    @Test
    void a_signing_act_that_was_interrupted_is_finished_and_nobody_signs_twice() {
        Year year = story.signing();
        List<SigningActs.Ticked> ticked = year.contracts().stream()
                .map(contract -> new SigningActs.Ticked(
                        year.product
                                .task("SignContract", contract.id.toString(), "formas")
                                .id(),
                        contract.signing().document().orElseThrow().digest()))
                .toList();
        UUID act = year.product.as("formas.signatory", year.id, () -> acts.confirm(ticked));
        year.contract("lund").signedBy("formas");

        acts.goOn();
        acts.goOn();
        year.product.settle(year.id);

        SigningAct done = year.product.as("formas.signatory", year.id, () -> acts.get(act));
        assertThat(done.finished()).isTrue();
        assertThat(done.items())
                .filteredOn(item -> item.contract().equals(year.contract("lund").id))
                .extracting(SigningAct.Item::refusal)
                .allSatisfy(why -> assertThat(why).contains("redan"));
        assertThat(year.contracts())
                .allSatisfy(contract -> assertThat(contract.signing().signatures())
                        .extracting(Signature::party)
                        .containsExactly(new PartyId("formas")));
        assertThat(refusal(() -> year.product.as("vinnova.signatory", year.id, () -> acts.get(act))))
                .startsWith("signing.actUnknown");
    }

    @Test
    void who_has_not_shown_lately_who_they_are_signs_nothing() {
        ContractStory lund = story.signing().contract("lund");
        HumanTask task = lund.year.product.task("SignContract", lund.id.toString(), "formas");
        Map<String, Object> rightly = Map.of(
                "signed",
                true,
                "digest",
                lund.signing().document().orElseThrow().digest().hex());
        IdentityProof stale =
                new IdentityProof("password", lund.year.product.now().minus(Duration.ofHours(1)));

        assertThat(refusal(() -> lund.year.product.answer(task, "formas.signatory", stale, rightly)))
                .startsWith("signing.identityNotConfirmed");
        assertThat(refusal(() -> lund.year.product.answer(task, "formas.signatory", null, rightly)))
                .startsWith("signing.identityNotConfirmed");

        assertThat(lund.signing().signatures()).isEmpty();
    }

    @Test
    void the_registrar_records_what_was_signed_on_paper_with_its_scan() {
        Year year = story.signing();
        ContractStory lund = year.contract("lund");
        lund.signedByAllBut("lund");
        Digest document = lund.signing().document().orElseThrow().digest();
        LocalDate today = LocalDate.ofInstant(year.product.now(), ProgrammeClock.STOCKHOLM);
        Set<PartyId> signed = Set.of(new PartyId("lund"));
        byte[] scan = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);

        assertThat(refusal(() -> recordPaper(lund, "enkoping.registrar", signed, today, document, scan)))
                .startsWith("paper.notRegistrar");
        assertThat(refusal(() -> recordPaper(lund, "lund.registrar", signed, today.plusDays(1), document, scan)))
                .startsWith("paper.day");
        assertThat(refusal(() ->
                        recordPaper(lund, "lund.registrar", Set.of(new PartyId("formas")), today, document, scan)))
                .startsWith("signing.signedAlready");
        assertThat(refusal(() -> recordPaper(lund, "lund.registrar", signed, today, document, "x".getBytes())))
                .startsWith("file.ending");
        assertThat(lund.stage()).isEqualTo(Stage.SIGNING);

        recordPaper(lund, "lund.registrar", signed, today, document, scan);

        assertThat(lund.stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(lund.signing().signatures())
                .filteredOn(one -> one.party().equals(new PartyId("lund")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.way()).isEqualTo(Signature.Way.PAPER);
                    assertThat(one.recordedBy()).endsWith("registrar");
                    assertThat(paper.content(lund.id, one.scan())).contains(scan);
                });
        assertThat(paper.scans(lund.id)).extracting(Scan::digest).containsExactly(Digest.of(scan));
    }

    private void recordPaper(
            ContractStory contract, String who, Set<PartyId> signed, LocalDate day, Digest document, byte[] scan) {
        contract.year.product.as(who, contract.year.id, () -> {
            paper.record(contract.id, signed, Set.of(), day, document, "underskrifter.pdf", scan);
            return null;
        });
    }

    @Test
    void declining_takes_a_reason() {
        ContractStory lund = story.signing().contract("lund");

        assertThat(refusal(() -> lund.answer("SignContract", "formas", Map.of("signed", false))))
                .startsWith("signing.reasonMissing");

        assertThat(lund.stage()).isEqualTo(Stage.SIGNING);
    }

    @Test
    void a_late_signature_gets_more_time() {
        ContractStory lund = story.signing().contract("lund");
        lund.signedByAllBut("formas");

        lund.passes("SignatureDue", "formas");
        lund.answer("DecideOnLateSignature", "formas", Year.decision("extend"));
        lund.passes("SignatureExtended", "formas");
        lund.answer("DecideOnLateSignature", "formas", Year.decision("extend"));
        lund.signedByAll();

        assertThat(lund.stage()).isEqualTo(Stage.IN_FORCE);
    }

    @Test
    void a_decision_on_a_late_signature_that_does_not_come_is_reported_and_can_still_be_taken() {
        ContractStory lund = story.signing().contract("lund");

        lund.passes("SignatureDue", "formas");
        lund.passes("SignatureDecisionDue", "formas");
        lund.answer("DecideOnLateSignature", "formas", Year.decision("stop"));

        assertThat(lund.year.happened(DeadlineMissed.class))
                .containsExactly(
                        new DeadlineMissed(lund.id.toString(), "Signature", "formas"),
                        new DeadlineMissed(lund.id.toString(), "SignatureDecision", "formas"));
        assertThat(lund.stage()).isEqualTo(Stage.DECLINED);
    }

    @Test
    void a_signature_that_does_not_come_stops_the_signing() {
        ContractStory lund = story.signing().contract("lund");
        lund.signedByAllBut("formas");

        lund.passes("SignatureDue", "formas");
        lund.answer("DecideOnLateSignature", "formas", Year.decision("stop"));

        assertThat(lund.stage()).isEqualTo(Stage.DECLINED);
        assertThat(lund.toSign()).isEmpty();
        lund.answer("HandleDecline", null, Year.decision("newRound"));
        assertThat(lund.stage()).isEqualTo(Stage.REWORK);
    }

    @Test
    void the_coordinator_may_open_the_signing_before_its_day() {
        Year year = story.agreed();
        year.contract("enkoping").mandated();

        year.coordinator(() -> year.product.cycles.openSigning(year.year));

        assertThat(year.product.now())
                .isBefore(year.day(Milestone.SIGNING_DAY)
                        .atStartOfDay(java.time.ZoneId.of("Europe/Stockholm"))
                        .toInstant());
        assertThat(year.state()).isEqualTo(CycleState.SIGNING);
        assertThat(year.contract("enkoping").toSign()).hasSize(8);
        year.contract("lund").mandated();
        assertThat(year.contract("lund").toSign()).hasSize(8);
        year.contracts().forEach(ContractStory::signedByAll);
        assertThat(year.state()).isEqualTo(CycleState.IN_FORCE);
    }
}
