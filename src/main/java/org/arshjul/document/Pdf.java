package org.arshjul.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * HTML as a PDF for archives and for screen readers (PDF/A-3a, PDF/UA-1): tagged, with its language, title and bookmarks,
 * its fonts embedded. The same content makes the same bytes.
 */
public final class Pdf {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private static final String STYLE = """
            @page { size: A4; margin: 25mm 22mm 22mm;
                    @bottom-right { content: counter(page) ' (' counter(pages) ')'; font: 9pt 'DejaVu Sans'; } }
            body { font-family: 'DejaVu Sans'; font-size: 10pt; line-height: 1.45; color: #1b2429; }
            h1 { font-size: 20pt; line-height: 1.25; margin: 0 0 14pt; }
            h2 { font-size: 14pt; margin: 18pt 0 6pt; page-break-after: avoid; }
            h3 { font-size: 11.5pt; margin: 14pt 0 4pt; page-break-after: avoid; }
            h4, h5, h6 { font-size: 10pt; margin: 10pt 0 3pt; page-break-after: avoid; }
            p, ul, ol { margin: 0 0 7pt; }
            li { margin-bottom: 3pt; }
            a { color: #0b6352; }
            code { font-size: 8pt; }
            table { border-collapse: collapse; width: 100%; -fs-table-paginate: paginate; }
            th, td { border-bottom: 0.5pt solid #748984; padding: 3pt 6pt 3pt 0; text-align: left; vertical-align: top; }
            tr { page-break-inside: avoid; }
            """;

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
        Document page = page(title, language, html);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Årshjul")
                .withW3cDocument(new W3CDom().fromJsoup(page), null)
                .useExternalResourceAccessControl(
                        (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, kind) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        font(builder, "DejaVuSans.ttf", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSans-Bold.ttf", 700, FontStyle.NORMAL);
        font(builder, "DejaVuSans-Oblique.ttf", 400, FontStyle.ITALIC);
        font(builder, "DejaVuSans-BoldOblique.ttf", 700, FontStyle.ITALIC);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            date(document, made);
            document.setDocumentId(made.getEpochSecond() ^ title.hashCode());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Document page(String title, String language, String html) {
        Document page = Jsoup.parse(html);
        page.selectFirst("html").attr("lang", language);
        page.title(title);
        page.head().appendElement("meta").attr("name", "description").attr("content", title);
        page.head().appendElement("style").appendChild(new DataNode(STYLE));
        // A link without a title would have no words for screen readers.
        page.select("a[href]:not([title])").forEach(link -> link.attr("title", link.text()));
        Element bookmarks = page.head().appendElement("bookmarks");
        int number = 0;
        Element chapter = bookmarks;
        for (Element heading : page.select("h1, h2, h3")) {
            String id = "part-" + ++number;
            heading.attr("id", id);
            Element parent = heading.tagName().equals("h3") ? chapter : bookmarks;
            Element bookmark = parent.appendElement("bookmark")
                    .attr("name", heading.text())
                    .attr("href", "#" + id);
            chapter = parent == bookmarks ? bookmark : chapter;
        }
        return page;
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> Pdf.class.getResourceAsStream(FONTS + file), "DejaVu Sans", weight, style, true);
    }

    /** The library dates a file by the machine's clock; archives want the two dates in it to agree. */
    private static void date(PDDocument document, Instant made) throws IOException {
        ZonedDateTime moment = made.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(moment));
        document.getDocumentInformation().setModificationDate(GregorianCalendar.from(moment));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String dated = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("(<xmp:(?:Create|Modify)Date>)[^<]*", "$1" + moment.toOffsetDateTime());
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }
}
