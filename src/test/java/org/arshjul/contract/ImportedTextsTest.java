package org.arshjul.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.contract.imports.ContractImporter;
import org.arshjul.contract.imports.ImportedContract;
import org.arshjul.contract.imports.RealContract;
import org.arshjul.document.Markdown;
import org.junit.jupiter.api.Test;

class ImportedTextsTest {

    private static final Instant NOW = Instant.parse("2026-01-07T09:00:00Z");

    private final ContractTemplate template = ShippedTemplate.read();

    @Test
    void a_section_keeps_its_key_when_its_number_or_its_title_was_another() {
        List<Section> shared = read("""
                Provkontrakt

                Alla hjälps åt.

                4. Viable Cities åtaganden
                4.3. Samordnad finansiering
                Pengar söks tillsammans.
                5. Myndigheternas åtaganden
                5.1. Lärande arbetssätt för policyutveckling
                Regler prövas.
                6. Strategiska utvecklingsprojekt 2023
                Tre projekt.
                """).sections(SectionScope.SHARED, "test", NOW);

        assertThat(shared)
                .extracting(Section::key, Section::number, Section::level, Section::position)
                .containsExactly(
                        tuple("preamble", "", 0, 0),
                        tuple("4", "4", 1, 1),
                        tuple("4.4", "4.3", 2, 2),
                        tuple("5", "5", 1, 3),
                        tuple("5.1", "5.1", 2, 4),
                        tuple("6", "6", 1, 5));
    }

    @Test
    void own_and_shared_sections_come_apart_and_every_section_has_its_own_key() {
        ImportedTexts real = real();

        List<Section> own = real.sections(SectionScope.OWN, "test", NOW);
        List<Section> shared = real.sections(SectionScope.SHARED, "test", NOW);

        assertThat(own).extracting(Section::key).doesNotHaveDuplicates().contains("3.9", "7.1", "9", "annex-1");
        assertThat(shared).extracting(Section::key).doesNotHaveDuplicates().contains("preamble", "4.3", "7.4.5");
        assertThat(own)
                .filteredOn(section -> section.number().equals("3.3.3"))
                .extracting(Section::key, Section::level)
                .containsExactly(tuple("3.2.3", 3));
    }

    @Test
    void no_word_of_sections_footnotes_and_signatories_is_lost() {
        ImportedContract contract = ContractImporter.read(RealContract.bytes(), "kontrakt.txt", template);
        ImportedTexts texts = new ImportedTexts(contract, template);

        List<String> before = words(Stream.of(
                        contract.sections().stream()
                                .map(section -> section.number() + " " + section.title() + " " + plain(section.body())),
                        contract.footnotes().stream().map(note -> note.number() + " " + note.text()),
                        contract.signatories().stream()
                                .map(each -> each.name() + " " + each.role() + " " + each.organisation()))
                .flatMap(each -> each));
        List<String> after = words(Arrays.stream(SectionScope.values())
                .flatMap(scope -> texts.sections(scope, "test", NOW).stream())
                .map(section -> section.number() + " " + section.title() + " " + plain(section.body())));

        assertThat(after).isEqualTo(before);
    }

    private ImportedTexts real() {
        return new ImportedTexts(ContractImporter.read(RealContract.bytes(), "kontrakt.txt", template), template);
    }

    private ImportedTexts read(String text) {
        return new ImportedTexts(
                ContractImporter.read(text.getBytes(StandardCharsets.UTF_8), "prov.txt", template), template);
    }

    private static String plain(String markdown) {
        return Markdown.toPlainText(markdown);
    }

    private static List<String> words(Stream<String> texts) {
        return texts.flatMap(text -> Arrays.stream(text.split("[^\\p{L}\\p{N}]+")))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.toList());
    }
}
