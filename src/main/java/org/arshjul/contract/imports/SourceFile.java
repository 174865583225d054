package org.arshjul.contract.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.arshjul.document.PdfText;
import org.arshjul.document.docx.Docx;
import org.arshjul.platform.Refusal;

/** A file as clean lines. */
record SourceFile(List<Line> lines, Pages pages, List<Quirk> quirks) {

    static final int MOST_LINES = 20_000;
    static final int LONGEST_LINE = 20_000;

    /** Reads a file of any of the kinds that contracts come in, told by what is in it. */
    static SourceFile read(byte[] bytes, String fileName) {
        SourceKind kind = SourceKind.of(bytes, fileName);
        SourceFile file = switch (kind) {
            case PDF -> pdf(PdfText.read(bytes, fileName));
            case WORD -> DocxSource.of(Docx.read(bytes, fileName));
            case TEXT -> text(bytes, fileName);
        };
        if (file.lines().stream().allMatch(Line::isBlank)) {
            throw Refusal.invalid("import.empty", fileName);
        }
        if (file.lines().size() > MOST_LINES
                || file.lines().stream().anyMatch(line -> line.text().length() > LONGEST_LINE)) {
            throw tooLong(kind, fileName);
        }
        return file;
    }

    private static SourceFile pdf(PdfText pdf) {
        return AttachedSource.preferred(pdf, PdfSource.of(pdf));
    }

    private static SourceFile text(byte[] bytes, String fileName) {
        String decoded = Marks.guarded(decoded(bytes, fileName));
        if (MarkdownSource.is(decoded)) {
            return MarkdownSource.of(decoded);
        }
        Cleaning cleaning = new Cleaning();
        String text = cleaning.clean(decoded);
        List<Line> lines = Lines.of(text);
        return new SourceFile(lines, pages(lines), cleaning.quirks());
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
        return new Pages(List.copyOf(starts), List.of());
    }

    /** Names what the kind is measured by: nobody counts a PDF's lines. */
    private static Refusal tooLong(SourceKind kind, String fileName) {
        return switch (kind) {
            case PDF -> Refusal.invalid("import.too-long.pdf", fileName, PdfText.MOST_PAGES);
            case WORD -> Refusal.invalid("import.too-long.word", fileName);
            case TEXT ->
                Refusal.invalid("import.too-long", fileName, String.valueOf(MOST_LINES), String.valueOf(LONGEST_LINE));
        };
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
}
