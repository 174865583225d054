package org.arshjul.workplace.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arshjul.commitment.Commitments;
import org.arshjul.contract.Owner;
import org.arshjul.contract.Section;
import org.arshjul.contract.Text;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.platform.Digest;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** ReviseSections and ReworkSections: the owner's sections, each with last year's text and follow-up beside it. */
@Component
class SectionsForm implements TaskForm {

    /**
     * One section on the page.
     *
     * @param basedOn the digest of the section as it now reads
     * @param conflict what the person typed against what somebody else has saved meanwhile, or null
     * @param redline the section against last year's, or null when it is the same
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
            String conflict,
            String redline,
            boolean isNew,
            List<Remarks.Remark> remarks,
            List<Followed> followed) {}

    /** A section as it was typed over what the writer saw. */
    record Revision(String key, String title, String body, String basedOn) {

        /** Whether it reads as the writer got it. */
        boolean untouched() {
            return Digest.of(title.strip() + "\n\n" + body.strip()).hex().equals(basedOn);
        }
    }

    private final Texts texts;
    private final Commitments commitments;
    private final Remarks remarks;
    private final Words words;

    SectionsForm(Texts texts, Commitments commitments, Remarks remarks, Words words) {
        this.texts = texts;
        this.commitments = commitments;
        this.remarks = remarks;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("ReviseSections", "ReworkSections");
    }

    @Override
    public String template() {
        return "sections";
    }

    @Override
    public Map<String, Object> show(HumanTask task, Typed typed, Names names) {
        Text text = texts.get(TextId.of(task.subject()));
        Optional<Text> before = text.basedOn().flatMap(texts::find);
        Map<String, List<Remarks.Remark>> remarked = remarks.bySection(text);
        Map<String, List<Followed>> followed =
                before.map(base -> Followed.bySection(commitments, base.id())).orElse(Map.of());
        List<Field> fields = new ArrayList<>();
        for (Section section : text.ownedBy(Owner.of(task.concerns()))) {
            fields.add(field(
                    fields.size(),
                    section,
                    before.flatMap(base -> base.find(section.key())),
                    typed,
                    remarked.getOrDefault(section.key(), List.of()),
                    followed.getOrDefault(section.key(), List.of())));
        }
        return Map.of(
                "fields", fields,
                "rework", task.kind().equals("ReworkSections"),
                "before", before.map(base -> base.id().year()).orElse(0));
    }

    private Field field(
            int index,
            Section section,
            Optional<Section> before,
            Typed typed,
            List<Remarks.Remark> remarked,
            List<Followed> followed) {
        String digest = section.digest().hex();
        String body = typed.or("body." + index, section.body());
        boolean stale = !typed.or("basedOn." + index, digest).equals(digest);
        return new Field(
                index,
                section.key(),
                section.heading(),
                typed.or("title." + index, section.title()),
                body,
                digest,
                section.changeRequested(),
                section.version(),
                section.revisedBy(),
                section.revisedAt(),
                stale ? Comparison.html(section.body(), body, words) : null,
                before.map(base -> Comparison.html(whole(base), whole(section), words))
                        .orElse(null),
                before.isEmpty(),
                remarked,
                followed);
    }

    private static String whole(Section section) {
        return "**" + section.title() + "**\n\n" + section.body();
    }

    @Override
    public Map<String, Object> answer(HumanTask task, Typed typed) {
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
