package org.arshjul.signing.service;

import java.io.Serializable;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.arshjul.platform.Digest;

/**
 * A person's way to the service and back.
 *
 * @param state what the browser has to bring back, so that nobody can be led to another's visit
 * @param verifier what proves that we are those who sent the person there (PKCE, RFC 7636); never leaves by the browser
 * @param comesBackTo the page of ours to which the service sends the browser
 * @param language in which the service talks to the person
 * @param digests of the documents that are signed there
 */
public record Visit(String state, String verifier, URI comesBackTo, String language, List<Digest> digests)
        implements Serializable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** A new one, which nobody can guess. */
    public static Visit of(URI comesBackTo, String language, List<Digest> digests) {
        return new Visit(secret(), secret(), comesBackTo, language, List.copyOf(digests));
    }

    private static String secret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without what must stay secret. */
    @Override
    public String toString() {
        return "visit for %d documents".formatted(digests.size());
    }
}
