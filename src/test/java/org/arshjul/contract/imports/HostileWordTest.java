package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.arshjul.contract.ShippedTemplate;
import org.arshjul.document.docx.Docx;
import org.arshjul.document.docx.DocxContent;
import org.arshjul.document.docx.DocxParagraph;
import org.arshjul.document.docx.DocxRun;
import org.arshjul.platform.Refusal;
import org.junit.jupiter.api.Test;

/** Word files that somebody made to break the reader, and files that only are called Word files. */
class HostileWordTest {

    private static final String MAIN = "word/document.xml";

    private final Map<String, byte[]> parts = unpacked(Docx.of(new DocxContent(
            "Prov",
            "sv-SE",
            Instant.EPOCH,
            List.of(DocxParagraph.heading(1, "1. Syfte"), DocxParagraph.text(List.of(DocxRun.of("Vi cyklar.")))))));

    @Test
    void a_harmless_one_is_read() {
        assertThat(ContractImporter.read(packed(parts), "avtal.txt", ShippedTemplate.read())
                        .section("1")
                        .orElseThrow()
                        .body())
                .isEqualTo("Vi cyklar.");
    }

    @Test
    void a_part_that_unpacks_to_hundreds_of_megabytes() {
        byte[] blanks = new byte[400 * 1024 * 1024];
        Arrays.fill(blanks, (byte) ' ');
        parts.put("word/media/picture.png", blanks);
        assertThat(refused()).isEqualTo("docx.swells");
    }

    @Test
    void entities_from_outside() {
        String xml = new String(parts.get(MAIN), StandardCharsets.UTF_8);
        int root = xml.indexOf("<w:document");
        parts.put(
                MAIN,
                (xml.substring(0, root) + "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                                + xml.substring(root).replace("Vi cyklar.", "&e;"))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(refused()).isEqualTo("docx.declaration");
    }

    @Test
    void macros() {
        parts.put("word/vbaProject.bin", new byte[] {1, 2, 3});
        assertThat(refused()).isEqualTo("docx.macros");
    }

    @Test
    void one_that_is_cut_off() {
        byte[] whole = packed(parts);
        assertThat(refused(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("docx.damaged");
    }

    @Test
    void a_web_page_and_another_zip_with_its_name() {
        assertThat(refused(
                        "<!DOCTYPE html>\n<html><head><title>Avtal</title></head><body><h1>1. Syfte</h1></body></html>"
                                .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("import.kind");
        parts.clear();
        parts.put("avtal.txt", "1. Syfte".getBytes(StandardCharsets.UTF_8));
        assertThat(refused()).isEqualTo("docx.notWord");
    }

    @Test
    void one_of_the_old_kind_or_locked() {
        byte[] old = new byte[2048];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, old, 0, magic.length);
        assertThat(refused(old)).isEqualTo("docx.oldWord");
    }

    private String refused() {
        return refused(packed(parts));
    }

    private static String refused(byte[] bytes) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> catchThrowableOfType(
                                Refusal.class, () -> ContractImporter.read(bytes, "avtal.docx", ShippedTemplate.read()))
                        .code());
    }

    private static Map<String, byte[]> unpacked(byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
