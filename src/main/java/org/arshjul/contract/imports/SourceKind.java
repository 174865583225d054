package org.arshjul.contract.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.arshjul.platform.Refusal;

/** The kinds of files that contracts come in, told by what is in them and never by their names. */
enum SourceKind {
    PDF,
    WORD,
    TEXT;

    /** A text that begins like a letter or a programme is still a text. */
    private static final Set<String> MAY_BE_TEXT = Set.of("text", "message");

    private static final Pattern NO_PLAIN_TEXT = Pattern.compile("html|rtf|xml|.*\\+xml");
    /** What may be a Word file inside, of today or of old. */
    private static final Pattern PACKED =
            Pattern.compile("zip|x-tika-ooxml.*|x-tika-msoffice|msword|x-ole-storage|vnd\\.openxmlformats.*");

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    /** What the file is; refuses all other kinds and names what was found. */
    static SourceKind of(byte[] bytes, String fileName) {
        if (bytes.length == 0) {
            throw Refusal.invalid("import.empty", fileName);
        }
        MediaType found = detect(bytes);
        if (found.getBaseType().toString().equals("application/pdf")) {
            return PDF;
        }
        if (PACKED.matcher(found.getSubtype()).matches()) {
            return WORD;
        }
        if (!MAY_BE_TEXT.contains(found.getType()) && !found.equals(MediaType.OCTET_STREAM)
                || NO_PLAIN_TEXT.matcher(found.getSubtype()).matches()
                || found.equals(MediaType.OCTET_STREAM) && hasZero(bytes)) {
            throw Refusal.invalid("import.kind", fileName, found.getBaseType());
        }
        if (hasZero(bytes)) {
            throw Refusal.invalid("import.encoding", fileName);
        }
        return TEXT;
    }

    private static MediaType detect(byte[] bytes) {
        try {
            return TYPES.detect(new ByteArrayInputStream(bytes), new Metadata());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte each : bytes) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }
}
