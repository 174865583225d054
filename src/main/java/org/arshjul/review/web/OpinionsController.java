package org.arshjul.review.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.arshjul.contract.ReadingRights;
import org.arshjul.contract.Section;
import org.arshjul.contract.TextId;
import org.arshjul.contract.TextState;
import org.arshjul.document.Paragraph;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Digest;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.review.Opinion;
import org.arshjul.review.Review;
import org.arshjul.review.Reviews;
import org.arshjul.review.Verdict;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.READERS)
class OpinionsController {

    /**
     * Who thinks what of which section.
     *
     * @param parties those who review the text, and those who did
     */
    record Matrix(String text, TextState state, int round, List<String> parties, List<Row> sections) {}

    /** The parties' latest opinions on one section; {@code missing} are reviewers who do not stand behind it as it reads. */
    record Row(String key, String number, String title, String digest, List<Cell> opinions, List<String> missing) {}

    /** One opinion; it counts as long as the section reads as it did when the opinion was given. */
    record Cell(
            String party,
            Verdict verdict,
            String remark,
            List<OnParagraph> paragraphs,
            String digest,
            boolean counts,
            String by,
            Instant at) {}

    /** A remark on one paragraph; {@code stands} as long as the section has a paragraph that says the same. */
    record OnParagraph(String digest, String quote, String remark, boolean stands) {}

    private final Reviews reviews;
    private final ReadingRights rights;

    OpinionsController(Reviews reviews, ReadingRights rights) {
        this.reviews = reviews;
        this.rights = rights;
    }

    @GetMapping("/api/texts/{year}/{part}/opinions")
    @Operation(summary = "The parties' latest opinions on each section of a text, and whether they still count")
    Matrix matrix(@PathVariable int year, @PathVariable String part) {
        TextId id = TextId.of(year + "/" + part);
        rights.require(id);
        Review review = reviews.get(id);
        List<PartyId> parties = Stream.concat(
                        review.reviewers().stream(),
                        reviews.history(id).stream().map(Opinion::party))
                .distinct()
                .toList();
        return new Matrix(
                id.toString(),
                review.text().state(),
                review.text().round(),
                parties.stream().map(PartyId::value).toList(),
                review.sections().stream()
                        .map(section -> row(review, parties, section))
                        .toList());
    }

    private static Row row(Review review, List<PartyId> parties, Section section) {
        return new Row(
                section.key(),
                section.number(),
                section.title(),
                section.digest().hex(),
                parties.stream()
                        .flatMap(party -> review.latest(party, section.key()).stream())
                        .map(opinion -> cell(opinion, section))
                        .toList(),
                review.reviewers().stream()
                        .filter(party -> review.opinion(party, section)
                                .filter(opinion -> opinion.verdict().approves())
                                .isEmpty())
                        .map(PartyId::value)
                        .toList());
    }

    private static Cell cell(Opinion opinion, Section section) {
        List<Digest> paragraphs =
                Paragraph.of(section.markdown()).stream().map(Paragraph::digest).toList();
        return new Cell(
                opinion.party().value(),
                opinion.verdict(),
                opinion.remark(),
                opinion.paragraphs().stream()
                        .map(one -> new OnParagraph(
                                one.paragraph().hex(), one.quote(), one.remark(), paragraphs.contains(one.paragraph())))
                        .toList(),
                opinion.digest().hex(),
                opinion.digest().equals(section.digest()),
                opinion.by(),
                opinion.at());
    }
}
