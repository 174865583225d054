package org.arshjul.document;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.arshjul.platform.Refusal;

/** What a PDF says: its lines as they are seen, and the files inside it. Nothing in the file is ever run or fetched. */
public record PdfText(List<PdfPage> pages, List<PdfAttachment> attachments) {

    /** So many pages are read; a contract has thirty to sixty. */
    public static final int MOST_PAGES = 300;

    private static final long MEMORY = 64L * 1024 * 1024;

    /**
     * Reads that file within bounds of time and memory.
     *
     * @param fileName what refusals call it
     * @throws Refusal if it is locked, damaged, too large when unpacked, has too many pages, scripts, or no text
     */
    public static PdfText read(byte[] bytes, String fileName) {
        PdfGuard.check(bytes, fileName);
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes),
                "",
                null,
                null,
                MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw Refusal.invalid("import.pdf.pages", fileName, document.getNumberOfPages(), MOST_PAGES);
            }
            PdfGuard.checkScripts(document, fileName);
            List<PdfPage> pages = PdfLines.in(document, fileName);
            if (pages.stream()
                    .flatMap(page -> page.lines().stream())
                    .noneMatch(line -> line.text().matches(".*\\p{L}.*"))) {
                throw Refusal.invalid("import.pdf.scanned", fileName);
            }
            return new PdfText(pages, PdfAttachments.in(document));
        } catch (InvalidPasswordException locked) {
            throw Refusal.invalid("import.pdf.encrypted", fileName);
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException damaged) {
            // PDFBox tells of a broken file by any of these; the reader of the refusal cannot mend it either way.
            throw Refusal.invalid("import.pdf.damaged", fileName);
        }
    }
}
