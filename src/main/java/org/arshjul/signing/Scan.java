package org.arshjul.signing;

import java.time.Instant;
import java.util.UUID;
import org.arshjul.platform.Digest;

/**
 * The scan of a paper with signatures on it, as it was sent in; its bytes are had from {@link PaperSignatures#content}.
 *
 * @param type its media type, found by its content
 */
public record Scan(UUID id, String name, String type, Digest digest, String addedBy, Instant addedAt) {}
