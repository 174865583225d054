package org.arshjul.review;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Digest;

/**
 * One party's opinion on one section as it read.
 *
 * @param section the section's key
 * @param digest of the section's title and body that the opinion was given on
 * @param remark why, or what else; needed for a change request
 * @param paragraphs what else on single paragraphs
 * @param by the person who gave it on the party's behalf
 */
public record Opinion(
        TextId text,
        String section,
        PartyId party,
        Digest digest,
        Verdict verdict,
        String remark,
        List<ParagraphRemark> paragraphs,
        String by,
        Instant at) {

    /** Why: what was said on the section, and on its paragraphs. */
    String reason() {
        return Stream.concat(
                        Stream.ofNullable(remark).map(String::strip).filter(said -> !said.isEmpty()),
                        paragraphs.stream().map(ParagraphRemark::remark))
                .collect(Collectors.joining(" · "));
    }
}
