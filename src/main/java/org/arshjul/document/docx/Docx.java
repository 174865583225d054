package org.arshjul.document.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Texts as Word files: real headings, lists, tables, links and footnotes, with their language, title and page numbers.
 * The same content makes the same bytes.
 */
public final class Docx {

    /** The kind of file, as browsers and mail name it. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** What a zip file can name without a time zone, unlike the first moment of 1980; files are dated inside. */
    private static final LocalDateTime UNDATED = LocalDateTime.of(1980, 1, 2, 0, 0);

    private Docx() {}

    /** Writes a Word file. */
    public static byte[] of(DocxContent content) {
        DocxParts written = new DocxParts(content);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        written.all().forEach((name, part) -> parts.put(name, part.getBytes(StandardCharsets.UTF_8)));
        parts.putAll(written.pictures());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(UNDATED);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a Word file that somebody sent.
     *
     * @param name as the file is called, to name it in a refusal
     * @throws org.arshjul.platform.Refusal if it is no Word file, damaged, locked by a password, too large, or holds macros
     *     or declarations of entities
     */
    public static DocxReading read(byte[] file, String name) {
        return new DocxReader(DocxPackage.open(file, name)).read();
    }

    /** A Markdown text as blocks, its headings lowered by so many levels. */
    public static List<DocxBlock> blocks(String markdown, int headingsLoweredBy) {
        return MarkdownBlocks.of(markdown, headingsLoweredBy);
    }

    /**
     * Blocks as a Markdown text, their headings raised by so many levels; titles and remarks to the reader
     * are left out, footnotes stand below.
     */
    public static String markdown(List<? extends DocxBlock> blocks, int headingsRaisedBy) {
        return BlocksMarkdown.of(blocks, headingsRaisedBy);
    }
}
