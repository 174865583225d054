package org.arshjul.workplace.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.SectionCommitments;
import org.arshjul.contract.CommitmentRuling;
import org.arshjul.contract.CommitmentWordings;
import org.arshjul.contract.ContractTemplate;
import org.arshjul.contract.Owner;
import org.arshjul.contract.Renewal;
import org.arshjul.contract.Renewals;
import org.arshjul.contract.Section;
import org.arshjul.contract.SectionRenewal.Change;
import org.arshjul.contract.Templates;
import org.arshjul.contract.Text;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.document.Markdown;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** ReviseSections and ReworkSections: the owner's sections, those first of which a change is asked. */
@Component
class SectionsForm implements TaskForm {

    private static final Set<String> KINDS = Set.of("ReviseSections", "ReworkSections");
    private static final int CHARACTERS = 70;
    private static final int LARGEST = 26;

    /**
     * One section on the page.
     *
     * @param basedOn the digest of the wording that the writer began from
     * @param open whether it is the one that stands unfolded
     * @param conflict null when nobody else has written in it meanwhile
     * @param rulings what a coordinator ruled about its list items
     * @param preview what is written, as safe HTML, as it will be signed
     * @param finished what its owner can tell as finished; empty in all sections but one
     */
    public record Field(
            int index,
            String key,
            String heading,
            String title,
            String body,
            String basedOn,
            boolean changeRequested,
            int version,
            String revisedBy,
            Instant revisedAt,
            boolean open,
            SectionConflicts.Conflict conflict,
            String preview,
            Shown shown,
            List<Remarks.Remark> remarks,
            Promises promises,
            String added,
            List<Ruling> rulings,
            Origins.Origin origin,
            List<FinishedFacts.Fact> finished) {

        /** How high the text's field is: about as high as the text. */
        public int rows() {
            int lines = body.lines()
                    .mapToInt(line -> 1 + line.length() / CHARACTERS)
                    .sum();
            return Math.max(6, Math.min(LARGEST, lines + 2));
        }

        /** Whether it was taken in from the template this year and nothing stands in it. */
        public boolean canLeave() {
            return origin.changes().contains(Change.TAKEN_IN) && body.isBlank();
        }

        public int length() {
            return body.length();
        }

        public int limit() {
            return Text.LONGEST_SECTION;
        }

        public boolean tooLong() {
            return length() > limit();
        }

        Field opened() {
            return new Field(
                    index,
                    key,
                    heading,
                    title,
                    body,
                    basedOn,
                    changeRequested,
                    version,
                    revisedBy,
                    revisedAt,
                    true,
                    conflict,
                    preview,
                    shown,
                    remarks,
                    promises,
                    added,
                    rulings,
                    origin,
                    finished);
        }
    }

    /** A section of the template that can be taken in; {@code asks} is what to write in it, or empty. */
    public record Absent(String key, String heading, String asks) {}

    /**
     * A coordinator's word on a list item.
     *
     * @param stands whether the item is in the text as it is written
     */
    public record Ruling(String wording, boolean commitment, boolean stands) {

        static List<Ruling> of(Section written) {
            List<CommitmentRuling> astray = written.rulingsAstray();
            return written.rulings().stream()
                    .map(one -> new Ruling(one.wording(), one.commitment(), !astray.contains(one)))
                    .toList();
        }
    }

    /** A section as it was typed over what the writer saw. */
    record Revision(String key, String title, String body, String basedOn) {

        /** Whether it reads as the writer got it. */
        boolean untouched() {
            return Digest.of(title.strip() + "\n\n" + body.strip()).hex().equals(basedOn);
        }
    }

    private final Texts texts;
    private final Renewals renewals;
    private final Templates templates;
    private final Commitments commitments;
    private final Kinship.Reading kinship;
    private final FinishedFacts facts;
    private final CommitmentWordings wordings;
    private final Remarks remarks;
    private final SectionConflicts conflicts;
    private final SectionHelp help;
    private final Views views;
    private final Words words;

    SectionsForm(
            Texts texts,
            Renewals renewals,
            Templates templates,
            Commitments commitments,
            Kinship.Reading kinship,
            FinishedFacts facts,
            CommitmentWordings wordings,
            Remarks remarks,
            SectionConflicts conflicts,
            SectionHelp help,
            Views views,
            Words words) {
        this.texts = texts;
        this.renewals = renewals;
        this.templates = templates;
        this.commitments = commitments;
        this.kinship = kinship;
        this.facts = facts;
        this.wordings = wordings;
        this.remarks = remarks;
        this.conflicts = conflicts;
        this.help = help;
        this.views = views;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return KINDS;
    }

    /** That task, if sections are written in it; refuses any other. */
    static HumanTask writable(HumanTask task) {
        if (!KINDS.contains(task.kind())) {
            throw Refusal.invalid("draft.notHere", task.name());
        }
        return task;
    }

    @Override
    public String template() {
        return "sections";
    }

    @Override
    public Map<String, Object> show(HumanTask task, Typed typed, Names names) {
        Text text = texts.get(TextId.of(task.subject()));
        List<Section> own = text.ownedBy(Owner.of(task.concerns()));
        List<Field> fields = new ArrayList<>();
        Page page = page(text, SectionFields.inOrderOf(own, typed), names);
        for (int i = 0; i < own.size(); i++) {
            fields.add(field(i, own.get(i), page));
        }
        // Those of which a change is asked come first; each keeps its place in the form.
        fields.sort(Comparator.comparing(field -> !field.changeRequested()));
        int open = unfolded(fields, page.typed());
        fields.set(open, fields.get(open).opened());
        return Map.of(
                "fields",
                fields,
                "textId",
                text.id().toString(),
                "absent",
                absent(text, Owner.of(task.concerns())),
                "before",
                page.year(),
                "done",
                done(page.typed()),
                "gone",
                page.origins().gone(Owner.of(task.concerns()), page.promised(), page.typed()));
    }

    /** The template's sections of that owner that the text does without. */
    private List<Absent> absent(Text text, Owner owner) {
        ContractTemplate template = templates.of(text.id().year());
        return renewals.of(text).map(Renewal::missing).orElse(List.of()).stream()
                .filter(one -> one.owner() == owner)
                .map(one -> new Absent(
                        one.key(),
                        one.heading(),
                        template.keyed(one.key())
                                .map(ContractTemplate.Section::asks)
                                .orElse("")))
                .toList();
    }

    /** The field of one section as the writer has it before the eyes. */
    Field live(HumanTask task, int index, Typed typed, Names names) {
        Text text = texts.get(TextId.of(task.subject()));
        List<Section> own = text.ownedBy(Owner.of(task.concerns()));
        Section section = own.stream()
                .filter(one -> one.key().equals(typed.get("key." + index)))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "section.unknown",
                        typed.get("key." + index),
                        text.id(),
                        own.stream().map(Section::key).toList()));
        return field(index, section, page(text, typed, names));
    }

    /** What all sections of a page have in common. */
    private record Page(
            Text text,
            Map<String, String> before,
            Map<String, List<Remarks.Remark>> remarked,
            Map<String, SectionCommitments> promised,
            Kinship kinship,
            Map<String, List<FinishedFacts.Fact>> finished,
            Origins origins,
            Typed typed,
            Names names) {

        int year() {
            return text.basedOn().map(TextId::year).orElse(0);
        }
    }

    private Page page(Text text, Typed typed, Names names) {
        Map<String, String> written = new HashMap<>();
        for (String name : typed.names("key.")) {
            String index = name.substring("key.".length());
            if (index.matches("\\d{1,4}") && !SectionConflicts.untouched(Integer.parseInt(index), typed)) {
                typed.find("body." + index).ifPresent(body -> written.put(typed.get(name), body));
            }
        }
        return new Page(
                text,
                texts.beginnings(text),
                remarks.bySection(text),
                commitments.asWritten(text, written),
                kinship.of(text),
                facts.of(text),
                origins(text),
                typed,
                names);
    }

    private Origins origins(Text text) {
        return renewals.of(text)
                .map(renewal -> Origins.of(
                        renewal,
                        texts.get(renewal.base()),
                        texts.find(TextId.shared(renewal.base().year())),
                        remarks,
                        templates.of(text.id().year())))
                .orElse(Origins.NONE);
    }

    private Field field(int index, Section section, Page page) {
        boolean written = !SectionConflicts.untouched(index, page.typed());
        Typed typed = written ? page.typed() : Typed.nothing();
        String title = typed.or("title." + index, section.title());
        String body = typed.or("body." + index, section.body());
        Optional<SectionConflicts.Conflict> conflict =
                conflicts.find(page.text().id(), section, index, typed);
        List<Remarks.Remark> remarked = page.remarked().getOrDefault(section.key(), List.of());
        Map<Against, String> bases = page.before().containsKey(section.key())
                ? Map.of(Against.LAST_YEAR, page.before().get(section.key()))
                : Map.of();
        return new Field(
                index,
                section.key(),
                section.heading(),
                title,
                body,
                conflict.isPresent()
                        ? typed.get("basedOn." + index)
                        : section.digest().hex(),
                section.changeRequested(),
                section.version(),
                section.revisedBy(),
                section.revisedAt(),
                false,
                conflict.orElse(null),
                Markdown.toHtml(body, 3),
                views.shown(
                        index,
                        "**" + title + "**\n\n" + body,
                        bases,
                        page.typed(),
                        new ParagraphNotes(remarked, page.names(), words).reading()),
                remarked,
                Promises.of(
                        page.promised().getOrDefault(section.key(), SectionCommitments.none()),
                        wordings.list(section.reading(body)).items(),
                        index,
                        typed,
                        page.kinship(),
                        words),
                typed.get("add." + index),
                Ruling.of(section.reading(body)),
                page.origins().of(section.key()),
                page.finished().getOrDefault(section.key(), List.of()));
    }

    /** Only one section stands unfolded: one that two wrote in, the one just worked in, else the first. */
    private static int unfolded(List<Field> fields, Typed typed) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).conflict() != null) {
                return i;
            }
        }
        String[] button = typed.get("action").split("\\.");
        String at = button.length > 1 ? button[1] : typed.get("at");
        for (int i = 0; i < fields.size(); i++) {
            if (String.valueOf(fields.get(i).index()).equals(at)
                    || fields.get(i).tooLong()) {
                return i;
            }
        }
        return 0;
    }

    /** The button of a section that was pressed last, to say under it what it did. */
    private static String done(Typed typed) {
        String[] button = typed.get("action").split("\\.");
        return button.length > 1 ? button[0] + "." + button[1] : "";
    }

    @Override
    public Optional<Typed> help(HumanTask task, Typed typed) {
        return help.after(task, typed);
    }

    @Override
    public Map<String, Object> answer(HumanTask task, Typed typed) {
        help.keepReasons(task, typed);
        return Map.of(
                "sections",
                revisions(typed).stream()
                        .map(one -> Map.of(
                                "key", one.key(), "title", one.title(), "body", one.body(), "basedOn", one.basedOn()))
                        .toList());
    }

    /** The sections that the person has changed. */
    static List<Revision> revisions(Typed typed) {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; typed.find("key." + i).isPresent(); i++) {
            Revision revision = new Revision(
                    typed.get("key." + i), typed.get("title." + i), typed.get("body." + i), typed.get("basedOn." + i));
            if (!revision.untouched()) {
                revisions.add(revision);
            }
        }
        return revisions;
    }
}
