package org.arshjul.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.arshjul.party.PartyId;
import org.arshjul.signing.Signature;
import org.arshjul.signing.Signature.Way;
import org.arshjul.signing.pades.CheckedSignature;
import org.arshjul.signing.pades.SealKind;
import org.arshjul.signing.pades.SignatureFault;

/**
 * One signature: what the file says, and what our record says.
 *
 * @param partyName null for a field that belongs to no party
 * @param kind whose key made it; in words under {@code signature.kind.<id>}
 * @param faults what the file's own check found wrong; in words under {@code signature.fault.<code>}
 * @param disagreements where file and record differ
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignatureFinding(
        String party,
        String partyName,
        String name,
        String office,
        Instant signedAt,
        Instant voidedAt,
        Way way,
        String level,
        SealKind kind,
        Instant timeStampedAt,
        Place place,
        List<String> faults,
        List<Disagreement> disagreements) {

    /** Where it was found; in words under {@code verify.place.<id>}. */
    public enum Place {
        /** In the file and in the record. */
        BOTH("both"),
        /** In the record; the file is one without it, or only a digest was asked for. */
        RECORD("record"),
        /** In the file only. */
        FILE("file");

        private final String id;

        Place(String id) {
            this.id = id;
        }

        @JsonValue
        public String id() {
            return id;
        }
    }

    /** How file and record differ; in words under {@code verify.disagreement.<id>}. */
    public enum Disagreement {
        NAME("name"),
        TIME("time"),
        NOT_RECORDED("notRecorded"),
        NOT_IN_FILE("notInFile");

        private final String id;

        Disagreement(String id) {
            this.id = id;
        }

        @JsonValue
        public String id() {
            return id;
        }
    }

    /** Whether nothing is wrong with it: neither in the file nor against the record. */
    public boolean good() {
        return faults.isEmpty() && disagreements.isEmpty() && voidedAt == null;
    }

    /** @param expected whether the file should hold it */
    static SignatureFinding recorded(Signature signature, String partyName, boolean expected) {
        return of(
                signature,
                partyName,
                Place.RECORD,
                List.of(),
                expected ? List.of(Disagreement.NOT_IN_FILE) : List.of());
    }

    static SignatureFinding both(Signature signature, String partyName, CheckedSignature found) {
        Stream<Disagreement> name =
                signature.name().equals(found.name()) ? Stream.empty() : Stream.of(Disagreement.NAME);
        boolean sameTime = found.signedAt() != null
                && found.signedAt().getEpochSecond() == signature.signedAt().getEpochSecond();
        return of(
                signature,
                partyName,
                Place.BOTH,
                codes(found),
                Stream.concat(name, sameTime ? Stream.empty() : Stream.of(Disagreement.TIME))
                        .toList());
    }

    static SignatureFinding inFile(CheckedSignature found, String partyName) {
        return new SignatureFinding(
                found.field(),
                partyName,
                found.name(),
                found.office(),
                found.signedAt(),
                null,
                Way.ELECTRONIC,
                found.level(),
                found.kind(),
                found.stampedAt(),
                Place.FILE,
                codes(found),
                List.of(Disagreement.NOT_RECORDED));
    }

    private static SignatureFinding of(
            Signature signature, String partyName, Place place, List<String> faults, List<Disagreement> disagreements) {
        PartyId party = signature.party();
        return new SignatureFinding(
                party.value(),
                partyName,
                signature.name(),
                signature.capacity(),
                signature.signedAt(),
                signature.voidedAt(),
                signature.way(),
                signature.inFile() == null ? null : signature.inFile().level(),
                signature.inFile() == null ? null : signature.inFile().kind(),
                signature.inFile() == null ? null : signature.inFile().timeStampedAt(),
                place,
                faults,
                disagreements);
    }

    private static List<String> codes(CheckedSignature found) {
        return found.faults().stream().map(SignatureFault::code).toList();
    }
}
