package org.arshjul.signing.pades;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlDigestMatcher;
import eu.europa.esig.dss.diagnostic.jaxb.XmlSignerRole;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;

/** One signature as the library read it, turned into an answer. */
final class ReadSignature {

    private final SignatureWrapper signature;
    private final PDFRevisionWrapper revision;
    private final SignedRange range;

    ReadSignature(byte[] pdf, SignatureWrapper signature) {
        this.signature = signature;
        this.revision = signature.getPDFRevision();
        this.range = SignedRange.of(pdf, revision.getSignatureByteRange());
    }

    boolean reachesEndOfFile() {
        return range.reachesEndOfFile();
    }

    CheckedSignature checked() {
        CertificateWrapper certificate = signature.getSigningCertificate();
        return new CheckedSignature(
                revision.getFirstFieldName(),
                revision.getSignerName(),
                certificate == null ? null : certificate.getCommonName(),
                certificate == null ? null : certificate.getOrganizationName(),
                signature.getClaimedRoles().stream()
                        .map(XmlSignerRole::getRole)
                        .findFirst()
                        .orElse(null),
                revision.getReason(),
                instant(signature.getClaimedSigningTime()),
                signature.getSignatureFormat().toString(),
                certificate != null && isOneTime(certificate) ? SealKind.PERSON : SealKind.SEAL,
                stamps().map(TimestampWrapper::getProductionTime)
                        .map(Date::toInstant)
                        .findFirst()
                        .orElse(null),
                faults(certificate));
    }

    private Stream<TimestampWrapper> stamps() {
        return signature.getSignatureTimestamps().stream();
    }

    private List<SignatureFault> faults(CertificateWrapper certificate) {
        List<SignatureFault> faults = new ArrayList<>();
        boolean trusted = certificate != null && signature.isTrustedChain();
        boolean intact = signature.isSignatureValid()
                && signature.getDigestMatchers().stream().allMatch(XmlDigestMatcher::isDataIntact);
        if (!intact || trusted && !range.isWrittenOnce(chain())) {
            faults.add(SignatureFault.ALTERED);
        }
        if (!range.covers()) {
            faults.add(SignatureFault.NOT_COVERED);
        }
        if (!revision.getPdfUndefinedChanges().isEmpty()
                || !revision.getPdfAnnotationChanges().isEmpty()
                || !revision.getPdfPageDifferenceConcernedPages().isEmpty()) {
            faults.add(SignatureFault.CHANGED_AFTERWARDS);
        }
        if (!trusted) {
            faults.add(SignatureFault.UNTRUSTED);
        } else if (!signature.getCertificateChain().stream().allMatch(this::wasValid)) {
            faults.add(SignatureFault.CERTIFICATE_NOT_VALID);
        }
        if (!stamps().allMatch(ReadSignature::isGood)) {
            faults.add(SignatureFault.TIME_STAMP_BROKEN);
        }
        return List.copyOf(faults);
    }

    private List<byte[]> chain() {
        return signature.getCertificateChain().stream()
                .map(CertificateWrapper::getBinaries)
                .toList();
    }

    /** By a time stamp that is trusted itself, else by what the signature claims. */
    private boolean wasValid(CertificateWrapper certificate) {
        Date then = stamps().filter(stamp -> isGood(stamp) && stamp.isTrustedChain())
                .map(TimestampWrapper::getProductionTime)
                .findFirst()
                .orElse(signature.getClaimedSigningTime());
        return then != null && !then.before(certificate.getNotBefore()) && !then.after(certificate.getNotAfter());
    }

    private static boolean isGood(TimestampWrapper stamp) {
        return stamp.isMessageImprintDataIntact() && stamp.isSignatureValid();
    }

    private static boolean isOneTime(CertificateWrapper certificate) {
        try {
            return new X509CertificateHolder(certificate.getBinaries())
                            .getExtension(OneTimeKeys.NO_REVOCATION_AVAILABLE)
                    != null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
