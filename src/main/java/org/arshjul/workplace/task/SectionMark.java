package org.arshjul.workplace.task;

import java.util.Optional;
import org.arshjul.contract.TextId;
import org.arshjul.platform.Digest;

/**
 * What tells a section in a Word file from all others, unseen by its reader.
 *
 * @param basedOn the digest of the wording that went out
 */
record SectionMark(String text, String key, String basedOn) {

    private static final String NOTE = "note ";

    static SectionMark of(TextId text, String key, String basedOn) {
        return new SectionMark(text.toString(), key, basedOn);
    }

    String written() {
        return text + " " + key + " " + basedOn;
    }

    /** The mark that stands behind a heading, if one of ours does. */
    static Optional<SectionMark> read(String id) {
        String[] parts = id.split(" ");
        return parts.length == 3 && parts[2].matches("[0-9a-f]{64}")
                ? Optional.of(new SectionMark(parts[0], parts[1], parts[2]))
                : Optional.empty();
    }

    /** The mark of a remark to the writer. */
    static String note(String words) {
        return NOTE + Digest.of(words).hex();
    }
}
