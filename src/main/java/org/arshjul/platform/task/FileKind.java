package org.arshjul.platform.task;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.arshjul.platform.Refusal;

/** The kinds of files that may be attached, told by what is in them; the name's ending must say the same. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final int MOST_ENTRIES = 10_000;
    private static final long LARGEST_UNPACKED = 200L * 1024 * 1024;

    private final String type;
    private final List<String> endings;

    FileKind(String type, String... endings) {
        this.type = type;
        this.endings = List.of(endings);
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** The endings of all kinds, as people know them. */
    static String allowed() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** What the file is; refuses other kinds, a name that says otherwise, and packed files that swell. */
    static FileKind of(String name, byte[] content) {
        String found = detect(content);
        FileKind kind = (found.endsWith("zip") || found.endsWith("ooxml") ? packed(content) : plain(found, name))
                .filter(one -> one != ODT && one != ODS || inside(content, "content.xml"))
                .orElseThrow(() -> Refusal.invalid("file.kind", name, found, allowed()));
        if (!kind.endings.contains(ending(name))) {
            throw Refusal.invalid("file.ending", name, kind.name(), String.join(", ", kind.endings));
        }
        return kind;
    }

    private static String detect(byte[] content) {
        try {
            return TYPES.detect(new ByteArrayInputStream(content), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Optional<FileKind> plain(String found, String name) {
        boolean text = found.equals(MediaType.TEXT_PLAIN.toString()) || found.equals(CSV.type);
        if (text) {
            return Optional.of(ending(name).equals("csv") ? CSV : TXT);
        }
        return Arrays.stream(values()).filter(kind -> kind.type.equals(found)).findFirst();
    }

    /** Documents of word processors and spreadsheets are packed files; one with programs in it is none of ours. */
    private static Optional<FileKind> packed(byte[] content) {
        if (inside(content, "word/document.xml")) {
            return Optional.of(DOCX);
        }
        return inside(content, "xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
    }

    private static boolean inside(byte[] content, String entry) {
        try {
            Path file = Files.createTempFile("arshjul", ".zip");
            try {
                Files.write(file, content);
                return lists(file, entry);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads the table of contents only: nothing is unpacked. */
    private static boolean lists(Path file, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long unpacked = zip.stream().mapToLong(ZipEntry::getSize).sum();
            if (zip.size() > MOST_ENTRIES || unpacked > LARGEST_UNPACKED) {
                throw Refusal.invalid("file.swells", zip.size(), MOST_ENTRIES, LARGEST_UNPACKED / 1024 / 1024);
            }
            return zip.getEntry(entry) != null
                    && zip.stream().noneMatch(one -> one.getName().endsWith("vbaProject.bin"));
        } catch (ZipException broken) {
            return false;
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
