package org.arshjul.signing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Digest;
import org.arshjul.platform.IdentityProof;
import org.arshjul.signing.pades.SealKind;

/**
 * One party's signature on the frozen document, by the holder of its office or a deputy.
 *
 * @param office in which it was given
 * @param onBehalfOf for whom a deputy gave it; null where the holder of the office did
 * @param digest of the document that was shown and signed
 * @param signedAt when the person signed; for a signature on paper the start of the day that stands beside it
 * @param voidedAt when a new round made it void, or null while it counts
 * @param proof how the person had shown who they are; null where no more than a log-in was asked for, and on paper
 * @param recordedBy the registrar who recorded what was signed on paper, or null
 * @param scan of the paper, or null
 * @param inFile where it stands in the signed file; null on paper, and until it has been set
 */
public record Signature(
        long id,
        PartyId party,
        String person,
        String name,
        String office,
        Absent onBehalfOf,
        Digest digest,
        Instant signedAt,
        Instant voidedAt,
        Way way,
        IdentityProof proof,
        String recordedBy,
        UUID scan,
        InFile inFile) {

    /** The holder of the office for whom a deputy signed, by the name of that day. */
    public record Absent(String person, String name) {}

    /** How a signature was given. */
    public enum Way {
        ELECTRONIC,
        PAPER;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A signature as it stands in the PDF.
     *
     * @param level such as {@code PAdES-BASELINE-B}
     * @param kind whose key made it
     * @param certificates the chain, PEM, the signer's first
     * @param timeStampedAt what the time-stamp authority says, or null without one
     * @param size of the file with it, in bytes: so far it covers
     * @param digest of the file with it
     */
    public record InFile(
            String level,
            SealKind kind,
            String certificates,
            Instant setAt,
            Instant timeStampedAt,
            int size,
            Digest digest) {}

    /** The office, and for whom a deputy signed in it, such as {@code Tf. generaldirektör, för Anna Berg}. */
    public String capacity() {
        return onBehalfOf == null ? office : "%s, för %s".formatted(office, onBehalfOf.name());
    }

    /** Whether it counts: a new round, or the end of the year's revision, makes it void. */
    public boolean counts() {
        return voidedAt == null;
    }

    public Optional<InFile> set() {
        return Optional.ofNullable(inFile);
    }

    /** Whether it was given electronically and is still to be set into the file. */
    boolean waits() {
        return way == Way.ELECTRONIC && inFile == null;
    }
}
