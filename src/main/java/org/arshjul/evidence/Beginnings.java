package org.arshjul.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.arshjul.platform.Digest;

/** The digests of a file's beginnings: in one passage over the file, however many lengths there are. */
final class Beginnings {

    private Beginnings() {}

    /** @param lengths ascending, none larger than the file */
    static List<Digest> of(byte[] file, List<Integer> lengths) {
        try {
            MessageDigest running = MessageDigest.getInstance("SHA-256");
            List<Digest> digests = new ArrayList<>();
            int from = 0;
            for (int length : lengths) {
                running.update(file, from, length - from);
                from = length;
                digests.add(new Digest(HexFormat.of().formatHex(((MessageDigest) running.clone()).digest())));
            }
            return digests;
        } catch (NoSuchAlgorithmException | CloneNotSupportedException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
