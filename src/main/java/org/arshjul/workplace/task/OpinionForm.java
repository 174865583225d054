package org.arshjul.workplace.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arshjul.contract.Section;
import org.arshjul.contract.Text;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.document.Markdown;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.review.Opinion;
import org.arshjul.review.Review;
import org.arshjul.review.Reviews;
import org.arshjul.review.Verdict;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** GiveOpinion: each section that the party has not approved as it reads, against what the party last answered on. */
@Component
class OpinionForm implements TaskForm {

    /** What a section is compared with. */
    public enum Against {
        ANSWERED,
        LAST_YEAR,
        NOTHING
    }

    /**
     * One section on the page.
     *
     * @param redline null when the section is the same as what it is compared with
     */
    public record Field(
            int index,
            String key,
            String heading,
            String digest,
            Against against,
            String redline,
            String html,
            String verdict,
            String remark,
            List<Remarks.Remark> others) {

        public boolean unchanged() {
            return redline == null && against != Against.NOTHING;
        }
    }

    private final Reviews reviews;
    private final Texts texts;
    private final Remarks remarks;
    private final Words words;

    OpinionForm(Reviews reviews, Texts texts, Remarks remarks, Words words) {
        this.reviews = reviews;
        this.texts = texts;
        this.remarks = remarks;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("GiveOpinion");
    }

    @Override
    public String template() {
        return "opinion";
    }

    @Override
    public Map<String, Object> show(HumanTask task, Typed typed, Names names) {
        List<Field> fields = fields(task, typed);
        Text text = texts.get(TextId.of(task.subject()));
        return Map.of(
                "fields", fields,
                "verdicts", List.of(Verdict.values()),
                "unchanged", fields.stream().filter(Field::unchanged).count(),
                "approvedAlready", reviews.get(text.id()).sections().size() - fields.size(),
                "before", text.basedOn().map(TextId::year).orElse(0));
    }

    private List<Field> fields(HumanTask task, Typed typed) {
        PartyId party = new PartyId(task.concerns());
        Review review = reviews.get(TextId.of(task.subject()));
        Optional<Text> before = review.text().basedOn().flatMap(texts::find);
        Map<String, List<Remarks.Remark>> remarked = remarks.bySection(review.text());
        List<Field> fields = new ArrayList<>();
        for (Section section : review.missingFrom(party)) {
            List<Remarks.Remark> others = remarked.getOrDefault(section.key(), List.of()).stream()
                    .filter(one -> !one.party().equals(party))
                    .toList();
            fields.add(field(fields.size(), section, seen(review, party, section), before, typed, others));
        }
        return fields;
    }

    /** The section as it read when the party answered last, if it has changed since. */
    private Optional<Section> seen(Review review, PartyId party, Section section) {
        return review.latest(party, section.key())
                .map(Opinion::digest)
                .filter(digest -> !digest.equals(section.digest()))
                .flatMap(digest -> texts.versions(review.text().id(), section.key()).stream()
                        .filter(version -> version.digest().equals(digest))
                        .findFirst());
    }

    private Field field(
            int index,
            Section section,
            Optional<Section> answered,
            Optional<Text> before,
            Typed typed,
            List<Remarks.Remark> others) {
        Optional<Section> base = answered.or(() -> before.flatMap(text -> text.find(section.key())));
        Against against =
                answered.isPresent() ? Against.ANSWERED : base.isPresent() ? Against.LAST_YEAR : Against.NOTHING;
        // An answer counts for what the person saw: when the section changed meanwhile the page asks anew.
        boolean same = typed.or("digest." + index, section.digest().hex())
                        .equals(section.digest().hex())
                && typed.or("section." + index, section.key()).equals(section.key());
        return new Field(
                index,
                section.key(),
                section.heading(),
                section.digest().hex(),
                against,
                base.map(one -> Comparison.html(whole(one), whole(section), words))
                        .orElse(null),
                Markdown.toHtml(section.body(), 3),
                same ? typed.get("verdict." + index) : "",
                typed.get("remark." + index),
                others);
    }

    private static String whole(Section section) {
        return "**" + section.title() + "**\n\n" + section.body();
    }

    /** The buttons that tick "approve" for all that is unchanged, or for all that has no answer yet. */
    @Override
    public Optional<Typed> help(HumanTask task, Typed typed) {
        String action = typed.get("action");
        if (!action.equals("approveUnchanged") && !action.equals("approveRest")) {
            return Optional.empty();
        }
        Typed filled = typed;
        for (Field field : fields(task, typed)) {
            if (field.verdict().isEmpty() && (field.unchanged() || action.equals("approveRest"))) {
                filled = filled.with("verdict." + field.index(), Verdict.APPROVED.id());
            }
        }
        return Optional.of(filled);
    }

    @Override
    public Map<String, Object> answer(HumanTask task, Typed typed) {
        List<Map<String, Object>> opinions = new ArrayList<>();
        for (int i = 0; typed.find("section." + i).isPresent(); i++) {
            if (typed.get("verdict." + i).isEmpty()) {
                throw Refusal.invalid("opinion.verdictMissing", typed.get("heading." + i));
            }
            opinions.add(Map.of(
                    "section", typed.get("section." + i),
                    "digest", typed.get("digest." + i),
                    "verdict", typed.get("verdict." + i),
                    "remark", typed.get("remark." + i).strip()));
        }
        return Map.of("opinions", opinions);
    }
}
