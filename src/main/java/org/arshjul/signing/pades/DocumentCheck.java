package org.arshjul.signing.pades;

import java.util.List;

/**
 * What the check of a file found.
 *
 * @param wholeFile whether the last signature covers the file to its end
 */
public record DocumentCheck(Reading reading, List<CheckedSignature> signatures, boolean wholeFile) {

    /** Whether the file could be read; in words under {@code signature.reading.<code>}. */
    public enum Reading {
        READ("read"),
        NO_PDF("noPdf"),
        DAMAGED("damaged"),
        TOO_LARGE("tooLarge"),
        TOO_SLOW("tooSlow");

        private final String code;

        Reading(String code) {
            this.code = code;
        }

        /** The key of its words, without the prefix {@code signature.reading.}. */
        public String code() {
            return code;
        }
    }

    static DocumentCheck unread(Reading reading) {
        return new DocumentCheck(reading, List.of(), false);
    }

    /** Whether it is signed, every signature is good, and nothing stands in the file that none covers. */
    public boolean good() {
        return reading == Reading.READ
                && wholeFile
                && !signatures.isEmpty()
                && signatures.stream().allMatch(signature -> signature.faults().isEmpty());
    }
}
