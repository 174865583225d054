package org.arshjul.signing;

import java.time.Instant;
import java.util.List;
import org.arshjul.platform.Digest;

/**
 * The document of a contract in force by its digest, when it was fixed, and who signed it.
 *
 * @param digest of what was signed
 * @param file of the file with the signatures in it; null where none stands in it
 */
public record SignedDocument(Digest digest, Digest file, Instant frozenAt, List<Signature> signatures) {}
