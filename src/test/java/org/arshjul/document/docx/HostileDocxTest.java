package org.arshjul.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.arshjul.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that are no Word files, or Word files that may do harm, are refused within seconds. */
@Timeout(20)
class HostileDocxTest {

    private static byte[] good() {
        return Docx.of(new DocxContent(
                "Avtalet", "sv-SE", Instant.EPOCH, List.of(DocxParagraph.heading(1, "1. Syfte"), text("Ord."))));
    }

    private static DocxParagraph text(String words) {
        return DocxParagraph.text(List.of(DocxRun.of(words)));
    }

    private static String refused(byte[] file) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Docx.read(file, "fil.docx"));
        assertThat(refusal).isNotNull();
        assertThat(refusal.arguments()).startsWith("fil.docx");
        return refusal.code();
    }

    @Test
    void what_is_no_word_file_is_refused_whatever_it_is_called() throws IOException {
        assertThat(refused("<html><body>Hej</body></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("docx.notWord");
        assertThat(refused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).isEqualTo("docx.notWord");
        assertThat(refused(new byte[0])).isEqualTo("docx.notWord");
        assertThat(refused(zip(Map.of("hej.txt", "hej".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo("docx.notWord");
    }

    @Test
    void a_spreadsheet_is_no_word_file() throws IOException {
        Map<String, byte[]> parts = parts(good());
        parts.computeIfPresent(
                "[Content_Types].xml",
                (name, types) -> new String(types, StandardCharsets.UTF_8)
                        .replace("wordprocessingml.document.main", "spreadsheetml.sheet.main")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(refused(zip(parts))).isEqualTo("docx.notWord");
    }

    @Test
    void a_file_with_a_password_and_one_of_an_old_format_are_told_apart() throws IOException {
        try (POIFSFileSystem locked = new POIFSFileSystem();
                POIFSFileSystem old = new POIFSFileSystem()) {
            locked.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            old.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            assertThat(refused(bytes(locked))).isEqualTo("docx.encrypted");
            assertThat(refused(bytes(old))).isEqualTo("docx.oldWord");
        }
    }

    private static byte[] bytes(POIFSFileSystem file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.writeFilesystem(bytes);
        return bytes.toByteArray();
    }

    @Test
    void a_file_that_was_cut_off_is_refused_wherever_it_ends() {
        byte[] good = good();
        for (int length = 4; length < good.length - 200; length += 97) {
            assertThat(refused(Arrays.copyOf(good, length)))
                    .as("%d bytes", length)
                    .isIn("docx.damaged", "docx.notWord");
        }
    }

    @Test
    void macros_are_refused() throws IOException {
        Map<String, byte[]> parts = parts(good());
        parts.put("word/vbaProject.bin", new byte[100]);
        assertThat(refused(zip(parts))).isEqualTo("docx.macros");
        Map<String, byte[]> enabled = parts(good());
        enabled.computeIfPresent(
                "[Content_Types].xml",
                (name, types) -> new String(types, StandardCharsets.UTF_8)
                        .replace(
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                "application/vnd.ms-word.document.macroEnabled.main+xml")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(refused(zip(enabled))).isEqualTo("docx.macros");
    }

    @Test
    void a_file_that_swells_is_refused_before_it_fills_the_memory() throws IOException {
        Map<String, byte[]> parts = parts(good());
        parts.put("word/media/a.bin", new byte[80 * 1024 * 1024]);
        assertThat(refused(zip(parts))).isEqualTo("docx.swells");
        Map<String, byte[]> many = parts(good());
        for (int i = 0; i < 2_000; i++) {
            many.put("word/media/" + i, new byte[1]);
        }
        assertThat(refused(zip(many))).isEqualTo("docx.swells");
    }

    @Test
    void no_entity_is_resolved_in_any_part() throws IOException {
        for (String part :
                List.of("word/document.xml", "word/styles.xml", "word/footnotes.xml", "docProps/custom.xml")) {
            Map<String, byte[]> parts = parts(good());
            parts.computeIfPresent(part, (name, xml) -> {
                String text = new String(xml, StandardCharsets.UTF_8);
                int end = text.indexOf("?>") + 2;
                return (text.substring(0, end) + "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                + text.substring(end).replace("Ord.", "&e;"))
                        .getBytes(StandardCharsets.UTF_8);
            });
            assertThat(refused(zip(parts))).as(part).isIn("docx.declaration", "docx.damaged");
        }
    }

    @Test
    void markup_that_is_nested_without_end_is_refused() throws IOException {
        Map<String, byte[]> parts = parts(good());
        String deep = "<w:sdt><w:sdtContent>".repeat(20_000);
        parts.computeIfPresent(
                "word/document.xml",
                (name, xml) -> new String(xml, StandardCharsets.UTF_8)
                        .replace("<w:body>", "<w:body>" + deep)
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(refused(zip(parts))).isIn("docx.tooLong", "docx.damaged");
    }

    @Test
    void a_long_text_is_read_within_seconds() {
        List<DocxBlock> blocks = java.util.stream.IntStream.range(0, 20_000)
                .mapToObj(number -> (DocxBlock) text("Stycke " + number + " om cykelvägar och fjärrvärme. ".repeat(4)))
                .toList();
        byte[] file = Docx.of(new DocxContent("Långt", "sv-SE", Instant.EPOCH, blocks));
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(15),
                () -> assertThat(Docx.read(file, "fil.docx").blocks()).hasSize(20_000));
    }

    static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
