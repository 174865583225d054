package org.arshjul.signing.service;

import eu.europa.esig.dss.cades.validation.CMSDocumentValidator;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.DigestMatcherType;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.DigestDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.DSSUtils;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.signing.pades.CertificateFolder;
import org.arshjul.signing.pades.OfflineVerifier;
import org.arshjul.signing.pades.SigningSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Believes nothing that the signing service says: whether it is over this document, by this person, with a certificate that counts. */
@Component
@ConditionalOnProperty("arshjul.signing.service.url")
public class PersonalSignatureCheck {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalSignatureCheck.class);

    private final String service;
    private final List<X509Certificate> trusted;
    private final ProgrammeClock clock;

    PersonalSignatureCheck(SigningSettings settings, ProgrammeClock clock) {
        this.service = settings.service().name();
        this.trusted = CertificateFolder.read(settings.service().trusted(), "arshjul.signing.service.trusted");
        this.clock = clock;
    }

    /**
     * Who signed; refuses what is no signature over just that document, what rests on no trusted certificate, and what somebody
     * of another name has signed.
     *
     * @param cms a detached CMS signature
     * @param person the name of whom is signed in
     */
    public ReadPersonalSignature read(byte[] cms, Digest document, String person) {
        SignatureWrapper signature = onlySignature(cms, document);
        CertificateWrapper certificate = signature.getSigningCertificate();
        if (certificate == null || !isOver(signature, document)) {
            throw Refusal.conflict("signing.service.notThis", service);
        }
        if (!signature.isTrustedChain()
                || !signature.getCertificateChain().stream().allMatch(this::isValidNow)) {
            throw Refusal.conflict(
                    "signing.service.untrusted", service, x509(certificate).getIssuerX500Principal());
        }
        if (!names(certificate).containsAll(words(person))) {
            throw Refusal.forbidden("signing.service.otherPerson", shown(certificate), person);
        }
        return new ReadPersonalSignature(
                shown(certificate),
                x509(certificate).getSubjectX500Principal().toString(),
                x509(certificate).getIssuerX500Principal().toString(),
                signature.getSignatureFormat().toString());
    }

    private SignatureWrapper onlySignature(byte[] cms, Digest document) {
        try {
            CMSDocumentValidator validator = new CMSDocumentValidator(new InMemoryDocument(cms));
            validator.setDetachedContents(List.of(new DigestDocument(
                    DigestAlgorithm.SHA256, Base64.getEncoder().encodeToString(document.bytes()))));
            validator.setCertificateVerifier(OfflineVerifier.trusting(trusted));
            validator.setValidationTime(Date.from(clock.instant()));
            validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY);
            List<SignatureWrapper> found = new DiagnosticData(validator.getDiagnosticData()).getSignatures();
            if (found.size() == 1) {
                return found.get(0);
            }
        } catch (RuntimeException unreadable) {
            LOG.warn("What the signing service gave is no CMS signature: {}", unreadable.getMessage());
        }
        throw Refusal.conflict("signing.service.notThis", service);
    }

    /** A signature that brings a content of its own would be intact over that. */
    private static boolean isOver(SignatureWrapper signature, Digest document) {
        return signature.isSignatureValid()
                && signature.getDigestMatchers().stream().allMatch(matcher -> matcher.isDataIntact())
                && signature.getDigestMatchers().stream()
                        .filter(matcher -> matcher.getType() == DigestMatcherType.MESSAGE_DIGEST)
                        .anyMatch(matcher -> matcher.getDigestMethod() == DigestAlgorithm.SHA256
                                && Arrays.equals(matcher.getDigestValue(), document.bytes()));
    }

    private boolean isValidNow(CertificateWrapper certificate) {
        Date now = Date.from(clock.instant());
        return !now.before(certificate.getNotBefore()) && !now.after(certificate.getNotAfter());
    }

    private static X509Certificate x509(CertificateWrapper certificate) {
        return DSSUtils.loadCertificate(certificate.getBinaries()).getCertificate();
    }

    private static String shown(CertificateWrapper certificate) {
        return Optional.ofNullable(certificate.getCommonName())
                .orElseGet(() -> x509(certificate).getSubjectX500Principal().toString());
    }

    /** An e-identification may know more names of a person than their office does. */
    private static Set<String> names(CertificateWrapper certificate) {
        return Stream.of(certificate.getCommonName(), certificate.getGivenName(), certificate.getSurname())
                .filter(Objects::nonNull)
                .flatMap(name -> words(name).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> words(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
