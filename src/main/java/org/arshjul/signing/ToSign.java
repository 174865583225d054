package org.arshjul.signing;

import java.util.Optional;
import org.arshjul.platform.Digest;

/** What a signature on a contract is bound to: the frozen document's digest, and the board's decision behind it. */
public record ToSign(Digest digest, Optional<Mandate> mandate) {}
