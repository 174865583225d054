package org.arshjul.signing;

import java.time.Instant;
import org.arshjul.platform.Digest;

/** The contract's document as fixed for signing: what is shown, digested and signed is these bytes (Markdown, UTF-8). */
public record FrozenDocument(byte[] content, Digest digest, Digest texts, Instant frozenAt) {}
