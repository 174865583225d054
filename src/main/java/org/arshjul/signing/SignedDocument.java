package org.arshjul.signing;

import java.time.Instant;
import java.util.List;
import org.arshjul.platform.Digest;

/** The document of a contract in force by its digest, when it was fixed, and who signed it. */
public record SignedDocument(Digest digest, Instant frozenAt, List<Signature> signatures) {}
