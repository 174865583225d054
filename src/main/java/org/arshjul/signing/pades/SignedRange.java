package org.arshjul.signing.pades;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/** The part of a file that one signature covers, and the hole in it where the signature stands. */
final class SignedRange {

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int END_WITHIN = 3;

    private final byte[] file;
    private final int hole;
    private final int after;
    private final int end;

    private SignedRange(byte[] file, int hole, int after, int end) {
        this.file = file;
        this.hole = hole;
        this.after = after;
        this.end = end;
    }

    /** By the four numbers of its byte range; empty range for nonsense. */
    static SignedRange of(byte[] file, List<BigInteger> range) {
        if (range.size() != 4 || range.get(0).signum() != 0) {
            return new SignedRange(file, 0, 0, 0);
        }
        long hole = range.get(1).longValue();
        long after = range.get(2).longValue();
        long end = after + range.get(3).longValue();
        boolean sane = 0 < hole && hole + 2 <= after && after < end && end <= file.length;
        return sane ? new SignedRange(file, (int) hole, (int) after, (int) end) : new SignedRange(file, 0, 0, 0);
    }

    /** Whether nothing but the signature is left out, and the file then ended there. */
    boolean covers() {
        return end > 0 && file[hole] == '<' && file[after - 1] == '>' && ends();
    }

    boolean reachesEndOfFile() {
        return end == file.length;
    }

    private boolean ends() {
        for (int slack = 0; slack < END_WITHIN; slack++) {
            int from = end - slack - END.length;
            if (from > after && Arrays.equals(Arrays.copyOfRange(file, from, from + END.length), END)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the signature's own bytes are such as a signer writes them: what no digest covers has its only form, and
     * every certificate in it is one of those.
     */
    boolean isWrittenOnce(List<byte[]> chain) {
        String digits = new String(file, hole + 1, after - hole - 2, StandardCharsets.ISO_8859_1);
        if (!digits.matches("(?:[0-9A-F]{2})*+") && !digits.matches("(?:[0-9a-f]{2})*+")) {
            return false;
        }
        byte[] content = HexFormat.of().parseHex(digits);
        try (ASN1InputStream stream = new ASN1InputStream(content)) {
            stream.readObject();
            int length = content.length - stream.available();
            return blank(content, length)
                    && new CMSSignedData(Arrays.copyOf(content, length))
                            .getCertificates().getMatches(null).stream().allMatch(found -> isOneOf(chain, found));
        } catch (IOException | CMSException unreadable) {
            return false;
        }
    }

    private static boolean isOneOf(List<byte[]> chain, X509CertificateHolder found) {
        try {
            byte[] certificate = found.getEncoded();
            return chain.stream().anyMatch(known -> Arrays.equals(known, certificate));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean blank(byte[] content, int from) {
        for (int i = from; i < content.length; i++) {
            if (content[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
