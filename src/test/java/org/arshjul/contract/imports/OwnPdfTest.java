package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.arshjul.contract.ShippedTemplate;
import org.arshjul.document.Attachment;
import org.arshjul.document.Attachment.Relation;
import org.arshjul.document.Markdown;
import org.arshjul.document.Pdf;
import org.arshjul.document.Print;
import org.junit.jupiter.api.Test;

/** A PDF that the product itself has made comes back without loss, but never against what is seen on its pages. */
class OwnPdfTest {

    private static final String SOURCE = """
            # Provkontrakt

            ## 1. Syfte

            Vi **cyklar** till [torget](https://torget.example.org/) under hela året, varje dag i veckan och i alla väder.

            ## 3. Kommunens åtaganden

            ### 3.9. Klimatsmart mobilitet

            Under 2026 avser kommunen att:

            - bygga en bro
              - med räcken
              - och lyktor
            - måla den.

            | År | Mål |
            | --- | --- |
            | 2025 | 10 % |
            | 2026 | 20 % |

            1. Först det ena
            2. sedan det andra
            """;

    @Test
    void the_source_inside_is_taken_without_loss() {
        ImportedContract contract = read(printed(SOURCE, SOURCE));
        ImportedContract source = read(SOURCE.getBytes(StandardCharsets.UTF_8));
        assertThat(contract.sections()).isEqualTo(source.sections());
        assertThat(contract.section("3.9").orElseThrow().body()).contains("  - med räcken", "| 2026 | 20 % |");
        assertThat(contract.quirks()).extracting(Quirk::kind).contains(QuirkKind.ATTACHED_SOURCE);
        assertThat(contract.quirks())
                .filteredOn(quirk -> quirk.kind() == QuirkKind.BESIDE_THE_SOURCE)
                .flatExtracting(Quirk::arguments)
                .anySatisfy(words -> assertThat(words).contains("Försättsblad"))
                .anySatisfy(words -> assertThat(words).contains("Underskrifter"));
    }

    @Test
    void a_source_that_says_something_else_than_the_pages_is_not_believed() {
        ImportedContract contract = read(printed(SOURCE, SOURCE.replace("bygga en bro", "riva en bro")));
        assertThat(contract.quirks())
                .filteredOn(quirk -> quirk.kind() == QuirkKind.ATTACHED_SOURCE_DIFFERS)
                .singleElement()
                .satisfies(quirk -> assertThat(quirk.arguments().get(1)).isEqualTo("riva en bro"));
        assertThat(contract.section("3.9").orElseThrow().body())
                .contains("bygga en bro")
                .doesNotContain("riva");
        assertThat(contract.section("1").orElseThrow().body())
                .contains("[torget](<https://torget.example.org/>) under hela året");
    }

    @Test
    void without_a_source_its_tags_tell_lists_whose_bullets_are_only_drawn() {
        ImportedContract contract = read(Pdf.of("Provkontrakt", "sv", Instant.EPOCH, Markdown.toHtml(SOURCE)));
        assertThat(contract.section("3.9").orElseThrow().body())
                .contains(
                        "Under 2026 avser kommunen att:\n\n- bygga en bro\n  - med räcken\n  - och lyktor\n- måla den.")
                .contains("1. Först det ena\n2. sedan det andra");
        assertThat(contract.section("3.9").orElseThrow().commitments())
                .extracting(Commitment::text)
                .containsExactly("bygga en bro med räcken och lyktor", "måla den.");
        assertThat(contract.words().missing()).isEmpty();
    }

    private static byte[] printed(String seen, String inside) {
        return Pdf.of(new Print(
                "Provkontrakt",
                "sv",
                Instant.EPOCH,
                "Provkontrakt",
                "<div class='cover'><h1>Försättsblad</h1></div><nav class='contents'><h2>Innehåll</h2></nav>"
                        + "<div class='sheet'>" + Markdown.toHtml(seen) + "</div>"
                        + "<div class='sheet'><h2>Underskrifter</h2><p>Skriv under här.</p></div>",
                List.of(new Attachment(
                        "avtal.md",
                        "text/markdown",
                        "Avtalets text",
                        Relation.SOURCE,
                        inside.getBytes(StandardCharsets.UTF_8)))));
    }

    private static ImportedContract read(byte[] bytes) {
        return ContractImporter.read(bytes, "avtal.pdf", ShippedTemplate.read());
    }
}
