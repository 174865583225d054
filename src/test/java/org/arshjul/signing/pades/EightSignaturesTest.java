package org.arshjul.signing.pades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.arshjul.document.VeraPdf;
import org.arshjul.signing.ContractData.PartyData;
import org.arshjul.signing.DocumentState;
import org.arshjul.signing.SampleContract;
import org.arshjul.signing.pades.DocumentCheck.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EightSignaturesTest {

    private static final Instant YEARS_LATER = Instant.parse("2031-12-08T09:15:00Z");

    @TempDir
    private static Path folder;

    private static List<Provider> providersBefore;
    private static byte[] frozen;
    private static List<SignedPdf> files;
    private static byte[] signed;
    private static Installation installation;
    private static SignatureCheck check;

    @BeforeAll
    static void all_sign() {
        providersBefore = List.of(Security.getProviders());
        installation = Installation.demo(folder);
        check = installation.check();
        frozen = Installation.frozen();
        files = installation.signedByAll(frozen);
        signed = files.get(files.size() - 1).bytes();
    }

    @AfterAll
    static void close() {
        check.destroy();
    }

    @Test
    void each_file_begins_with_the_one_before() {
        byte[] before = frozen;
        for (SignedPdf file : files) {
            assertThat(Arrays.copyOf(file.bytes(), before.length)).isEqualTo(before);
            before = file.bytes();
        }
    }

    @Test
    void the_file_stays_fit_for_archives_and_for_every_reader_after_one_and_after_eight() {
        assertThat(VeraPdf.failures(files.get(0).bytes())).isEmpty();
        assertThat(VeraPdf.failures(signed)).isEmpty();
    }

    @Test
    void the_check_finds_eight_good_ones_years_later_and_says_who_signed() {
        DocumentCheck found = check.check(signed, YEARS_LATER);

        assertThat(found.good()).isTrue();
        assertThat(found.signatures())
                .extracting(CheckedSignature::field)
                .containsExactlyElementsOf(
                        SampleContract.PARTIES.stream().map(PartyData::id).toList());
        assertThat(found.signatures().get(0))
                .isEqualTo(new CheckedSignature(
                        "enkoping",
                        "Åsa Öberg",
                        "Åsa Öberg",
                        "Enköpings kommun",
                        "Kommunstyrelsens ordförande",
                        "Undertecknar Klimatkontrakt 2030 – Enköpings kommun för Enköpings kommun",
                        Installation.SIGNING_DAY,
                        "PAdES-BASELINE-B",
                        SealKind.PERSON,
                        null,
                        List.of()));
    }

    @Test
    void pdfsig_finds_eight_valid_ones_and_the_last_covers_the_whole_file() throws IOException {
        String said = PdfSig.says(signed);

        assertThat(said.lines().filter(line -> line.endsWith("Signature is Valid.")))
                .hasSize(8);
        assertThat(said.lines().filter(line -> line.contains("Signed Ranges: [0 - ")))
                .hasSize(8);
        assertThat(said).contains("Total document signed");
    }

    @Test
    void dss_by_its_own_policy_passes_all_eight() {
        SimpleReport report = reports(signed);

        assertThat(report.getSignatureIdList())
                .hasSize(8)
                .allSatisfy(id -> assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED));
    }

    private static SimpleReport reports(byte[] pdf) {
        CommonTrustedCertificateSource source = new CommonTrustedCertificateSource();
        installation.trusted().all().forEach(one -> source.addCertificate(new CertificateToken(one)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(source);
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(Installation.SIGNING_DAY.plus(Duration.ofMinutes(1))));
        return validator.validateDocument().getSimpleReport();
    }

    @Test
    void each_person_gets_a_certificate_of_an_hour_that_names_them_and_needs_no_revocation() throws Exception {
        SignatureEvidence evidence = files.get(0).evidence();
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(evidence.certificates().getBytes(StandardCharsets.US_ASCII)));

        assertThat(certificate.getSubjectX500Principal().getName("RFC1779"))
                .contains("CN=Åsa Öberg", "O=Enköpings kommun");
        assertThat(certificate.getIssuerX500Principal().getName()).contains("DEMO");
        assertThat(Duration.between(
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant()))
                .isLessThan(Duration.ofHours(2));
        assertThat(certificate.getExtensionValue("2.5.29.56")).isNotNull();
        assertThat(evidence.kind()).isEqualTo(SealKind.PERSON);
        assertThat(evidence.level()).isEqualTo("PAdES-BASELINE-B");
        assertThat(evidence.stampedAt()).isNull();
        assertThat(files.stream().map(file -> file.evidence().certificates()).distinct())
                .hasSize(8);
    }

    /** Where a byte is changed. */
    enum Place {
        TEXT,
        METADATA,
        FIRST_SIGNATURE,
        LAST_SIGNATURE,
        REASON;

        private static final int WITHIN_THE_VALUE = 20;

        int in(String pdf) {
            return switch (this) {
                case TEXT -> pdf.indexOf("stream") + 100;
                case METADATA -> pdf.indexOf("<pdfaid:part>") + 3;
                case FIRST_SIGNATURE -> value(pdf, pdf.indexOf("/ByteRange"));
                case LAST_SIGNATURE -> value(pdf, pdf.lastIndexOf("/ByteRange"));
                case REASON -> pdf.lastIndexOf("/Reason") + 12;
            };
        }

        /** What the key made stands last in a signature, before the room that is left. */
        private static int value(String pdf, int range) {
            String[] numbers = pdf.substring(pdf.indexOf('[', range) + 1, pdf.indexOf(']', range))
                    .strip()
                    .split("\\s+");
            int at = Integer.parseInt(numbers[2]) - 2;
            while (pdf.charAt(at) == '0') {
                at--;
            }
            return at - WITHIN_THE_VALUE;
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_changed_byte_is_found_by_the_check_and_by_pdfsig(Place place) throws IOException {
        byte[] changed = signed.clone();
        int at = place.in(new String(signed, StandardCharsets.ISO_8859_1));
        changed[at] = (byte) (changed[at] == '0' ? '1' : '0');

        assertThat(check.check(changed, YEARS_LATER).good()).isFalse();
        assertThat(PdfSig.says(changed).lines().filter(line -> line.endsWith("Signature is Valid.")))
                .hasSizeLessThan(8);
    }

    @Test
    void what_no_digest_covers_cannot_be_changed_either() {
        int end = new String(signed, StandardCharsets.ISO_8859_1).lastIndexOf("00000>");
        byte[] changed = signed.clone();
        changed[end] = '1';

        assertThat(check.check(changed, YEARS_LATER).signatures().get(7).intact())
                .isFalse();
    }

    @Test
    void a_remark_added_afterwards_is_found_though_every_signature_is_intact() throws IOException {
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(signed)) {
            PDPage page = document.getPage(0);
            PDAnnotationText remark = new PDAnnotationText();
            remark.setContents("Gäller ej");
            page.getAnnotations().add(remark);
            page.getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(more);
        }

        DocumentCheck found = check.check(more.toByteArray(), YEARS_LATER);

        assertThat(found.good()).isFalse();
        assertThat(found.wholeFile()).isFalse();
        assertThat(found.signatures()).hasSize(8).allMatch(CheckedSignature::intact);
    }

    @Test
    void another_installation_finds_them_intact_but_does_not_trust_them(@TempDir Path elsewhere) {
        SignatureCheck stranger = Installation.demo(elsewhere).check();

        assertThat(stranger.check(files.get(0).bytes(), YEARS_LATER).signatures())
                .hasSize(1)
                .allSatisfy(signature -> {
                    assertThat(signature.intact()).isTrue();
                    assertThat(signature.faults()).containsExactly(SignatureFault.UNTRUSTED);
                });
        stranger.destroy();
    }

    @Test
    void whatever_is_no_signed_file_gets_an_answer() {
        byte[] cut = Arrays.copyOf(signed, signed.length / 3);

        assertThat(check.check(new byte[0], YEARS_LATER).reading()).isEqualTo(Reading.NO_PDF);
        assertThat(check.check("Hej".getBytes(StandardCharsets.UTF_8), YEARS_LATER)
                        .reading())
                .isEqualTo(Reading.NO_PDF);
        assertThat(check.check("%PDF-1.7 och inget mer".getBytes(StandardCharsets.UTF_8), YEARS_LATER)
                        .reading())
                .isEqualTo(Reading.DAMAGED);
        assertThat(check.check(cut, YEARS_LATER).good()).isFalse();
        assertThat(check.check(new byte[SignatureCheck.LARGEST + 1], YEARS_LATER)
                        .reading())
                .isEqualTo(Reading.TOO_LARGE);
        assertThat(check.check(frozen, YEARS_LATER).signatures()).isEmpty();
    }

    @Test
    void nobody_signs_in_the_same_field_twice() {
        SignatureLine again = Installation.line(SampleContract.PARTIES.get(0));

        assertThatThrownBy(() -> installation.signer().sign(signed, again)).hasMessageContaining("enkoping");
    }

    @Test
    void a_file_without_the_field_is_signed_invisibly() {
        PartyData party = new PartyData("umea", "Umeå kommun", "Kommunstyrelsens ordförande", "Bo Å");

        byte[] more =
                installation.signer().sign(frozen, Installation.line(party)).bytes();

        assertThat(check.check(more, YEARS_LATER).good()).isTrue();
    }

    @Test
    void fields_are_for_what_is_fixed_only_and_say_whose_they_are() throws IOException {
        assertThat(fields(frozen))
                .hasSize(8)
                .first()
                .satisfies(field ->
                        assertThat(field.getAlternateFieldName()).isEqualTo("Underskrift för Enköpings kommun"));
        assertThat(fields(SampleContract.document(DocumentState.DRAFT).pdf())).isEmpty();
    }

    private static List<PDField> fields(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var form = document.getDocumentCatalog().getAcroForm();
            return form == null ? List.of() : form.getFields();
        }
    }

    @Test
    void names_that_the_font_lacks_or_that_are_long_are_signed_too() {
        PartyData party = SampleContract.PARTIES.get(1);
        SignatureLine line = new SignatureLine(
                party.id(), "p", "李 ".repeat(60), party.office(), party.name(), "Skäl", Installation.SIGNING_DAY);

        byte[] file = installation.signer().sign(frozen, line).bytes();

        assertThat(VeraPdf.failures(file)).isEmpty();
        assertThat(check.check(file, YEARS_LATER).good()).isTrue();
    }

    @Test
    void the_rest_of_the_programme_keeps_its_providers_of_cryptography() {
        assertThat(Stream.of(Security.getProviders()).limit(providersBefore.size()))
                .containsExactlyElementsOf(providersBefore);
    }
}
