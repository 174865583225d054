package org.arshjul.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jsoup.helper.W3CDom;

/**
 * HTML as a PDF for archives and for screen readers (PDF/A-3a, PDF/UA-1): tagged, with its language, title and bookmarks,
 * its fonts embedded. The same content makes the same bytes.
 */
public final class Pdf {

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Pdf() {}

    /**
     * Makes a PDF; nothing is fetched from anywhere.
     *
     * @param language such as {@code sv}
     * @param made the moment that the file gives as its own, to the second
     * @param html the body, already safe
     */
    public static byte[] of(String title, String language, Instant made, String html) {
        return of(new Print(title, language, made, html));
    }

    /** Makes a PDF; nothing is fetched from anywhere. */
    public static byte[] of(Print print) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Årshjul")
                .withW3cDocument(new W3CDom().fromJsoup(PrintedPage.of(print)), null)
                .useExternalResourceAccessControl(
                        (address, kind) -> carried(address), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, kind) -> carried(address), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        font(builder, "DejaVu Sans", "DejaVuSans.ttf", 400, FontStyle.NORMAL);
        font(builder, "DejaVu Sans", "DejaVuSans-Bold.ttf", 700, FontStyle.NORMAL);
        font(builder, "DejaVu Sans", "DejaVuSans-Oblique.ttf", 400, FontStyle.ITALIC);
        font(builder, "DejaVu Sans", "DejaVuSans-BoldOblique.ttf", 700, FontStyle.ITALIC);
        font(builder, "DejaVu Sans Mono", "DejaVuSansMono.ttf", 400, FontStyle.NORMAL);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            SignatureFields.place(document);
            attach(document, print);
            date(document, print.made());
            document.setDocumentId(print.made().getEpochSecond() ^ print.title().hashCode());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A picture that stands in the HTML itself, as our charts do. */
    private static boolean carried(String address) {
        return address.startsWith("data:image/png;base64,");
    }

    private static void font(PdfRendererBuilder builder, String family, String file, int weight, FontStyle style) {
        builder.useFont(() -> PrintFonts.file(file), family, weight, style, true);
    }

    private static void attach(PDDocument document, Print print) throws IOException {
        if (print.attachments().isEmpty()) {
            return;
        }
        Map<String, PDComplexFileSpecification> files = new TreeMap<>();
        COSArray associated = new COSArray();
        for (Attachment attachment : print.attachments()) {
            PDEmbeddedFile file =
                    new PDEmbeddedFile(document, new ByteArrayInputStream(attachment.content()), COSName.FLATE_DECODE);
            file.setSubtype(attachment.mediaType());
            file.setSize(attachment.content().length);
            file.setModDate(calendar(print.made()));
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(attachment.name());
            specification.setFileUnicode(attachment.name());
            specification.setFileDescription(attachment.description());
            specification.setEmbeddedFile(file);
            specification.setEmbeddedFileUnicode(file);
            specification
                    .getCOSObject()
                    .setName("AFRelationship", attachment.relation().pdfName());
            files.put(attachment.name(), specification);
            associated.add(specification);
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }

    /** The library dates a file by the machine's clock; archives want the two dates in it to agree. */
    private static void date(PDDocument document, Instant made) throws IOException {
        document.getDocumentInformation().setCreationDate(calendar(made));
        document.getDocumentInformation().setModificationDate(calendar(made));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String dated = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("(<xmp:(?:Create|Modify)Date>)[^<]*", "$1" + made.truncatedTo(ChronoUnit.SECONDS));
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }

    private static GregorianCalendar calendar(Instant moment) {
        return GregorianCalendar.from(moment.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
    }
}
