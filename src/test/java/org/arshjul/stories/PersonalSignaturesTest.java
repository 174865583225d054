package org.arshjul.stories;

import static org.arshjul.stories.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.arshjul.evidence.EvidenceFiles;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Digest;
import org.arshjul.platform.clock.ClockHands;
import org.arshjul.signing.PersonallySigned;
import org.arshjul.signing.Signature;
import org.arshjul.signing.service.SimulatedSigningService;
import org.arshjul.signing.service.SimulatedSigningService.Behaviour;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** An installation where everybody signs with an e-identification: to the service and back, and all that can go wrong on the way. */
@Stories
class PersonalSignaturesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SIGNATORY = "formas.signatory";
    private static final String NAME = "Henning Wiklander";

    @TempDir
    static Path folder;

    private static SimulatedSigningService service;

    @Autowired
    Story story;

    @Autowired
    EvidenceFiles evidence;

    @Autowired
    ClockHands clock;

    @Autowired
    WebApplicationContext context;

    private MockMvc pages;
    private Year year;
    private ContractStory lund;

    @DynamicPropertySource
    static void a_service_is_configured(DynamicPropertyRegistry settings) throws IOException {
        service = new SimulatedSigningService();
        Path trusted = service.trusted(folder.resolve("trusted"));
        settings.add("spring.datasource.url", () -> "jdbc:h2:mem:personal;DB_CLOSE_DELAY=-1");
        settings.add("arshjul.signing.service.name", () -> SimulatedSigningService.NAME);
        settings.add("arshjul.signing.service.url", service::url);
        settings.add("arshjul.signing.service.oauth", service::url);
        settings.add("arshjul.signing.service.client-id", () -> SimulatedSigningService.CLIENT);
        settings.add("arshjul.signing.service.client-secret", () -> SimulatedSigningService.SECRET);
        settings.add("arshjul.signing.service.trusted", () -> trusted);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void two_contracts_are_to_be_signed() {
        service.behaves(Behaviour.RIGHT);
        pages = Reader.pages(context);
        year = story.signing();
        lund = year.contract("lund");
    }

    @Test
    void one_visit_signs_all_that_wait_and_the_evidence_holds_what_each_person_signed() throws Exception {
        Reader signatory = reader(SIGNATORY);
        URI back = comesBack(leaves(signatory, 2), NAME, "sign");

        Document done = signatory.open(back);

        assertThat(done.select("h1").text()).isEqualTo("Undertecknade avtal: 2");
        for (ContractStory contract : year.contracts()) {
            Signature signature = contract.signing().signatures().get(0);
            assertThat(signature.person()).isEqualTo(SIGNATORY);
            assertThat(signature.proof().method()).isEqualTo("service");
            assertThat(signature.set()).isPresent();
        }
        assertThat(signatory
                        .open("/contracts/" + lund.id)
                        .select("table:contains(Henning)")
                        .text())
                .contains("Med e-legitimation");
        signatory.open(back);
        assertThat(signatory.status()).as("the same visit once more").isEqualTo(422);
        assertThat(signed()).isEqualTo(2);

        for (String party : lund.toSign()) {
            signsOnTheTasksOwnPage(party);
        }
        theEvidenceHoldsWhatEachPersonSigned();
    }

    private void signsOnTheTasksOwnPage(String party) {
        Reader signatory = reader(party + ".signatory");
        Document page = signatory.open(year.product.task("SignContract", lund.id.toString(), party));
        assertThat(page.select("input[type=password]")).isEmpty();
        Document leaving = signatory.press(page, page.select("button:contains(Underteckna hos)"));
        signatory.open(comesBack(
                leaving,
                year.product.parties.person(party + ".signatory").orElseThrow().name(),
                "sign"));
    }

    private void theEvidenceHoldsWhatEachPersonSigned() throws Exception {
        byte[] document = year.product.signings.bytes(lund.id);
        Map<String, byte[]> whole = EvidenceStories.unzipped(
                Actor.as("lund.contact", year.product.parties.groupsOf("lund.contact"), () -> evidence.of(lund.id)));
        assertThat(JSON.readTree(whole.get("evidence.json")).path("signatures"))
                .hasSize(8)
                .allSatisfy(signature -> {
                    byte[] content = whole.get(signature.path("personalFile").asText());
                    String digest = signature.path("personalSha256").asText();
                    assertThat(Digest.of(content).hex()).isEqualTo(digest);
                    assertThat(signedBy(content, document))
                            .isEqualTo(signature.path("personalSigner").asText())
                            .contains(signature.path("name").asText());
                    assertThat(year.happened(PersonallySigned.class))
                            .filteredOn(event -> event.contract().equals(lund.id))
                            .extracting(PersonallySigned::digest)
                            .contains(digest);
                });
        assertThat(EvidenceStories.text(whole, "LÄS-MIG.txt")).contains("openssl cms -verify");

        Map<String, byte[]> open = EvidenceStories.unzipped(evidence.forEverybody(lund.id));
        assertThat(open.keySet()).noneMatch(name -> name.startsWith("personal/"));
        assertThat(EvidenceStories.text(open, "evidence.json"))
                .doesNotContain("PNOSE", "personalSigner")
                .contains("personalSha256");
        assertThat(EvidenceStories.text(open, "LÄS-MIG.txt")).doesNotContain("openssl cms");
    }

    @Test
    void whatever_goes_wrong_signs_nothing_and_the_person_is_told_and_may_go_again() {
        assertThat(refusal(() -> lund.signedBy("formas")))
                .as("without a visit")
                .startsWith("signing.service.visitNeeded");
        EnumSet.complementOf(EnumSet.of(Behaviour.RIGHT)).forEach(this::aServiceThatBehaves);
        service.behaves(Behaviour.RIGHT);
        anothersIdentification();
        cancelled();
        anothersBrowserOrTooLate();
        assertThat(signed()).isZero();

        reader(SIGNATORY).open(comesBack(leaves(reader(SIGNATORY), 1), NAME, "sign"));
        assertThat(signed()).as("the visit of another session").isZero();
        Reader signatory = reader(SIGNATORY);
        signatory.open(comesBack(leaves(signatory, 2), "Henning Otto Wiklander", "sign"));
        assertThat(signed()).as("with all the names that one has").isEqualTo(2);
    }

    private void aServiceThatBehaves(Behaviour behaviour) {
        service.behaves(Behaviour.RIGHT);
        Reader signatory = reader(SIGNATORY);
        URI back = comesBack(leaves(signatory, 2), NAME, "sign");
        service.behaves(behaviour);

        Document refused = signatory.open(back);

        assertThat(signatory.status()).as(behaviour.name()).isEqualTo(409);
        assertThat(refused.select("#refusal").text())
                .contains(SimulatedSigningService.NAME, "Ingenting är undertecknat.");
        assertThat(refused.select("input[name=task]").eachAttr("value")).containsAll(waiting());
    }

    private void anothersIdentification() {
        Reader signatory = reader(SIGNATORY);

        Document refused = signatory.open(comesBack(leaves(signatory, 1), "Hilda Wiklander", "sign"));

        assertThat(signatory.status()).isEqualTo(403);
        assertThat(refused.select("#refusal").text()).contains("Hilda Wiklander", "inloggad som " + NAME);
    }

    private void cancelled() {
        Reader signatory = reader(SIGNATORY);

        Document cancelled = signatory.open(comesBack(leaves(signatory, 2), NAME, "cancel"));

        assertThat(cancelled.select("[role=status]").text()).contains("Du avbröt", "Ingenting är undertecknat.");
    }

    private void anothersBrowserOrTooLate() {
        Reader signatory = reader(SIGNATORY);
        URI back = comesBack(leaves(signatory, 1), NAME, "sign");

        assertThat(reader("lund.signatory").open(back).select("#refusal").text())
                .contains("började inte här");
        clock.moveTo(year.product.now().plus(Duration.ofMinutes(16)));
        assertThat(signatory.open(back).select("#refusal").text()).contains("mer än 15 minuter");
    }

    /** Ticks so many contracts, confirms, and stands where the browser leaves. */
    private Document leaves(Reader signatory, int contracts) {
        Document list = signatory.open("/tasks/sign");
        waiting().stream()
                .limit(contracts)
                .forEach(task -> list.select("input[value=" + task + "]").attr("checked", "checked"));
        Document sure = signatory.press(list, list.select("button[value=confirm]"));
        assertThat(sure.select("input[type=password]")).isEmpty();
        return signatory.press(sure, sure.select("button[value=answer]"));
    }

    /** The tasks of this story's year in which formas is to sign. */
    private List<String> waiting() {
        return year.contracts().stream()
                .map(contract -> year.product
                        .task("SignContract", contract.id.toString(), "formas")
                        .id())
                .toList();
    }

    /** What that person does on the service's page, and where the browser is sent then. */
    private static URI comesBack(Document leaving, String name, String answer) {
        try {
            Document there = Jsoup.connect(
                            leaving.select("a:contains(Fortsätt)").attr("href"))
                    .get();
            assertThat(there.select("p").text()).contains("Du undertecknar");
            FormElement form = (FormElement) there.selectFirst("form");
            form.selectFirst("[name=name]").val(name);
            Connection.Response sent =
                    form.submit().data("answer", answer).followRedirects(false).execute();
            URI back = URI.create(sent.header("Location"));
            return UriComponentsBuilder.fromPath(back.getPath())
                    .query(back.getRawQuery())
                    .build(true)
                    .toUri();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private long signed() {
        return year.contracts().stream()
                .mapToLong(contract -> contract.signing().signatures().size())
                .sum();
    }

    /** Whom the certificate names with which that is signed, by another library than ours. */
    private static String signedBy(byte[] cms, byte[] document) {
        try {
            CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(document), cms);
            SignerInformation signer =
                    data.getSignerInfos().getSigners().iterator().next();
            X509CertificateHolder certificate =
                    data.getCertificates().getMatches(null).iterator().next();
            assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate)))
                    .isTrue();
            return new JcaX509CertificateConverter()
                    .getCertificate(certificate)
                    .getSubjectX500Principal()
                    .toString();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private Reader reader(String person) {
        return new Reader(pages, person, () -> year.product.settle(year.id));
    }
}
