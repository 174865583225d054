package org.arshjul.signing.pades;

import java.time.Instant;
import java.util.List;

/**
 * A signature as found in a file.
 *
 * @param field the name of the field that it stands in: the party's id
 * @param name of whom signed, as the signature says
 * @param certificateName whom the certificate was issued to: the same person, or the organisation whose seal it is
 * @param organisation as the certificate says; null where it says none
 * @param office as the signature claims; null where it claims none
 * @param signedAt as the signature claims
 * @param level such as {@code PAdES-BASELINE-B}
 * @param stampedAt when a time-stamping service certified it; null without one
 * @param faults what is wrong; empty for a good signature
 */
public record CheckedSignature(
        String field,
        String name,
        String certificateName,
        String organisation,
        String office,
        String reason,
        Instant signedAt,
        String level,
        SealKind kind,
        Instant stampedAt,
        List<SignatureFault> faults) {

    /** Whether it and the file up to it are as they were when it was made. */
    public boolean intact() {
        return !faults.contains(SignatureFault.ALTERED) && !faults.contains(SignatureFault.NOT_COVERED);
    }

    /** Whether nothing but further signatures came after it. */
    public boolean onlySignaturesFollow() {
        return !faults.contains(SignatureFault.CHANGED_AFTERWARDS);
    }

    /** Whether it rests on a certificate of this installation that was valid then. */
    public boolean trusted() {
        return !faults.contains(SignatureFault.UNTRUSTED) && !faults.contains(SignatureFault.CERTIFICATE_NOT_VALID);
    }
}
