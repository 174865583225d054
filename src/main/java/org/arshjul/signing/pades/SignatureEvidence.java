package org.arshjul.signing.pades;

import java.time.Instant;

/**
 * What is to be kept of a signature beside the file.
 *
 * @param level such as {@code PAdES-BASELINE-B}
 * @param certificates the signer's certificate and those above it, in PEM
 * @param signedAt when the person signed, by the programme's clock
 * @param stampedAt when the time-stamping service certified it; null without one
 */
public record SignatureEvidence(
        String level, SealKind kind, String certificates, Instant signedAt, Instant stampedAt) {}
