package org.arshjul.signing.pades;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.signing.pades.SigningSettings.StampDigest;
import org.springframework.stereotype.Component;

/** Adds signatures to a PDF, one after the other: the file before each stands unchanged at the beginning of the file after. */
@Component
public class DocumentSigner {

    private static final int ROOM = 12 * 1024;

    /** A time stamp brings the certificates of its service. */
    private static final int ROOM_WITH_TIME_STAMP = 24 * 1024;

    private final SigningKeys keys;
    private final SigningSettings settings;

    DocumentSigner(SigningKeys keys, SigningSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** Why nothing can be signed electronically now; empty when it can. */
    public Optional<Refusal> trouble() {
        return keys.trouble();
    }

    /**
     * The file with that signature in it; refuses while there is {@link #trouble()}.
     *
     * @throws TimeStampUnavailable when the configured time-stamping service gives no usable answer
     */
    public SignedPdf sign(byte[] pdf, SignatureLine line) {
        try {
            SigningKey key = keys.forSigning(line);
            PAdESSignatureParameters parameters = parameters(key, line);
            boolean visible = hasField(pdf, line.field());
            if (visible) {
                parameters.getImageParameters().getFieldParameters().setFieldId(line.field());
                // Whatever stands here only tells the library that something is to be seen.
                parameters.getImageParameters().getTextParameters().setText(line.name());
            }
            PAdESService service = new PAdESService(silent());
            service.setPdfObjFactory(new SignatureSheet(line));
            TimeStampService stamps = new TimeStampService(settings.timeStamp());
            if (stamped()) {
                service.setTspSource(stamps);
            }
            DSSDocument unsigned = new InMemoryDocument(pdf);
            byte[] toSign = service.getDataToSign(unsigned, parameters).getBytes();
            SignatureValue value = new SignatureValue(SignatureAlgorithm.forJAVA(key.algorithm()), key.sign(toSign));
            byte[] signed = DSSUtils.toByteArray(service.signDocument(unsigned, parameters, value));
            return new SignedPdf(
                    signed,
                    new SignatureEvidence(
                            parameters.getSignatureLevel().toString(),
                            keys.kind(),
                            pem(key),
                            line.at(),
                            stamps.moment()));
        } catch (GeneralSecurityException | ProviderException unusable) {
            throw new IllegalStateException("the key for " + line.personId() + " cannot be used", unusable);
        }
    }

    private PAdESSignatureParameters parameters(SigningKey key, SignatureLine line) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(stamped() ? SignatureLevel.PAdES_BASELINE_T : SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(
                SignatureAlgorithm.forJAVA(key.algorithm()).getDigestAlgorithm());
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        parameters.setCertificateChain(tokens(key));
        parameters.setContentSize(stamped() ? ROOM_WITH_TIME_STAMP : ROOM);
        parameters.getSignatureTimestampParameters().setDigestAlgorithm(stampDigest());
        parameters.bLevel().setSigningDate(Date.from(line.at()));
        parameters.bLevel().setClaimedSignerRoles(List.of(line.office()));
        parameters.setSigningTimeZone(TimeZone.getTimeZone(ProgrammeClock.STOCKHOLM));
        parameters.setSignerName(line.name());
        parameters.setReason(line.reason());
        parameters.setAppName("Årshjul");
        return parameters;
    }

    private boolean stamped() {
        return settings.timeStamp().url() != null;
    }

    private DigestAlgorithm stampDigest() {
        return settings.timeStamp().digest() == StampDigest.SHA_512 ? DigestAlgorithm.SHA512 : DigestAlgorithm.SHA256;
    }

    /** The library measures certificates by the machine's clock; {@link SigningKeys} does by the programme's. */
    private static CommonCertificateVerifier silent() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setAlertOnExpiredCertificate(status -> {});
        verifier.setAlertOnNotYetValidCertificate(status -> {});
        return verifier;
    }

    private static boolean hasField(byte[] pdf, String name) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            return form != null && form.getField(name) instanceof PDSignatureField;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("what is to be signed is no PDF", unreadable);
        }
    }

    private static List<CertificateToken> tokens(SigningKey key) {
        return key.chain().stream().map(CertificateToken::new).toList();
    }

    private static String pem(SigningKey key) {
        return tokens(key).stream().map(DSSUtils::convertToPEM).collect(Collectors.joining("\n", "", "\n"));
    }
}
