package org.arshjul.workplace.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.contract.Section;
import org.arshjul.contract.Text;
import org.arshjul.contract.TextId;
import org.arshjul.document.Paragraph;
import org.arshjul.party.PartyId;
import org.arshjul.review.Opinion;
import org.arshjul.review.Reviews;
import org.springframework.stereotype.Component;

/** What parties remarked on the sections of a text and on single paragraphs. */
@Component
public class Remarks {

    /**
     * What a party remarked on one section.
     *
     * @param current whether the section still reads as it did when this was remarked
     */
    public record Remark(
            PartyId party,
            String section,
            String verdict,
            String remark,
            List<OnParagraph> paragraphs,
            String by,
            Instant at,
            boolean current) {

        public boolean general() {
            return remark != null && !remark.isBlank();
        }
    }

    /** @param stands whether the section still has a paragraph with those words */
    public record OnParagraph(String digest, String quote, String remark, boolean stands) {}

    private final Reviews reviews;

    Remarks(Reviews reviews) {
        this.reviews = reviews;
    }

    /** The latest remark of each party on each section, by the section's key. */
    Map<String, List<Remark>> bySection(Text text) {
        Map<String, List<Remark>> remarks = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Opinion opinion : reviews.history(text.id())) {
            boolean latest = seen.add(opinion.party() + " " + opinion.section());
            Remark remark = remark(text, opinion);
            if (latest && (remark.general() || !remark.paragraphs().isEmpty())) {
                remarks.computeIfAbsent(opinion.section(), none -> new ArrayList<>())
                        .add(remark);
            }
        }
        return remarks;
    }

    /** The requests for changes that stand. */
    List<Remark> requests(TextId id) {
        var review = reviews.get(id);
        return review.changeRequests().stream()
                .map(one -> remark(review.text(), one))
                .toList();
    }

    private static Remark remark(Text text, Opinion opinion) {
        Set<String> standing = opinion.paragraphs().isEmpty()
                ? Set.of()
                : text.find(opinion.section()).stream()
                        .flatMap(section -> Paragraph.of(section.markdown()).stream())
                        .map(paragraph -> paragraph.digest().hex())
                        .collect(Collectors.toSet());
        boolean current = text.find(opinion.section())
                .map(Section::digest)
                .filter(opinion.digest()::equals)
                .isPresent();
        return new Remark(
                opinion.party(),
                text.find(opinion.section()).map(Section::heading).orElse(opinion.section()),
                opinion.verdict().id(),
                opinion.remark(),
                opinion.paragraphs().stream()
                        .map(one -> new OnParagraph(
                                one.paragraph().hex(),
                                one.quote(),
                                one.remark(),
                                standing.contains(one.paragraph().hex())))
                        .toList(),
                opinion.by(),
                opinion.at(),
                current);
    }
}
