package org.arshjul.workplace.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.SectionCommitments;
import org.arshjul.contract.Section;
import org.arshjul.contract.Text;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.document.Paragraph;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.review.Review;
import org.arshjul.review.Reviews;
import org.arshjul.review.Verdict;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** GiveOpinion: each section that the party has not approved as it reads, against what the party last answered on. */
@Component
class OpinionForm implements TaskForm {

    static final String KIND = "GiveOpinion";

    /** One section on the page. */
    public record Field(
            int index,
            String key,
            String heading,
            String digest,
            Shown shown,
            Promises promises,
            String verdict,
            String remark,
            List<Remarks.Remark> others) {

        public boolean unchanged() {
            return shown.unchanged() && others.isEmpty();
        }
    }

    private final Reviews reviews;
    private final Texts texts;
    private final Commitments commitments;
    private final Kinship.Reading kinship;
    private final Remarks remarks;
    private final Views views;
    private final Naming naming;
    private final Words words;

    OpinionForm(
            Reviews reviews,
            Texts texts,
            Commitments commitments,
            Kinship.Reading kinship,
            Remarks remarks,
            Views views,
            Naming naming,
            Words words) {
        this.reviews = reviews;
        this.texts = texts;
        this.commitments = commitments;
        this.kinship = kinship;
        this.remarks = remarks;
        this.views = views;
        this.naming = naming;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public String template() {
        return "opinion";
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Map<String, Object> show(HumanTask task, Typed typed, Names names) {
        Review review = review(task);
        List<Field> fields = fields(task, review, typed, names);
        Text text = review.text();
        List<Field> unchanged = fields.stream().filter(Field::unchanged).toList();
        return Map.of(
                "fields",
                fields,
                "changed",
                fields.stream().filter(field -> !field.unchanged()).toList(),
                "unchanged",
                unchanged,
                "unfold",
                !typed.empty()
                        && unchanged.stream().anyMatch(field -> field.verdict().isEmpty()),
                "verdicts",
                List.of(Verdict.values()),
                "approvedAlready",
                review.sections().size() - fields.size(),
                "textId",
                text.id().toString(),
                "answered",
                fields.stream().anyMatch(field -> field.shown().choices().contains(Against.ANSWERED)),
                "before",
                text.basedOn().map(TextId::year).orElse(0));
    }

    private Review review(HumanTask task) {
        return reviews.get(TextId.of(task.subject()), new PartyId(task.concerns()));
    }

    private List<Field> fields(HumanTask task, Review review, Typed typed, Names names) {
        PartyId party = new PartyId(task.concerns());
        Map<String, String> before = texts.beginnings(review.text());
        Map<String, List<Remarks.Remark>> remarked = remarks.bySection(review.text());
        Map<String, SectionCommitments> promised = commitments.asWritten(review.text(), Map.of());
        Kinship related = kinship.of(review.text());
        Map<String, Digest> answered = AnsweredChanges.answered(review, party);
        List<Field> fields = new ArrayList<>();
        for (Section section : review.missingFrom(party)) {
            List<Remarks.Remark> others = remarked.getOrDefault(section.key(), List.of()).stream()
                    .filter(one -> !one.party().equals(party))
                    .toList();
            Map<Against, String> bases = new LinkedHashMap<>();
            seen(review, section, answered).ifPresent(one -> bases.put(Against.ANSWERED, one.markdown()));
            if (before.containsKey(section.key())) {
                bases.put(Against.LAST_YEAR, before.get(section.key()));
            }
            fields.add(field(
                    fields.size(),
                    section,
                    bases,
                    Promises.of(promised.getOrDefault(section.key(), SectionCommitments.none()), related, words),
                    others,
                    typed,
                    names));
        }
        return fields;
    }

    /** The section as it read when the party answered last, if it has changed since. */
    private Optional<Section> seen(Review review, Section section, Map<String, Digest> answered) {
        return Optional.ofNullable(answered.get(section.key()))
                .flatMap(digest -> texts.versions(review.text().id(), section.key()).stream()
                        .filter(version -> version.digest().equals(digest))
                        .findFirst());
    }

    private Field field(
            int index,
            Section section,
            Map<Against, String> bases,
            Promises promised,
            List<Remarks.Remark> others,
            Typed typed,
            Names names) {
        // An answer counts for what the person saw: when the section changed meanwhile the page asks anew.
        boolean same = typed.or("digest." + index, section.digest().hex())
                        .equals(section.digest().hex())
                && typed.or("section." + index, section.key()).equals(section.key());
        return new Field(
                index,
                section.key(),
                section.heading(),
                section.digest().hex(),
                views.shown(
                        index,
                        section.markdown(),
                        bases,
                        typed,
                        new ParagraphNotes(others, names, words).writing(index, typed)),
                promised,
                same ? typed.get("verdict." + index) : "",
                same ? typed.get("remark." + index) : withOrphans(index, section, typed),
                others);
    }

    /** What was typed on paragraphs that have changed meanwhile is not lost: it stands in the section's remark. */
    private static String withOrphans(int index, Section section, Typed typed) {
        Set<String> standing = Paragraph.of(section.markdown()).stream()
                .map(paragraph -> ParagraphNotes.field(index, paragraph.digest().hex()))
                .collect(Collectors.toSet());
        List<String> said = new ArrayList<>(List.of(typed.get("remark." + index)));
        typed.names(ParagraphNotes.fields(index)).stream()
                .filter(name -> !standing.contains(name))
                .map(typed::get)
                .forEach(said::add);
        return said.stream().filter(one -> !one.isBlank()).collect(Collectors.joining("\n\n"));
    }

    /** The buttons that tick "approve" for all that is unchanged, or for all that has no answer yet. */
    @Override
    public Optional<Typed> help(HumanTask task, Typed typed) {
        String action = typed.get("action");
        if (!action.equals("approveUnchanged") && !action.equals("approveRest")) {
            return views.choose(typed);
        }
        Typed filled = typed;
        for (Field field : fields(task, review(task), typed, naming.names())) {
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
                    "remark", typed.get("remark." + i).strip(),
                    "paragraphs", onParagraphs(i, typed)));
        }
        return Map.of("opinions", opinions);
    }

    private static List<Map<String, String>> onParagraphs(int index, Typed typed) {
        String prefix = ParagraphNotes.fields(index);
        return typed.names(prefix).stream()
                .filter(name -> !typed.get(name).isBlank())
                .map(name -> Map.of(
                        "digest", name.substring(prefix.length()),
                        "remark", typed.get(name).strip()))
                .toList();
    }
}
