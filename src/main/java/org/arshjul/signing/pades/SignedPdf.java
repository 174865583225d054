package org.arshjul.signing.pades;

/** A PDF with one more signature; what was there before stands unchanged at its beginning. */
public record SignedPdf(byte[] bytes, SignatureEvidence evidence) {}
