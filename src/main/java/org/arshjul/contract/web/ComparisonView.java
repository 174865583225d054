package org.arshjul.contract.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.contract.CommitmentChanges;
import org.arshjul.contract.SectionRedline;

/**
 * What became of a text, section by section in its order, and commitment by commitment.
 *
 * @param counts how many commitments became what
 */
record ComparisonView(
        String text,
        List<RedlineView> sections,
        Map<CommitmentChanges.Kind, Long> counts,
        List<CommitmentView> commitments) {

    /**
     * A commitment that did not stay as it was.
     *
     * @param from the key of the section where it stood, or null for a new one
     * @param html its wording with {@code ins} and {@code del}, safe to show
     */
    record CommitmentView(CommitmentChanges.Kind kind, String section, String from, String wording, String html) {}

    static ComparisonView of(String text, List<SectionRedline> redlines, CommitmentChanges commitments, Locale reader) {
        return new ComparisonView(
                text,
                redlines.stream()
                        .map(redline -> RedlineView.of(redline, reader))
                        .toList(),
                Stream.of(CommitmentChanges.Kind.values()).collect(Collectors.toMap(kind -> kind, commitments::count)),
                commitments.changed().stream()
                        .map(item -> new CommitmentView(
                                item.kind(),
                                item.section().key(),
                                item.from() == null ? null : item.from().key(),
                                item.wording(),
                                item.redline().toLine(RedlineView.words(reader))))
                        .toList());
    }
}
