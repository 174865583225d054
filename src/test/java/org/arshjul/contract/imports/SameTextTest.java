package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.arshjul.contract.ShippedTemplate;
import org.arshjul.document.Markdown;
import org.junit.jupiter.api.Test;

/** The real contract, printed by the test as other kinds of files, comes in as the same tree without losing a word. */
class SameTextTest {

    private final ImportedContract text = read(RealContract.bytes(), "kontrakt.txt");

    @Test
    void as_a_pdf() {
        ImportedContract pdf = read(Typesetter.print(Pieces.of(text)), "kontrakt.pdf");
        assertSame(pdf);
        assertThat(pdf.quirks()).extracting(Quirk::kind).contains(QuirkKind.PAGE_FURNITURE, QuirkKind.HYPHEN_JOINED);
        assertThat(pdf.quirks())
                .filteredOn(quirk -> quirk.kind() == QuirkKind.MISNUMBERED)
                .singleElement()
                .satisfies(quirk -> assertThat(quirk.page()).isGreaterThan(3));
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
