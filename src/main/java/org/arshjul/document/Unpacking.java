package org.arshjul.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a zip that somebody sent comes to, before anything opens it: what it says of its own sizes is not to be trusted. */
public final class Unpacking {

    /** More parts than any office file has. */
    public static final int MOST_ENTRIES = 900;

    private static final int BUFFER = 64 * 1024;

    private Unpacking() {}

    /**
     * Unpacks everything once without keeping it, and stops as soon as it is too much.
     *
     * @param largest in bytes
     * @param entry told the name of each entry before it is unpacked; may refuse
     * @return whether all of it fits, in no more than {@link #MOST_ENTRIES}
     * @throws IOException when the file is damaged
     */
    public static boolean fits(byte[] file, long largest, Consumer<String> entry) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long unpacked = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                entry.accept(next.getName());
                entries++;
                for (int read = zip.read(buffer); read >= 0 && unpacked <= largest; read = zip.read(buffer)) {
                    unpacked += read;
                }
                if (unpacked > largest || entries > MOST_ENTRIES) {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException badName) {
            throw new IOException(badName);
        }
    }
}
