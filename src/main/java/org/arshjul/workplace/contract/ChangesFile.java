package org.arshjul.workplace.contract;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.arshjul.contract.CommitmentChanges;
import org.arshjul.contract.Redlines;
import org.arshjul.contract.Section;
import org.arshjul.contract.SectionRedline;
import org.arshjul.contract.TextId;
import org.springframework.stereotype.Component;

/** What became of a text from one moment to another, to be taken along as a file that is read or worked on elsewhere. */
@Component
public class ChangesFile {

    /**
     * Two texts that were compared.
     *
     * @param subject whose text it is, in words
     * @param from the earlier text, in words
     * @param to the later text, in words
     * @param texts what the later text consists of
     */
    public record Compared(String subject, String from, String to, List<SectionRedline> sections, List<TextId> texts) {

        /** When the later text was written: files of the same texts are the same bytes. */
        Instant made() {
            return sections.stream()
                    .flatMap(redline -> redline.after() == null
                            ? redline.origins().stream()
                            : Stream.concat(redline.origins().stream(), Stream.of(redline.after())))
                    .map(Section::revisedAt)
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
        }
    }

    private final Redlines redlines;
    private final ChangesPdf pdf;
    private final ChangesDocx docx;

    ChangesFile(Redlines redlines, ChangesPdf pdf, ChangesDocx docx) {
        this.redlines = redlines;
        this.pdf = pdf;
        this.docx = docx;
    }

    /**
     * To be read: accessible, and with what became of each commitment. One at a time, so that many readers at once do not
     * take all processors.
     */
    public synchronized byte[] pdf(Compared compared) {
        CommitmentChanges commitments = redlines.commitments(compared.sections(), compared.texts());
        return pdf.of(compared, commitments);
    }

    /** To be worked on: the whole text, its changes waiting to be accepted or rejected. */
    public byte[] docx(Compared compared) {
        return docx.of(compared, redlines.trackable(compared.sections()));
    }
}
