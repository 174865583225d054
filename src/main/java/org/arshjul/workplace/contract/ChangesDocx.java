package org.arshjul.workplace.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.arshjul.contract.Section;
import org.arshjul.contract.SectionRedline;
import org.arshjul.document.docx.Docx;
import org.arshjul.document.docx.DocxBlock;
import org.arshjul.document.docx.DocxContent;
import org.arshjul.document.docx.DocxParagraph;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.Words;
import org.arshjul.workplace.contract.ChangesFile.Compared;
import org.springframework.stereotype.Component;

/** Writes the whole text as a Word file whose changes are each by who last revised the section, and when. */
@Component
class ChangesDocx {

    private final Words words;
    private final Naming naming;

    ChangesDocx(Words words, Naming naming) {
        this.words = words;
        this.naming = naming;
    }

    /** @param trackable the sections so that accepting all changes gives the new text, and rejecting all the old one */
    byte[] of(Compared compared, List<SectionRedline> trackable) {
        Names names = naming.names();
        String title = words.of("redline.title", compared.subject());
        List<DocxBlock> blocks = new ArrayList<>();
        blocks.add(DocxParagraph.title(title));
        blocks.add(DocxParagraph.note(words.of("version.compared", compared.from(), compared.to())));
        blocks.add(DocxParagraph.note(words.of("redline.howToAccept")));
        for (SectionRedline redline : trackable) {
            Section section = redline.section();
            String author = names.person(section.revisedBy());
            Instant at = section.revisedAt().equals(Instant.EPOCH) ? compared.made() : section.revisedAt();
            int level = Math.max(1, section.level());
            blocks.addAll(redline.heading().toDocx(level, author, at));
            blocks.addAll(redline.body().toDocx(level + 1, author, at));
        }
        return Docx.of(new DocxContent(title, "sv-SE", compared.made(), blocks));
    }
}
