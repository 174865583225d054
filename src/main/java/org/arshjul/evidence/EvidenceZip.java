package org.arshjul.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.arshjul.platform.Digest;

/** Writes a ZIP whose bytes follow from its content alone: no compression, no clock. */
final class EvidenceZip {

    /** The first moment that a ZIP can hold. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String SUMS = "SHA256SUMS";

    private EvidenceZip() {}

    /** These files, and after them the sum of each as {@code sha256sum -c} reads it. */
    static byte[] of(List<EvidenceEntry> entries) {
        String sums = entries.stream()
                .map(entry -> Digest.of(entry.content()).hex() + "  " + entry.name() + "\n")
                .collect(Collectors.joining());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setMethod(ZipOutputStream.STORED);
            Stream<EvidenceEntry> all = Stream.concat(
                    entries.stream(), Stream.of(new EvidenceEntry(SUMS, sums.getBytes(StandardCharsets.UTF_8))));
            for (EvidenceEntry entry : all.toList()) {
                zip.putNextEntry(header(entry));
                zip.write(entry.content());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry header(EvidenceEntry entry) {
        CRC32 sum = new CRC32();
        sum.update(entry.content());
        ZipEntry header = new ZipEntry(entry.name());
        header.setTimeLocal(ALWAYS);
        header.setSize(entry.content().length);
        header.setCrc(sum.getValue());
        return header;
    }
}
