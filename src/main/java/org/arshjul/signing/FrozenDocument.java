package org.arshjul.signing;

import java.time.Instant;
import org.arshjul.platform.Digest;

/**
 * The contract's document as fixed for signing; its bytes are had from {@link Signings#bytes}.
 *
 * @param digest of the very bytes that are shown, downloaded and signed
 * @param mediaType of those bytes: {@code application/pdf}; {@code text/markdown} for what was fixed before there were PDFs
 * @param size of those bytes
 * @param markdown the text in it
 * @param markdownDigest of that text in UTF-8
 * @param jsonDigest of the machine-readable contract in it; null where there is none
 * @param texts the digest of own and shared text together
 */
public record FrozenDocument(
        Digest digest,
        String mediaType,
        int size,
        String markdown,
        Digest markdownDigest,
        Digest jsonDigest,
        Digest texts,
        Instant frozenAt) {

    static final String PDF = "application/pdf";

    /** Whether the signed bytes are a PDF. */
    public boolean isPdf() {
        return mediaType.equals(PDF);
    }
}
