package org.arshjul.contract.web;

import java.time.Instant;
import java.util.List;
import org.arshjul.contract.Owner;
import org.arshjul.contract.Section;
import org.arshjul.contract.Text;
import org.arshjul.contract.TextId;
import org.arshjul.contract.TextState;

/**
 * A text as others see it.
 *
 * @param round how many rounds of opinions have begun
 * @param basedOn the text that it began as a copy of, or null
 */
record TextView(String id, TextState state, int round, String basedOn, String digest, List<SectionView> sections) {

    /**
     * A section in one version.
     *
     * @param digest what opinions and revisions must be based on
     * @param body Markdown
     * @param rulings what a coordinator ruled about its list items when the text was taken in, now or in a year before
     */
    record SectionView(
            String key,
            String number,
            String title,
            int level,
            Owner owner,
            int version,
            String digest,
            String body,
            boolean changeRequested,
            String revisedBy,
            Instant revisedAt,
            List<Ruling> rulings) {

        /** @param stands whether its item stands in the section */
        record Ruling(String wording, boolean commitment, boolean stands) {}

        static SectionView of(Section section) {
            return new SectionView(
                    section.key(),
                    section.number(),
                    section.title(),
                    section.level(),
                    section.owner(),
                    section.version(),
                    section.digest().hex(),
                    section.body(),
                    section.changeRequested(),
                    section.revisedBy(),
                    section.revisedAt(),
                    section.rulings().stream()
                            .map(ruling -> new Ruling(
                                    ruling.wording(),
                                    ruling.commitment(),
                                    !section.rulingsAstray().contains(ruling)))
                            .toList());
        }
    }

    static TextView of(Text text) {
        return new TextView(
                text.id().toString(),
                text.state(),
                text.round(),
                text.basedOn().map(TextId::toString).orElse(null),
                text.digest().hex(),
                text.sections().stream().map(SectionView::of).toList());
    }
}
