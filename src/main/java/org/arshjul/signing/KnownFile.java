package org.arshjul.signing;

import com.fasterxml.jackson.annotation.JsonValue;
import org.arshjul.contract.ContractId;
import org.arshjul.platform.Digest;

/**
 * A file that came about when a contract was fixed and signed.
 *
 * @param document the digest of the frozen document that it belongs to
 * @param last whether the contract was not fixed anew after that
 */
public record KnownFile(ContractId contract, Part part, int size, Digest digest, Digest document, boolean last) {

    /** What it is; in words under {@code verify.part.<id>}. */
    public enum Part {
        /** The document with all signatures that stand in it. */
        SIGNED_FILE("signedFile"),
        /** The document with the first of its signatures. */
        PARTLY_SIGNED("partlySigned"),
        /** The document as it was fixed, before any signature. */
        DOCUMENT("document"),
        /** The text in the document. */
        MARKDOWN("markdown"),
        /** The contract for machines in the document. */
        JSON("json");

        private final String id;

        Part(String id) {
            this.id = id;
        }

        @JsonValue
        public String id() {
            return id;
        }

        /** Whether the file is the document itself, with or without signatures. */
        public boolean isDocument() {
            return compareTo(DOCUMENT) <= 0;
        }
    }
}
