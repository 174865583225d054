package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.arshjul.contract.ShippedTemplate;
import org.junit.jupiter.api.Test;

class MarkdownSourceTest {

    @Test
    void what_markdown_allows_comes_in_as_it_was_written() {
        String body = """
                Vi **cyklar** och *går* till [torget](<https://torget.example.org/>), se <https://example.org/a>.

                1. Först det ena
                2. sedan det andra

                - ett
                  - inre
                - två

                | År | Mål |
                | --- | --- |
                | 2025 | 10 % |
                | 2026 | 20 % |

                2024\\. Året då det hände.""";
        ImportedContract contract = read("# 1. Syfte\n\n" + body + "\n");
        assertThat(contract.section("1").orElseThrow().body()).isEqualTo(body);
        assertThat(contract.words().missing()).isEmpty();
    }

    @Test
    void footnotes_in_either_way_of_writing_belong_to_their_mark() {
        ImportedContract contract = read("""
                # 1. Syfte

                Målen[^1] är höga sedan 2030[^2].

                [^1]: https://example.org/mal

                [^2]: Enligt planen.

                # 2. Parter

                Alla3 är med.

                \\[3\\] Utom en.
                """);
        assertThat(contract.footnotes())
                .extracting(note -> note.number() + " " + note.text() + " in " + note.section())
                .containsExactly("1 https://example.org/mal in 1", "2 Enligt planen. in 1", "3 Utom en. in 2");
        assertThat(contract.section("1").orElseThrow().body()).isEqualTo("Målen1 är höga sedan 2030².");
        assertThat(contract.words().missing()).isEmpty();
    }

    @Test
    void a_finding_names_the_line_of_the_file() {
        assertThat(read("# 1. Syfte\n\nVi cyklar\noch går.\n\n# 3. Mål\n\nMer.\n")
                        .quirks())
                .filteredOn(quirk -> quirk.kind() == QuirkKind.NUMBER_GAP)
                .singleElement()
                .satisfies(quirk -> assertThat(quirk.line()).isEqualTo(6));
    }

    @Test
    void html_is_text_and_a_picture_is_told() {
        ImportedContract contract = read("# 1. Syfte\n\nVi <b>cyklar</b>. ![Karta](karta.png)\n");
        assertThat(contract.section("1").orElseThrow().body()).isEqualTo("Vi \\<b>cyklar\\</b>. Karta");
        assertThat(contract.quirks()).extracting(Quirk::kind).contains(QuirkKind.PICTURE);
    }

    private static ImportedContract read(String markdown) {
        return ContractImporter.read(markdown.getBytes(StandardCharsets.UTF_8), "avtal.txt", ShippedTemplate.read());
    }
}
