package org.arshjul.workplace.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.arshjul.contract.Section;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.document.Markdown;
import org.arshjul.document.Merge;
import org.arshjul.platform.Digest;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to do when two people wrote the same section: shows both, and loses nothing of either. */
@Component
class SectionConflicts {

    /**
     * What the person typed and what somebody else saved meanwhile.
     *
     * @param mine the typed text, as safe HTML
     * @param theirs the saved text, as safe HTML
     * @param redline from theirs to mine
     * @param clashes what both changed, in which a merge keeps both their words
     */
    public record Conflict(
            String by, Instant at, String mine, String theirs, String redline, List<Merge.Clash> clashes) {}

    private final Texts texts;
    private final Words words;

    SectionConflicts(Texts texts, Words words) {
        this.texts = texts;
        this.words = words;
    }

    /** The conflict in the section with that index in the form, if there is one. */
    Optional<Conflict> find(TextId text, Section section, int index, Typed typed) {
        String title = typed.or("title." + index, section.title());
        String body = typed.or("body." + index, section.body());
        boolean stale = !typed.or("basedOn." + index, section.digest().hex())
                .equals(section.digest().hex());
        boolean same = title.strip().equals(section.title()) && body.strip().equals(section.body());
        if (!stale || same || untouched(index, typed)) {
            return Optional.empty();
        }
        return Optional.of(new Conflict(
                section.revisedBy(),
                section.revisedAt(),
                Markdown.toHtml("**" + title + "**\n\n" + body, 3),
                Markdown.toHtml(section.markdown(), 3),
                Comparison.html(section.markdown(), "**" + title + "**\n\n" + body, words),
                merge(text, section, index, typed).clashes()));
    }

    /** Whether the section was only seen, not written in. */
    static boolean untouched(int index, Typed typed) {
        return typed.find("basedOn." + index).isPresent()
                && new SectionsForm.Revision(
                                typed.get("key." + index),
                                typed.get("title." + index),
                                typed.get("body." + index),
                                typed.get("basedOn." + index))
                        .untouched();
    }

    /** Goes on from what the other saved, with what the person typed in place of it. */
    Typed keepMine(Section section, int index, Typed typed) {
        return typed.with("basedOn." + index, section.digest().hex());
    }

    /** Goes on from what the other saved; what the person typed is kept as a version before it. */
    @Transactional
    public Typed takeTheirs(TextId text, Section section, int index, Typed typed) {
        Section mine = texts.revise(
                text, section.key(), typed.get("title." + index), typed.get("body." + index), section.digest());
        texts.revise(text, section.key(), section.title(), section.body(), mine.digest());
        return typed.with("title." + index, section.title())
                .with("body." + index, section.body())
                .with("basedOn." + index, section.digest().hex());
    }

    /** Goes on from what the other saved, with what both changed. */
    Typed merged(TextId text, Section section, int index, Typed typed) {
        String title = typed.get("title." + index);
        boolean retitled = seen(text, section, index, typed)
                .map(seen -> !seen.title().equals(title.strip()))
                .orElse(true);
        return typed.with("title." + index, retitled ? title : section.title())
                .with("body." + index, merge(text, section, index, typed).text())
                .with("basedOn." + index, section.digest().hex());
    }

    private Merge merge(TextId text, Section section, int index, Typed typed) {
        String base = seen(text, section, index, typed).map(Section::body).orElse("");
        return Merge.of(base, typed.get("body." + index).strip(), section.body());
    }

    /** The version that the person began to write from. */
    private Optional<Section> seen(TextId text, Section section, int index, Typed typed) {
        Digest digest = new Digest(typed.get("basedOn." + index));
        return texts.versions(text, section.key()).stream()
                .filter(version -> version.digest().equals(digest))
                .findFirst();
    }
}
