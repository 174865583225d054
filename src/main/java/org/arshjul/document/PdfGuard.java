package org.arshjul.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.arshjul.platform.Refusal;

/** Turns a PDF away that is cut off, swells when it is unpacked, or wants to run something. */
public final class PdfGuard {

    static final long LARGEST_UNPACKED = 100L * 1024 * 1024;

    /** Packed data can be packed again. */
    private static final int DEEPEST = 3;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int END_WITHIN = 2048;
    private static final Set<String> RUNNING = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData");

    private PdfGuard() {}

    /** Looks at the bytes before anything is built from them. */
    static void check(byte[] bytes, String fileName) {
        if (find(bytes, END, Math.max(0, bytes.length - END_WITHIN)) < 0) {
            throw Refusal.invalid("import.pdf.damaged", fileName);
        }
        if (swells(bytes)) {
            throw Refusal.invalid("import.pdf.swells", fileName, LARGEST_UNPACKED / (1024 * 1024));
        }
    }

    /** Whether more than 100 MB come out of that file when it is unpacked. */
    public static boolean swells(byte[] bytes) {
        long unpacked = 0;
        int at = find(bytes, STREAM, 0);
        while (at >= 0 && unpacked <= LARGEST_UNPACKED) {
            int data = at + STREAM.length;
            data += data < bytes.length && bytes[data] == '\r' ? 1 : 0;
            data += data < bytes.length && bytes[data] == '\n' ? 1 : 0;
            unpacked += unpacked(bytes, data, LARGEST_UNPACKED - unpacked, DEEPEST);
            at = find(bytes, STREAM, data);
        }
        return unpacked > LARGEST_UNPACKED;
    }

    /** How many bytes the packed data there makes, no further than a little over the bound. */
    private static long unpacked(byte[] bytes, int from, long bound, int depth) {
        if (from >= bytes.length || (bytes[from] & 0x0F) != 8 || depth == 0) {
            return 0;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            byte[] buffer = new byte[64 * 1024];
            byte[] first = new byte[0];
            long count = 0;
            while (!inflater.finished() && count <= bound) {
                int made = inflater.inflate(buffer);
                if (made == 0) {
                    break;
                }
                if (count == 0) {
                    first = Arrays.copyOf(buffer, made);
                }
                count += made;
            }
            return count + unpacked(first, 0, bound, depth - 1) * Math.max(1, count / Math.max(1, first.length));
        } catch (DataFormatException notPacked) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    private static int find(byte[] bytes, byte[] wanted, int from) {
        for (int i = from; i <= bytes.length - wanted.length; i++) {
            int same = 0;
            while (same < wanted.length && bytes[i + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    /** A contract runs nothing: no script, no program, no form that sends something. */
    static void checkScripts(PDDocument document, String fileName) {
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSBase object = document.getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSDictionary dictionary && runs(dictionary, 0)) {
                throw Refusal.invalid("import.pdf.script", fileName);
            }
        }
    }

    private static boolean runs(COSDictionary dictionary, int depth) {
        String kind = dictionary.getNameAsString(COSName.S, "");
        if (RUNNING.contains(kind)) {
            return true;
        }
        boolean names = dictionary.getDictionaryObject(COSName.JAVA_SCRIPT) != null;
        return names
                || depth < DEEPEST
                        && Stream.of(COSName.A, COSName.AA, COSName.NEXT, COSName.OPEN_ACTION, COSName.NAMES)
                                .map(dictionary::getDictionaryObject)
                                .anyMatch(inner -> inner instanceof COSDictionary action
                                        && (runs(action, depth + 1) || runsOnEvent(action, depth + 1)));
    }

    /** What a page or a field does when something happens to it. */
    private static boolean runsOnEvent(COSDictionary events, int depth) {
        return depth < DEEPEST
                && events.getValues().stream()
                        .map(value -> value instanceof COSObject object ? object.getObject() : value)
                        .anyMatch(value -> value instanceof COSDictionary action
                                && RUNNING.contains(action.getNameAsString(COSName.S, "")));
    }
}
