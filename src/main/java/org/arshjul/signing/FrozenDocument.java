package org.arshjul.signing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.arshjul.platform.Digest;

/** The contract's document as fixed for signing: what is shown, digested and signed is these bytes (Markdown, UTF-8). */
public record FrozenDocument(byte[] content, Digest digest, Digest texts, Instant frozenAt) {

    /** The same as text. */
    public String markdown() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
