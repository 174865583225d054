package org.arshjul.contract.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arshjul.contract.imports.Look.Role;
import org.arshjul.document.PdfAttachment;
import org.arshjul.document.PdfText;

/**
 * The Markdown that one of our own PDFs was made from and carries inside. It is taken instead of what is seen, without loss,
 * if all of it is seen on the pages too; what is seen besides, such as cover and signatures, is told.
 */
final class AttachedSource {

    private static final int MOST_TOLD = 50;

    private final SourceFile seen;
    private final StringBuilder letters = new StringBuilder();
    private final List<Integer> lineOf = new ArrayList<>();

    private AttachedSource(SourceFile seen) {
        this.seen = seen;
        for (Line line : seen.lines()) {
            if (!line.look().is(Role.FURNITURE)) {
                letters.append(lettersOf(marked(line)));
                while (lineOf.size() < letters.length()) {
                    lineOf.add(line.number());
                }
            }
        }
    }

    /** @param seen the same PDF as it is seen */
    static SourceFile preferred(PdfText pdf, SourceFile seen) {
        Optional<PdfAttachment> attached = pdf.attachments().stream()
                .filter(file -> file.relationship().equals("Source"))
                .filter(file -> decoded(file).filter(MarkdownSource::is).isPresent())
                .findFirst();
        return attached.map(file ->
                        new AttachedSource(seen).checked(file, decoded(file).orElseThrow()))
                .orElse(seen);
    }

    private static Optional<String> decoded(PdfAttachment file) {
        try {
            return Optional.of(Marks.guarded(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.content()))
                    .toString()));
        } catch (CharacterCodingException noText) {
            // Some other file that calls itself the source: the pages count.
            return Optional.empty();
        }
    }

    private SourceFile checked(PdfAttachment file, String text) {
        SourceFile source = MarkdownSource.of(text);
        Optional<String> unseen = firstUnseen(source);
        List<Quirk> quirks = new ArrayList<>();
        if (unseen.isPresent()) {
            quirks.addAll(seen.quirks());
            quirks.add(QuirkKind.ATTACHED_SOURCE_DIFFERS.at(1, file.name(), Quirk.brief(unseen.get())));
            return new SourceFile(seen.lines(), seen.pages(), List.copyOf(quirks));
        }
        quirks.addAll(source.quirks());
        quirks.add(QuirkKind.ATTACHED_SOURCE.at(1, file.name()));
        seen.quirks().stream()
                .filter(quirk -> quirk.kind() == QuirkKind.ATTACHMENT
                        && !quirk.arguments().contains(file.name()))
                .forEach(quirks::add);
        besides().forEach(words -> quirks.add(QuirkKind.BESIDE_THE_SOURCE.at(1, words)));
        return new SourceFile(source.lines(), source.pages(), List.copyOf(quirks));
    }

    /** The first piece of the source that is not seen; what is seen is crossed out, the longest piece first. */
    private Optional<String> firstUnseen(SourceFile source) {
        List<String> pieces = source.lines().stream()
                .filter(line -> !line.look().is(Role.FURNITURE))
                .flatMap(line -> line.look().is(Role.ROW) ? Marks.cells(line.text()).stream() : Stream.of(marked(line)))
                .map(Marks::visible)
                .sorted(Comparator.comparing((String piece) -> lettersOf(piece).length())
                        .reversed())
                .toList();
        for (String piece : pieces) {
            String wanted = lettersOf(piece);
            int at = wanted.isEmpty() ? 0 : letters.lastIndexOf(wanted);
            if (at < 0) {
                return Optional.of(piece);
            }
            for (int i = at; i < at + wanted.length(); i++) {
                letters.setCharAt(i, ' ');
            }
        }
        return Optional.empty();
    }

    private static String marked(Line line) {
        return (line.look().marker() + " " + line.text()).strip();
    }

    /** Lines none of whose letters belong to the source, those that follow each other together. */
    private List<String> besides() {
        List<String> besides = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int last = -1;
        for (Line line : seen.lines()) {
            int first = lineOf.indexOf(line.number());
            boolean beside = first >= 0 && letters.charAt(first) != ' ';
            if (beside && last >= 0 && line.number() > last + 2) {
                close(words, besides);
            }
            if (beside) {
                words.append(words.isEmpty() ? "" : " ").append(Marks.visible(line.text()));
                last = line.number();
            }
        }
        close(words, besides);
        return besides;
    }

    private static void close(StringBuilder words, List<String> besides) {
        if (!words.isEmpty() && besides.size() < MOST_TOLD) {
            besides.add(Quirk.brief(words.toString()));
        }
        words.setLength(0);
    }

    private static String lettersOf(String text) {
        StringBuilder letters = new StringBuilder();
        Marks.visible(text).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
