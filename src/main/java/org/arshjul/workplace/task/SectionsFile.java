package org.arshjul.workplace.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.arshjul.contract.Owner;
import org.arshjul.contract.Section;
import org.arshjul.contract.Text;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.document.docx.Docx;
import org.arshjul.document.docx.DocxBlock;
import org.arshjul.document.docx.DocxContent;
import org.arshjul.document.docx.DocxParagraph;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** The sections of a task as a Word file, to be written in elsewhere and brought back. */
@Component
class SectionsFile {

    private final Texts texts;
    private final Remarks remarks;
    private final Words words;

    SectionsFile(Texts texts, Remarks remarks, Words words) {
        this.texts = texts;
        this.remarks = remarks;
        this.words = words;
    }

    /** What is printed at the head of the file. */
    String title(HumanTask task, Names names) {
        return words.of("word.file.title", names.subject(task.subject()));
    }

    /** The task's sections, those with a draft as it stands there. */
    byte[] of(HumanTask task, Typed draft, Names names) {
        Text text = texts.get(TextId.of(task.subject()));
        List<Section> own = text.ownedBy(Owner.of(task.concerns()));
        Typed written = SectionFields.inOrderOf(own, draft);
        Map<String, List<Remarks.Remark>> remarked = remarks.bySection(text);
        List<DocxBlock> blocks = new ArrayList<>();
        blocks.add(DocxParagraph.title(title(task, names)));
        blocks.add(note(words.of("word.file.howTo")));
        for (int i = 0; i < own.size(); i++) {
            Section section = own.get(i);
            Typed typed = SectionConflicts.untouched(i, written) ? Typed.nothing() : written;
            blocks.add(heading(text.id(), section, typed.or("title." + i, section.title()))
                    .identified(SectionMark.of(
                                    text.id(),
                                    section.key(),
                                    typed.or("basedOn." + i, section.digest().hex()))
                            .written()));
            if (section.changeRequested()) {
                remarked.getOrDefault(section.key(), List.of())
                        .forEach(one -> blocks.add(
                                note(words.of("word.file.requested", names.party(one.party()), one.remark()))));
            }
            blocks.addAll(Docx.blocks(typed.or("body." + i, section.body()), level(section)));
        }
        Instant made = own.stream()
                .map(Section::revisedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return Docx.of(new DocxContent(title(task, names), "sv-SE", made, blocks));
    }

    private static DocxParagraph heading(TextId text, Section section, String title) {
        String printed = section.heading();
        String number = printed.substring(0, printed.length() - section.title().length());
        return DocxParagraph.heading(level(section), number + title.strip());
    }

    /** Its level as a heading in Word; parts without a number stand beside the chapters. */
    static int level(Section section) {
        return Math.max(1, section.level());
    }

    /** A remark to the writer, marked with its own words: what a person adds to it is no remark of ours. */
    private static DocxParagraph note(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return DocxParagraph.note(line).identified(SectionMark.note(line));
    }
}
