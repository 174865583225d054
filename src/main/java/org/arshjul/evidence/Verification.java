package org.arshjul.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Stage;
import org.arshjul.platform.Digest;
import org.arshjul.signing.KnownFile.Part;

/**
 * What the check of a file, or of a digest, found.
 *
 * @param part what the file is or, if it was altered, what it comes nearest to; null if unknown
 * @param stage how far that contract has come; null if unknown
 * @param round whether the contract was fixed anew after that file
 * @param document the digest of what was signed; null if unknown
 * @param difference where an altered file first differs; else null
 * @param remark what can be said of a file that is unknown; else null
 * @param reading why the signatures in the file could not be read, in words under {@code signature.reading.<code>}; else null
 * @param signatures each that stands in the file or in our record for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verification(
        Verdict verdict,
        Digest digest,
        Part part,
        ContractId contract,
        Stage stage,
        Round round,
        Digest document,
        Difference difference,
        Remark remark,
        String reading,
        List<SignatureFinding> signatures) {

    /** The answer in one word; in words under {@code verify.verdict.<id>}. */
    public enum Verdict {
        VALID,
        ALTERED,
        UNKNOWN;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is the contract as it was fixed last. */
    public enum Round {
        LAST,
        GIVEN_UP;

        @JsonValue
        public String id() {
            return this == LAST ? "last" : "givenUp";
        }
    }

    /** What an unknown file seems to be; in words under {@code verify.remark.<id>}. */
    public enum Remark {
        DRAFT("draft"),
        COPY("copy"),
        WORD("word"),
        ANOTHER("another");

        private final String id;

        Remark(String id) {
            this.id = id;
        }

        @JsonValue
        public String id() {
            return id;
        }
    }

    /**
     * Where a file first differs from the one that it comes nearest to.
     *
     * @param at the first byte that differs, counted from 0
     * @param bytes how long the file is
     * @param original how long the other one is
     */
    public record Difference(Kind kind, int at, int bytes, int original) {

        /** How; in words under {@code verify.difference.<id>}. */
        public enum Kind {
            /** A byte is another one, in the contract itself. */
            IN_THE_CONTRACT("inTheContract"),
            /** A byte is another one, in the signatures that follow on the contract. */
            IN_THE_SIGNATURES("inTheSignatures"),
            /** The file ends too early. */
            CUT_OFF("cutOff"),
            /** Something follows after the end. */
            ADDED("added");

            private final String id;

            Kind(String id) {
                this.id = id;
            }

            @JsonValue
            public String id() {
                return id;
            }
        }
    }

    static Verification unknown(Digest digest, Remark remark) {
        return new Verification(Verdict.UNKNOWN, digest, null, null, null, null, null, null, remark, null, List.of());
    }
}
