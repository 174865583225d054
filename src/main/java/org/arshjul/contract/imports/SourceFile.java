package org.arshjul.contract.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.arshjul.platform.Refusal;

/** Reads a file's bytes as clean lines, or refuses what is no plain text. */
record SourceFile(List<Line> lines, Pages pages, List<Quirk> quirks) {

    static final int LARGEST = 5 * 1024 * 1024;
    static final int MOST_LINES = 20_000;
    static final int LONGEST_LINE = 20_000;

    private static final byte[][] KNOWN_BINARY = {
        "%PDF".getBytes(StandardCharsets.US_ASCII),
        {'P', 'K', 3, 4},
        {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
        {'{', '\\', 'r', 't', 'f'},
        {(byte) 0xFF, (byte) 0xFE},
        {(byte) 0xFE, (byte) 0xFF}
    };

    static SourceFile read(byte[] bytes, String fileName) {
        if (bytes.length > LARGEST) {
            throw tooLarge(fileName);
        }
        if (Arrays.stream(KNOWN_BINARY).anyMatch(magic -> startsWith(bytes, magic)) || contains(bytes, (byte) 0)) {
            throw Refusal.invalid("import.binary", fileName);
        }
        List<String> mended = new ArrayList<>();
        String text = cleaned(decoded(bytes, fileName), mended);
        if (text.isBlank()) {
            throw Refusal.invalid("import.empty", fileName);
        }
        List<Line> lines = Lines.of(text);
        if (lines.size() > MOST_LINES
                || lines.stream().anyMatch(line -> line.text().length() > LONGEST_LINE)) {
            throw tooLarge(fileName);
        }
        List<Quirk> quirks =
                mended.isEmpty() ? List.of() : List.of(QuirkKind.ENCODING.at(1, String.join(", ", mended)));
        return new SourceFile(lines, pages(lines), quirks);
    }

    /** What stands on that line. */
    String textAt(int line) {
        return line < 1 || line > lines.size() ? "" : lines.get(line - 1).text();
    }

    private static Pages pages(List<Line> lines) {
        List<Integer> starts = lines.stream()
                .filter(Line::pageBreak)
                .map(Line::number)
                .collect(Collectors.toCollection(ArrayList::new));
        if (starts.isEmpty()) {
            return Pages.NONE;
        }
        starts.add(0, 1);
        return new Pages(List.copyOf(starts), false);
    }

    private static Refusal tooLarge(String fileName) {
        return Refusal.invalid("import.too-large", fileName, LARGEST / (1024 * 1024), MOST_LINES, LONGEST_LINE);
    }

    private static String decoded(byte[] bytes, String fileName) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw Refusal.invalid("import.encoding", fileName);
        }
    }

    private static String cleaned(String text, List<String> mended) {
        String clean = mend(text, "^\uFEFF", "", "BOM", mended);
        clean = mend(clean, "\r\n?", "\n", "CR LF", mended);
        clean = mend(clean, "[\u00A0\u2007\u202F]", " ", "U+00A0", mended);
        // A soft hyphen at a line's end stays: the word that it breaks is put together like any other.
        clean = mend(clean, "\u00AD(?![ \t]*\n)", "", "U+00AD", mended);
        clean = mend(clean, "[\u200B\u2060\uFEFF]", "", "U+200B", mended);
        clean = clean.replace('\t', ' ');
        if (!Normalizer.isNormalized(clean, Normalizer.Form.NFC)) {
            mended.add("NFC");
            clean = Normalizer.normalize(clean, Normalizer.Form.NFC);
        }
        return clean;
    }

    private static String mend(String text, String what, String by, String name, List<String> mended) {
        String result = text.replaceAll(what, by);
        if (!result.equals(text)) {
            mended.add(name);
        }
        return result;
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte each : bytes) {
            if (each == wanted) {
                return true;
            }
        }
        return false;
    }
}
