package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.arshjul.contract.AssembledContract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Section;
import org.arshjul.contract.ShippedTemplate;
import org.arshjul.contract.TextVersion;
import org.arshjul.document.Markdown;
import org.arshjul.platform.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real contract, printed by the test as other kinds of files, comes in as the same tree without losing a word. */
class SameTextTest {

    private final ImportedContract text = read(RealContract.bytes(), "kontrakt.txt");

    @ParameterizedTest
    @ValueSource(floats = {300, 320, 380, 400, 430})
    void as_a_pdf_of_any_width(float width) {
        ImportedContract pdf = read(Typesetter.print(Pieces.of(text), width), "kontrakt.pdf");
        assertSame(pdf);
        assertThat(pdf.quirks()).extracting(Quirk::kind).contains(QuirkKind.PAGE_FURNITURE, QuirkKind.HYPHEN_JOINED);
        assertThat(pdf.quirks())
                .filteredOn(quirk -> quirk.kind() == QuirkKind.MISNUMBERED)
                .singleElement()
                .satisfies(quirk -> assertThat(quirk.page()).isGreaterThan(3));
    }

    @Test
    void as_a_word_file() {
        ImportedContract word = read(WordFile.of(Pieces.of(text)), "kontrakt.docx");
        assertSame(word);
        assertThat(word.quirks()).extracting(Quirk::kind).contains(QuirkKind.MISNUMBERED, QuirkKind.NUMBER_GAP);
    }

    @Test
    void as_markdown() {
        ImportedContract markdown = read(markdown(Pieces.of(text)).getBytes(StandardCharsets.UTF_8), "kontrakt.md");
        assertSame(markdown);
        assertThat(markdown.quirks()).extracting(Quirk::kind).contains(QuirkKind.MISNUMBERED, QuirkKind.NUMBER_GAP);
    }

    @Test
    void as_the_markdown_of_a_contract_that_says_which_texts_it_holds() {
        List<Section> sections = text.sections().stream()
                .map(one -> new Section(
                        one.key(),
                        one.number(),
                        one.title(),
                        one.level(),
                        0,
                        one.owner(),
                        1,
                        one.bodyWithFootnotes(),
                        "anna",
                        Instant.EPOCH,
                        false))
                .toList();
        ContractId id = ContractId.of("2026/enkoping");
        String written = new AssembledContract(
                        id,
                        text.title(),
                        sections,
                        new TextVersion(id.ownText(), 4, Digest.of("own"), Instant.EPOCH),
                        new TextVersion(id.sharedText(), 12, Digest.of("shared"), Instant.EPOCH))
                .markdown();
        assertThat(written)
                .contains(
                        "- Gemensam text (2026/shared). Version 12, som den lyder sedan 1 januari 1970 kl. 01.00. SHA-256 "
                                + Digest.of("shared"));
        String bare = written.replaceAll("(?m)^- (?:Kommunens|Gemensam) text \\(.*\n", "");
        assertThat(bare).isNotEqualTo(written);

        ImportedContract without = read(bare.getBytes(StandardCharsets.UTF_8), "kontrakt.md");
        ImportedContract with = read(written.getBytes(StandardCharsets.UTF_8), "kontrakt.md");

        assertThat(with.sections().stream().map(SameTextTest::tree).toList())
                .isEqualTo(without.sections().stream().map(SameTextTest::tree).toList());
        assertThat(with.title()).isEqualTo(text.title());
        assertThat(with.words().missing()).isEmpty();
    }

    private static String markdown(Pieces pieces) {
        StringBuilder markdown = new StringBuilder();
        for (Pieces.Piece piece : pieces.all()) {
            String text = MarkdownWriter.escaped(piece.text());
            String inside = "  ".repeat(piece.level());
            markdown.append(
                    switch (piece.kind()) {
                        case TITLE -> "# " + text;
                        case HEADING -> "#".repeat(piece.level()) + " " + piece.text();
                        case SUBHEADING -> inside + "**" + text + "**";
                        case PARAGRAPH -> inside + text;
                        case ITEM -> inside.substring(2) + "- " + text;
                        case SIGNATORY -> text;
                    });
            markdown.append("\n\n");
            piece.notes()
                    .forEach(note -> markdown.append(
                            "[^%d]: %s\n\n".formatted(note.number(), MarkdownWriter.escaped(note.text()))));
        }
        return markdown.toString();
    }

    private void assertSame(ImportedContract other) {
        for (int i = 0; i < Math.min(text.sections().size(), other.sections().size()); i++) {
            assertThat(tree(other.sections().get(i)))
                    .isEqualTo(tree(text.sections().get(i)));
        }
        assertThat(other.sections()).hasSameSizeAs(text.sections());
        assertThat(other.commitmentsPerSection()).isEqualTo(text.commitmentsPerSection());
        assertThat(other.commitmentsPerSection().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(25);
        assertThat(other.footnotes())
                .extracting(Footnote::number, Footnote::text, Footnote::section)
                .containsExactlyElementsOf(text.footnotes().stream()
                        .map(note -> org.assertj.core.api.Assertions.tuple(note.number(), note.text(), note.section()))
                        .toList());
        assertThat(other.signatories())
                .extracting(Signatory::name, Signatory::role, Signatory::organisation)
                .hasSize(8)
                .containsExactlyElementsOf(text.signatories().stream()
                        .map(each ->
                                org.assertj.core.api.Assertions.tuple(each.name(), each.role(), each.organisation()))
                        .toList());
        assertThat(other.title()).isEqualTo(text.title());
        assertThat(other.period()).isEqualTo(text.period());
        assertThat(other.municipality()).isEqualTo(text.municipality());
        assertThat(other.words().missing()).isEmpty();
        assertThat(words(other)).isEqualTo(words(text));
    }

    private static String tree(ImportedSection section) {
        return String.join(
                        "\n",
                        section.key() + " | " + section.number() + " | " + section.title() + " | " + section.level()
                                + " | " + section.parent() + " | " + section.owner() + " | " + section.scope(),
                        section.body(),
                        section.commitments().stream().map(Commitment::text).collect(Collectors.joining("\n")))
                // Print does not show whether one blank or two stand between words.
                .replaceAll("(?<=\\S) {2,}", " ");
    }

    private static List<String> words(ImportedContract contract) {
        return contract.sections().stream()
                .flatMap(section -> WordAccount.words(section.number() + " " + section.title() + " "
                                + Markdown.toPlainText(section.bodyWithFootnotes()))
                        .stream())
                .toList();
    }

    private static ImportedContract read(byte[] bytes, String name) {
        return ContractImporter.read(bytes, name, ShippedTemplate.read());
    }
}
