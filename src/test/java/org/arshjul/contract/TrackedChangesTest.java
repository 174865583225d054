package org.arshjul.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.arshjul.document.Markdown;
import org.arshjul.document.docx.Docx;
import org.arshjul.document.docx.DocxBlock;
import org.arshjul.document.docx.DocxContent;
import org.junit.jupiter.api.Test;

/** In LibreOffice, all tracked changes accepted make the new text, and all rejected the old one, paragraph by paragraph. */
class TrackedChangesTest {

    private static final Instant AT = Instant.parse("2026-06-01T08:00:00Z");

    private record Case(List<Section> before, List<Section> after) {}

    @Test
    void accepted_they_make_the_new_text_and_rejected_the_old_one() throws Exception {
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put("renumbered-keyed", new Case(RenumberedYear.before(true), RenumberedYear.after()));
        cases.put("renumbered", new Case(RenumberedYear.before(false), RenumberedYear.after()));
        cases.put("merged", new Case(RenumberedYear.after(), RenumberedYear.before(true)));
        cases.put("reordered", reordered());
        cases.put("blocks", new Case(text(OLD_BLOCKS), text(NEW_BLOCKS)));
        cases.put("blocks-back", new Case(text(NEW_BLOCKS), text(OLD_BLOCKS)));
        cases.put("all-new", new Case(text(""), text(NEW_BLOCKS)));
        cases.put("all-gone", new Case(text(OLD_BLOCKS), text("")));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, Case> each : cases.entrySet()) {
            Path file = Path.of("target", "tracked", each.getKey() + ".docx");
            Files.createDirectories(file.getParent());
            Files.write(file, tracked(each.getValue()));
            files.add(file);
        }

        List<LibreOffice.Outcome> outcomes = LibreOffice.acceptAndReject(files);

        List<String> names = List.copyOf(cases.keySet());
        for (int i = 0; i < names.size(); i++) {
            Case one = cases.get(names.get(i));
            assertThat(outcomes.get(i).accepted())
                    .as(names.get(i) + " accepted")
                    .isEqualTo(paragraphs(one.after()));
            assertThat(outcomes.get(i).rejected())
                    .as(names.get(i) + " rejected")
                    .isEqualTo(paragraphs(one.before()));
        }
    }

    @Test
    void each_change_says_who_made_it_and_when() {
        byte[] file = tracked(new Case(text("Kommunen bygger en bro."), text("Kommunen bygger två broar.")));

        assertThat(new String(LibreOffice.part(file, "word/document.xml"), StandardCharsets.UTF_8))
                .contains("<w:ins ", "<w:del ", "w:author=\"Åsa Öberg\"", "w:date=\"2026-06-01T08:00:00Z\"");
    }

    private static final String OLD_BLOCKS = """
            Kommunen har valt sju områden. De följs upp varje år.

            Under 2026 avser kommunen att:

            - bygga en bro över ån
            - måla alla staket
              - först på landet
              - sedan i staden
            - ge ut *en bok*

            Stycket som flyttar stod först och har många ord.

            1. Först räknar vi.
            2. Sedan mäter vi.

            | Mål | År |
            |---|---|
            | Hälften | 2026 |
            | Allt | 2030 |

            #### En rubrik i texten

            Detta blev en lista.

            Numera Enköping växer snabbare än förr.

            Slutet, som stryks.
            """;

    private static final String NEW_BLOCKS = """
            Två områden valdes. De följs upp varje halvår, sade hon.

            Under 2027 avser kommunen att:

            - bygga två broar över ån
            - måla alla staket
              - först i staden
            - ge ut **en bok**
            - plantera träd & buskar <nu>

            1. Först räknar vi noga.
            2. Där emellan läser vi.
            3. Sedan mäter vi.

            | Mål | År |
            |---|---|
            | Hälften | 2027 |
            | Det mesta | 2029 |
            | Allt | 2030 |

            | Tre | kolumner | här |
            |---|---|---|
            | ett | två | tre |

            #### En annan rubrik i texten

            - Detta blev en lista.

            Enköping växer snabbare än förr.

            Stycket som flyttar stod först och har många ord.
            """;

    private static List<Section> text(String body) {
        List<Section> sections = new ArrayList<>();
        RenumberedYear.add(sections, "1", "1", "Syftet", "Syftet står fast.");
        RenumberedYear.add(sections, "2", "2", "Åtaganden", body);
        return sections;
    }

    /** The third section first, and the others the other way round. */
    private static Case reordered() {
        List<Section> before = RenumberedYear.before(true);
        List<Section> turned = new ArrayList<>(before);
        Collections.reverse(turned);
        List<Section> after = new ArrayList<>();
        turned.forEach(section -> after.add(section.at(after.size())));
        return new Case(before, after);
    }

    private static byte[] tracked(Case one) {
        List<SectionRedline> compared = SectionRedlines.between(
                SectionMatching.between(one.before(), one.after(), key -> List.of()), one.before(), one.after());
        List<DocxBlock> blocks = new ArrayList<>();
        for (SectionRedline redline : TrackedSections.of(compared)) {
            blocks.addAll(redline.heading().toDocx(1, "Åsa Öberg", AT));
            blocks.addAll(redline.body().toDocx(2, "Åsa Öberg", AT));
        }
        return Docx.of(new DocxContent("Ändringar", "sv-SE", AT, blocks));
    }

    /** Without bullets and numbers, which are no words of a paragraph; each cell of a table is one. */
    private static List<String> paragraphs(List<Section> text) {
        return text.stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(section.heading()),
                        Arrays.stream(Markdown.toPlainText(section.body()).split("\n\n"))
                                .map(block -> block.replaceFirst("^(•|\\d+\\.) ", ""))
                                .flatMap(block -> Arrays.stream(block.split(" \\| ")))))
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
    }
}
