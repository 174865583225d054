package org.arshjul.evidence;

import java.time.Instant;
import org.arshjul.contract.ContractId;

/** Why that contract's evidence file could not be made; it is tried again and again. */
public record EvidenceFault(ContractId contract, String detail, Instant since) {}
