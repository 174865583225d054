package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.contract.Owner;
import org.arshjul.contract.SectionScope;
import org.arshjul.contract.ShippedTemplate;
import org.arshjul.document.Markdown;
import org.junit.jupiter.api.Test;

class RealContractTest {

    private final ImportedContract contract =
            ContractImporter.read(RealContract.bytes(), "kontrakt.txt", ShippedTemplate.read());

    @Test
    void all_49_numbered_sections_are_found_once_each_with_its_own_key() {
        assertThat(contract.sections().stream()
                        .filter(section -> !section.number().isEmpty()))
                .hasSize(49);
        assertThat(contract.sections()).extracting(ImportedSection::key).doesNotHaveDuplicates();
        assertThat(contract.sections())
                .filteredOn(section -> section.number().isEmpty())
                .extracting(ImportedSection::key, ImportedSection::line)
                .containsExactly(tuple("preamble", 1), tuple("closing", 1089), tuple("annex-1", 1135));
    }

    @Test
    void the_municipality_makes_25_commitments() {
        assertThat(contract.commitmentsPerSection())
                .containsExactly(
                        entry("3.3", 8),
                        entry("3.4", 4),
                        entry("3.5", 1),
                        entry("3.6", 3),
                        entry("3.8", 1),
                        entry("3.9", 6),
                        entry("3.10", 2));
        assertThat(contract.section("3.3").orElseThrow().commitments())
                .extracting(Commitment::line)
                .containsExactly(205, 211, 213, 215, 217, 219, 222, 225);
    }

    @Test
    void period_parties_and_eight_signatories_are_read() {
        assertThat(contract.title()).isEqualTo("Klimatkontrakt 2030");
        assertThat(contract.period()).isEqualTo(new Period(2024, LocalDate.of(2023, 12, 8), "Stockholm"));
        assertThat(contract.municipality()).isEqualTo("Enköpings kommun");
        assertThat(contract.signatories())
                .extracting(Signatory::organisation)
                .containsExactly(
                        "Enköpings kommun",
                        "Viable Cities",
                        "Energimyndigheten",
                        "Vinnova",
                        "Formas",
                        "Tillväxtverket",
                        "Trafikverket",
                        "Naturvårdsverket");
        assertThat(contract.signatories().get(0).role()).isEqualTo("Kommunstyrelsens ordförande");
        assertThat(contract.signatories())
                .extracting(Signatory::line)
                .startsWith(1099, 1103)
                .endsWith(1127);
    }

    @Test
    void owners_and_scopes_follow_the_template() {
        assertThat(owner("preamble")).isEqualTo(tuple(Owner.PROGRAMME, SectionScope.SHARED));
        assertThat(owner("2")).isEqualTo(tuple(Owner.GENERATED, SectionScope.OWN));
        assertThat(owner("3.3.3")).isEqualTo(tuple(Owner.MUNICIPALITY, SectionScope.OWN));
        assertThat(owner("5.4")).isEqualTo(tuple(Owner.AGENCIES, SectionScope.SHARED));
        assertThat(owner("7.1")).isEqualTo(tuple(Owner.MUNICIPALITY, SectionScope.OWN));
        assertThat(owner("7.4.5")).isEqualTo(tuple(Owner.AGENCIES, SectionScope.SHARED));
        assertThat(owner("annex-1")).isEqualTo(tuple(Owner.MUNICIPALITY, SectionScope.OWN));
    }

    private org.assertj.core.groups.Tuple owner(String key) {
        ImportedSection section = contract.section(key).orElseThrow();
        return tuple(section.owner(), section.scope());
    }

    @Test
    void the_misnumbered_section_keeps_its_number_and_its_place() {
        ImportedSection misnumbered = contract.section("3.3.3").orElseThrow();
        assertThat(misnumbered.parent()).isEqualTo("3.2");
        assertThat(linesOf(QuirkKind.MISNUMBERED)).containsExactly(157);
        assertThat(linesOf(QuirkKind.NUMBER_GAP)).containsExactly(1081);
    }

    @Test
    void every_quirk_is_reported_with_its_line() {
        assertThat(linesOf(QuirkKind.PAGE_FURNITURE)).containsExactly(433, 699, 1133);
        assertThat(linesOf(QuirkKind.BROKEN_HEADING)).containsExactly(761);
        assertThat(linesOf(QuirkKind.HYPHEN_JOINED)).containsExactly(498, 761);
        assertThat(linesOf(QuirkKind.HYPHEN_KEPT)).containsExactly(289, 378, 487, 568, 943);
        assertThat(linesOf(QuirkKind.EMPTY_SECTION)).containsExactly(63);
        assertThat(linesOf(QuirkKind.TITLE_TWICE)).containsExactly(227, 501, 1019, 1031);
        assertThat(linesOf(QuirkKind.FOOTNOTE)).containsExactly(75, 559, 561, 601, 603, 606, 608, 955, 999);
        assertThat(linesOf(QuirkKind.FOOTNOTE_MARK_TWICE)).containsExactly(526);
        assertThat(linesOf(QuirkKind.LOOSE_LINK)).containsExactly(565, 610);
        assertThat(linesOf(QuirkKind.LINKS_APART)).containsExactly(1159);
        assertThat(linesOf(QuirkKind.NUMBERED_PROSE)).containsExactly(537, 554, 585, 741, 918, 923, 1096);
        assertThat(linesOf(QuirkKind.CROSS_REFERENCE_ELSEWHERE)).containsExactly(463, 492);
        assertThat(linesOf(QuirkKind.CROSS_REFERENCE_NOWHERE)).isEmpty();
        assertThat(linesOf(QuirkKind.REPEATED_CLAUSE)).containsExactly(1094);
        assertThat(linesOf(QuirkKind.UNNUMBERED_HEADING)).containsExactly(796, 810, 818, 844, 873);
        assertThat(linesOf(QuirkKind.LINE_START_DASH)).containsExactly(1037);
        assertThat(linesOf(QuirkKind.MIXED_QUOTES)).hasSize(1);
        assertThat(linesOf(QuirkKind.PAGE_BREAK)).hasSize(22).contains(40, 77, 211, 478, 1046);
        assertThat(linesOf(QuirkKind.ROLLING_YEAR)).containsExactly(203, 236, 268, 282, 335, 346, 376, 578);
    }

    @Test
    void each_finding_says_what_became_of_it_and_where_it_stands() {
        assertThat(contract.quirks())
                .filteredOn(quirk -> quirk.handling() == Handling.DROPPED)
                .extracting(Quirk::line, Quirk::page)
                .containsExactly(tuple(433, 10), tuple(699, 15), tuple(1133, 23));
        assertThat(contract.quirks())
                .filteredOn(quirk -> quirk.kind() == QuirkKind.MISNUMBERED)
                .singleElement()
                .satisfies(quirk -> {
                    assertThat(quirk.handling()).isEqualTo(Handling.DOUBTFUL);
                    assertThat(quirk.source()).startsWith("3.3.3");
                    assertThat(quirk.page()).isEqualTo(4);
                });
    }

    private List<Integer> linesOf(QuirkKind kind) {
        return contract.quirks().stream()
                .filter(quirk -> quirk.kind() == kind)
                .map(Quirk::line)
                .toList();
    }

    @Test
    void a_paragraph_goes_on_across_footnotes_and_links_at_a_pages_end() {
        String governance = contract.section("6.1").orElseThrow().body();
        assertThat(governance.split("\n\n")[0]).contains("politiska, ekonomiska, tekniska");
        assertThat(governance).contains("\n\n<https://www.urban-initiative.eu/>\n\n");
        assertThat(contract.section("7.3.3").orElseThrow().body()).contains("digitalisering intensifierats");
    }

    @Test
    void no_word_is_lost_and_none_is_added() {
        assertThat(contract.words().missing()).isEmpty();
        assertThat(contract.words().inFile())
                .isEqualTo(contract.words().imported() + contract.words().dropped());
        assertThat(sorted(wordsOfTheImport())).isEqualTo(sorted(wordsOfTheFile()));
    }

    private Stream<String> wordsOfTheImport() {
        return Stream.of(
                        contract.sections().stream()
                                .map(section -> section.number() + " " + section.title() + " "
                                        + Markdown.toPlainText(section.body())),
                        contract.footnotes().stream().map(note -> note.number() + " " + note.text()),
                        contract.signatories().stream()
                                .map(each -> each.name() + " " + each.role() + " " + each.organisation()))
                .flatMap(text -> text);
    }

    /** The file's lines but for furniture, words broken by a hyphen put together as the quirks say. */
    private Stream<String> wordsOfTheFile() {
        List<String> lines = new ArrayList<>(RealContract.lines());
        Set<Integer> furniture = Set.copyOf(linesOf(QuirkKind.PAGE_FURNITURE));
        for (Quirk quirk : contract.quirks()) {
            String line = lines.get(quirk.line() - 1).strip();
            boolean joined = quirk.kind() == QuirkKind.HYPHEN_JOINED;
            if (joined
                    || quirk.kind() == QuirkKind.HYPHEN_KEPT
                            && !quirk.arguments().get(0).contains("- ")) {
                String start = joined ? line.substring(0, line.length() - 1) : line;
                lines.set(quirk.line() - 1, start + lines.get(quirk.line()).strip());
                lines.set(quirk.line(), "");
            }
        }
        for (int number : furniture) {
            lines.set(number - 1, "");
        }
        return lines.stream();
    }

    private static String sorted(Stream<String> texts) {
        return texts.flatMap(text -> Arrays.stream(text.split("[\\s|]+")))
                .map(word -> word.replaceFirst("^(\\d+(?:\\.\\d+)*)\\.$", "$1").replaceFirst(",$", ""))
                .filter(word -> !word.isEmpty() && !word.equals("•"))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
