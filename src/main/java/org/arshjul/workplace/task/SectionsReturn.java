package org.arshjul.workplace.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.arshjul.contract.Owner;
import org.arshjul.contract.Section;
import org.arshjul.contract.Text;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.document.docx.Docx;
import org.arshjul.document.docx.DocxReading;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** Reads a Word file that a person brings back, and says what it would change; nothing counts before it is chosen. */
@Component
class SectionsReturn {

    /**
     * A section as it reads in the file.
     *
     * @param basedOn the digest of the wording that the person began from
     * @param redline from that wording to the file's; null when it reads as it did
     * @param savedBy who saved the section after the file went out; null if nobody did
     * @param sure whether it was recognised beyond doubt
     * @param drafted whether a draft of the person's says something else
     */
    public record Piece(
            String key,
            String heading,
            String by,
            String title,
            String body,
            String basedOn,
            String redline,
            String savedBy,
            Instant savedAt,
            boolean sure,
            boolean drafted) {

        public boolean changed() {
            return redline != null;
        }
    }

    /** A part of the file that is not taken in, and why. */
    public record Rest(String why, String heading, String words) {}

    /**
     * What the file would change.
     *
     * @param edges what stands at the head or the foot of the pages beside what we printed there
     * @param missing the sections that do not stand in the file; they stay as they are
     */
    public record Returned(
            String fileName,
            List<Piece> pieces,
            List<Rest> rest,
            List<DocxReading.Finding> findings,
            List<String> edges,
            List<String> missing) {

        public List<Piece> changed() {
            return pieces.stream().filter(Piece::changed).toList();
        }

        public List<Piece> unchanged() {
            return pieces.stream().filter(piece -> !piece.changed()).toList();
        }
    }

    private final Texts texts;
    private final SectionsFile sections;
    private final Words words;

    SectionsReturn(Texts texts, SectionsFile sections, Words words) {
        this.texts = texts;
        this.sections = sections;
        this.words = words;
    }

    /** Reads the file against the task's sections; refuses one in which none of them stands. */
    Returned read(HumanTask task, byte[] file, String fileName, Typed draft, Names names) {
        Text text = texts.get(TextId.of(task.subject()));
        Owner owner = Owner.of(task.concerns());
        DocxReading reading = Docx.read(file, fileName);
        String title = sections.title(task, names);
        ReturnedSections sorted = ReturnedSections.in(reading, text, owner, elsewhere(text.id()), title);
        List<Section> own = text.ownedBy(owner);
        if (sorted.found().isEmpty()) {
            throw Refusal.invalid("word.noSections", fileName, names.subject(task.subject()));
        }
        List<Piece> pieces = sorted.found().stream()
                .map(found -> piece(text, found, own.indexOf(found.section()), SectionFields.inOrderOf(own, draft)))
                .toList();
        List<String> missing = own.stream()
                .filter(section ->
                        pieces.stream().noneMatch(piece -> piece.key().equals(section.key())))
                .map(Section::heading)
                .toList();
        return new Returned(
                fileName,
                pieces,
                sorted.left().stream()
                        .map(left -> new Rest(left.why().name(), left.heading(), left.words()))
                        .toList(),
                reading.findings(),
                reading.furniture().stream()
                        .filter(line -> !line.startsWith(title))
                        .toList(),
                missing);
    }

    private List<Section> elsewhere(TextId id) {
        return id.shared()
                ? List.of()
                : texts.find(TextId.shared(id.year())).map(Text::sections).orElse(List.of());
    }

    private Piece piece(Text text, ReturnedSections.Found found, int index, Typed draft) {
        Section now = found.section();
        Section base = version(text.id(), now, found.basedOn()).orElse(now);
        String title = found.title().isBlank() ? base.title() : found.title();
        String written = found.markdown();
        int level = SectionsFile.level(now);
        // What reads as it did keeps its very signs, so that nobody has to approve it again.
        boolean same = written.equals(Docx.markdown(Docx.blocks(base.body(), level), level));
        String body = same ? base.body() : written;
        boolean late = !base.digest().equals(now.digest());
        return new Piece(
                now.key(),
                now.heading(),
                found.by().name(),
                title,
                body,
                base.digest().hex(),
                Comparison.html(base.markdown(), "**" + title + "**\n\n" + body, words),
                late ? now.revisedBy() : null,
                late ? now.revisedAt() : null,
                found.by() != ReturnedSections.By.NUMBER,
                drafted(index, title, body, draft));
    }

    private static boolean drafted(int index, String title, String body, Typed draft) {
        return draft.find("body." + index).isPresent()
                && !SectionConflicts.untouched(index, draft)
                && !(draft.get("body." + index).strip().equals(body)
                        && draft.get("title." + index).strip().equals(title));
    }

    private Optional<Section> version(TextId text, Section section, String digest) {
        return digest.isEmpty()
                ? Optional.empty()
                : texts.versions(text, section.key()).stream()
                        .filter(version -> version.digest().equals(new Digest(digest)))
                        .findFirst();
    }

    /** The form with the chosen sections in it as the person brought them, to be read over and saved. */
    Typed taken(HumanTask task, Typed chosen, Typed draft) {
        Text text = texts.get(TextId.of(task.subject()));
        List<Section> own = text.ownedBy(Owner.of(task.concerns()));
        List<String> keys = chosen.all("take");
        if (keys.isEmpty()) {
            throw Refusal.invalid("word.noneChosen");
        }
        for (String key : keys) {
            if (own.stream().noneMatch(section -> section.key().equals(key))) {
                throw Refusal.forbidden("draft.otherOwner", key);
            }
        }
        Typed written = SectionFields.inOrderOf(own, draft);
        Typed filled = written;
        for (int i = 0; i < own.size(); i++) {
            Section section = own.get(i);
            String key = section.key();
            if (keys.contains(key)) {
                filled = with(
                        filled,
                        i,
                        key,
                        chosen.get("title." + key),
                        chosen.get("body." + key),
                        new Digest(chosen.get("basedOn." + key)).hex());
            } else if (written.find("key." + i).isEmpty()) {
                filled = with(
                        filled,
                        i,
                        key,
                        section.title(),
                        section.body(),
                        section.digest().hex());
            }
        }
        return filled;
    }

    private static Typed with(Typed form, int index, String key, String title, String body, String basedOn) {
        return form.with("key." + index, key)
                .with("title." + index, title)
                .with("body." + index, body)
                .with("basedOn." + index, basedOn);
    }
}
