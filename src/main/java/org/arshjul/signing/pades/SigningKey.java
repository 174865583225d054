package org.arshjul.signing.pades;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.List;

/**
 * A private key and whom it belongs to.
 *
 * @param chain its certificate first, then those above it
 * @param provider who can use the key, when only one can; else null
 */
record SigningKey(PrivateKey key, List<X509Certificate> chain, Provider provider) {

    private static final int CERTIFICATES = 5;
    private static final int P256 = 256;

    X509Certificate certificate() {
        return chain.get(0);
    }

    /** Whether it may certify others' keys. */
    boolean isAuthority() {
        boolean[] uses = certificate().getKeyUsage();
        return certificate().getBasicConstraints() >= 0 && (uses == null || uses[CERTIFICATES]);
    }

    boolean isValidAt(Instant moment) {
        return !moment.isBefore(certificate().getNotBefore().toInstant())
                && !moment.isAfter(certificate().getNotAfter().toInstant());
    }

    /** Java's name of the way in which it signs. */
    String algorithm() {
        return certificate().getPublicKey() instanceof ECPublicKey curve
                ? (curve.getParams().getOrder().bitLength() > P256 ? "SHA384withECDSA" : "SHA256withECDSA")
                : "SHA256withRSA";
    }

    byte[] sign(byte[] content) throws GeneralSecurityException {
        Signature signature =
                provider == null ? Signature.getInstance(algorithm()) : Signature.getInstance(algorithm(), provider);
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }
}
