package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.arshjul.contract.ShippedTemplate;
import org.arshjul.platform.Refusal;
import org.junit.jupiter.api.Test;

/** Files that somebody made to break the reader, or that are no contract, are answered within seconds. */
class HostilePdfTest {

    private interface Content {
        void addTo(PDDocument document) throws IOException;
    }

    @Test
    void a_locked_file() throws IOException {
        assertThat(refused(pdf(document -> {
                    write(document, "1. Syfte");
                    document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
                })))
                .isEqualTo("import.pdf.encrypted");
    }

    @Test
    void a_file_that_is_cut_off() throws IOException {
        byte[] whole = pdf(document -> write(document, "1. Syfte"));
        assertThat(refused(Arrays.copyOf(whole, whole.length * 2 / 3))).isEqualTo("import.pdf.damaged");
        assertThat(refused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).isEqualTo("import.pdf.damaged");
        assertThat(refused("%PDF-1.7\nno objects at all\n%%EOF".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("import.pdf.damaged");
    }

    @Test
    void five_hundred_pages() throws IOException {
        assertThat(refused(pdf(document -> {
                    for (int i = 0; i < 500; i++) {
                        write(document, (i + 1) + ". Syfte");
                    }
                })))
                .isEqualTo("import.pdf.pages");
    }

    @Test
    void a_scanned_file_without_text() throws IOException {
        assertThat(refused(pdf(document -> {
                    PDPage page = new PDPage();
                    document.addPage(page);
                    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                        out.drawImage(
                                LosslessFactory.createFromImage(
                                        document, new BufferedImage(400, 600, BufferedImage.TYPE_BYTE_GRAY)),
                                0,
                                0);
                    }
                })))
                .isEqualTo("import.pdf.scanned");
    }

    @Test
    void a_file_that_runs_a_script() throws IOException {
        assertThat(refused(pdf(document -> {
                    write(document, "1. Syfte");
                    document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hej')"));
                })))
                .isEqualTo("import.pdf.script");
    }

    @Test
    void a_page_that_unpacks_to_gigabytes() throws IOException {
        assertThat(refused(pdf(document -> {
                    PDPage page = new PDPage();
                    document.addPage(page);
                    COSStream bomb = document.getDocument().createCOSStream();
                    try (OutputStream raw = bomb.createRawOutputStream();
                            DeflaterOutputStream packed = new DeflaterOutputStream(raw)) {
                        byte[] blanks = new byte[1024 * 1024];
                        Arrays.fill(blanks, (byte) ' ');
                        for (int i = 0; i < 1024; i++) {
                            packed.write(blanks);
                        }
                    }
                    bomb.setItem(COSName.FILTER, COSName.FLATE_DECODE);
                    page.getCOSObject().setItem(COSName.CONTENTS, bomb);
                })))
                .isEqualTo("import.pdf.swells");
    }

    @Test
    void drawings_that_draw_each_other_ten_times_at_each_level() throws IOException {
        assertThat(refused(pdf(document -> {
                    PDFormXObject inner = form(document, null);
                    for (int i = 0; i < 9; i++) {
                        inner = form(document, inner);
                    }
                    PDPage page = new PDPage();
                    document.addPage(page);
                    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                        out.drawForm(inner);
                    }
                })))
                .isEqualTo("import.pdf.swells");
    }

    private static PDFormXObject form(PDDocument document, PDFormXObject inner) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(new org.apache.pdfbox.pdmodel.common.PDRectangle(100, 100));
        form.setResources(new org.apache.pdfbox.pdmodel.PDResources());
        String drawn = "";
        if (inner != null) {
            drawn = ("/" + form.getResources().add(inner).getName() + " Do\n").repeat(10);
        }
        try (OutputStream out = form.getContentStream().createOutputStream()) {
            out.write(drawn.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    @Test
    void a_file_inside_is_left_out_and_told() throws IOException {
        ImportedContract contract = ContractImporter.read(
                pdf(document -> {
                    write(document, "1. Syfte", "Vi cyklar.");
                    PDComplexFileSpecification file = new PDComplexFileSpecification();
                    file.setFile("virus.exe");
                    file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1, 2})));
                    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
                    files.setNames(Map.of("virus.exe", file));
                    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                    names.setEmbeddedFiles(files);
                    document.getDocumentCatalog().setNames(names);
                }),
                "avtal.pdf",
                ShippedTemplate.read());
        assertThat(contract.quirks())
                .filteredOn(quirk -> quirk.kind() == QuirkKind.ATTACHMENT)
                .singleElement()
                .satisfies(quirk -> {
                    assertThat(quirk.arguments()).containsExactly("virus.exe");
                    assertThat(quirk.handling()).isEqualTo(Handling.DROPPED);
                });
    }

    private static void write(PDDocument document, String... lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            float y = 700;
            for (String line : List.of(lines)) {
                out.beginText();
                out.newLineAtOffset(72, y);
                out.showText(line);
                out.endText();
                y -= 15;
            }
        }
    }

    private static byte[] pdf(Content content) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            content.addTo(document);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static String refused(byte[] bytes) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> catchThrowableOfType(
                                Refusal.class, () -> ContractImporter.read(bytes, "avtal.docx", ShippedTemplate.read()))
                        .code());
    }
}
