package org.arshjul.signing;

import java.time.Instant;
import org.arshjul.platform.Digest;

/**
 * What a person signed at a signing service with an e-identification of their own: it stands beside the contract's file.
 *
 * @param document what was signed
 * @param content a detached CMS signature over that document, DER
 * @param service where it was made
 * @param qualifier which kind of signature the service was asked for
 * @param signer whom the certificate names
 * @param certificate its subject, which may hold a personal number
 * @param issuer of the certificate
 * @param level such as {@code CAdES-BASELINE-B}
 */
public record PersonalSignature(
        String person,
        Digest document,
        byte[] content,
        String service,
        String qualifier,
        String signer,
        String certificate,
        String issuer,
        String level,
        Instant keptAt) {

    /** Its own digest. */
    public Digest digest() {
        return Digest.of(content);
    }
}
