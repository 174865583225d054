package org.arshjul.contract;

import org.arshjul.platform.Digest;

/**
 * A section without its body: enough to say whether it reads as it did.
 *
 * @param digest as it now reads
 * @param opened as it read when the text was opened: last year's, with the years moved on
 */
public record SectionOutline(String key, String heading, Digest digest, Digest opened) {

    /** Whether it was changed in this year's revision. */
    public boolean revised() {
        return !digest.equals(opened);
    }
}
