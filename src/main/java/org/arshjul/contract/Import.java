package org.arshjul.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.arshjul.platform.Digest;

/**
 * A contract's file as it was sent in, with what was corrected in its reading.
 *
 * @param received the contract that it was sent in as, or that its words name; null where they name none
 * @param settledBy who confirmed or discarded it; null while it is pending
 * @param corrections in the order in which they were made, those that were taken back among them
 */
public record Import(
        UUID id,
        ContractId received,
        String fileName,
        int size,
        Digest digest,
        String receivedBy,
        Instant receivedAt,
        ImportState state,
        String settledBy,
        Instant settledAt,
        List<ImportCorrection> corrections) {

    /** The contract that it is to become: as last corrected, else as received; null while nobody knows. */
    public ContractId contract() {
        return inForce().stream()
                .filter(correction -> correction.kind() == ImportCorrection.Kind.CONTRACT)
                .reduce((first, second) -> second)
                .map(correction -> ContractId.of(correction.field("contract")))
                .orElse(received);
    }

    /** The corrections that were not taken back. */
    public List<ImportCorrection> inForce() {
        return corrections.stream()
                .filter(correction -> correction.takenBackBy() == null)
                .toList();
    }

    public boolean pending() {
        return state == ImportState.PENDING;
    }
}
