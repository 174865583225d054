package org.arshjul.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.arshjul.document.Redline.Piece;
import org.arshjul.document.Redline.Status;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class RedlineTest {

    @Test
    void equal_texts_show_no_change() {
        Redline redline = Redline.between("Vi åtar oss.\n\n- ett\n- två", "Vi åtar oss.\n\n* ett\n* två");
        assertThat(redline.changed()).isFalse();
        assertThat(redline.counts()).isEqualTo(new Redline.Counts(0, 0, 0, 0));
        assertThat(redline.toHtml()).doesNotContain("<ins").doesNotContain("<del");
    }

    @Test
    void a_year_is_replaced_as_a_whole() {
        Redline redline = Redline.between("Under 2024 avser kommunen att:", "Under 2025 avser kommunen att:");
        assertThat(redline.blocks()).hasSize(1);
        assertThat(redline.blocks().get(0).pieces())
                .containsExactly(
                        new Piece(Change.EQUAL, "Under"),
                        new Piece(Change.DELETED, " 2024"),
                        new Piece(Change.INSERTED, " 2025"),
                        new Piece(Change.EQUAL, " avser kommunen att:"));
        assertThat(redline.counts()).isEqualTo(new Redline.Counts(1, 1, 1, 0));
    }

    @Test
    void list_items_are_compared_one_by_one() {
        Redline redline = Redline.between(
                "- Bygga cykelvägar i staden.\n- Ta fram en plan.\n- Fler laddplatser vid stationen.",
                "- Bygga fler cykelvägar i staden.\n- Fler laddplatser vid stationen.\n- Dela data.");
        assertThat(redline.blocks())
                .extracting(Redline.Block::status)
                .containsExactly(Status.CHANGED, Status.DELETED, Status.EQUAL, Status.INSERTED);
        assertThat(redline.toHtml()).contains("<ins><span class=\"visually-hidden\">tillagt: </span>fler</ins>");
    }

    @Test
    void a_sentence_that_stays_is_not_splintered_by_the_one_that_changes() {
        Redline redline = Redline.between(
                "Kommunen mäter utsläppen varje år. Målet är hälften till 2027.",
                "Kommunen mäter utsläppen varje år. Nu gäller fossilfritt senast 2028.");
        assertThat(redline.blocks().get(0).pieces())
                .containsExactly(
                        new Piece(Change.EQUAL, "Kommunen mäter utsläppen varje år."),
                        new Piece(Change.DELETED, " Målet är hälften till 2027"),
                        new Piece(Change.INSERTED, " Nu gäller fossilfritt senast 2028"),
                        new Piece(Change.EQUAL, "."));
    }

    @Test
    void a_paragraph_that_only_moved_is_neither_added_nor_struck() {
        Redline redline = Redline.between(
                "Först kommer detta stycke.\n\nSedan kommer något helt annat.\n\nSist står slutet.",
                "Sedan kommer något helt annat.\n\nSist står slutet.\n\nFörst kommer detta stycke.");
        assertThat(redline.changed()).isTrue();
        assertThat(redline.counts()).isEqualTo(new Redline.Counts(0, 0, 0, 1));
        assertThat(redline.toHtml()).contains("flyttat hit:", "flyttat härifrån:");
    }

    @Test
    void a_change_of_emphasis_or_of_a_list_to_prose_is_a_change() {
        assertThat(Redline.between("Detta är viktigt.", "Detta är **viktigt**.").changed())
                .isTrue();
        assertThat(Redline.between("- Detta är en punkt.", "Detta är en punkt.").changed())
                .isTrue();
    }

    @Test
    void words_never_become_markup() {
        String html = Redline.between("a < b", "a <script>alert('å')</script>").toHtml();
        assertThat(html).doesNotContain("<script").contains("&lt;").contains("å");
    }

    @Test
    void an_empty_text_is_all_added_or_all_struck() {
        assertThat(Redline.between("", "").changed()).isFalse();
        assertThat(Redline.between("", "Nytt stycke.").counts()).isEqualTo(new Redline.Counts(2, 0, 1, 0));
        assertThat(Redline.between("Gammalt stycke.", "").counts()).isEqualTo(new Redline.Counts(0, 2, 1, 0));
    }

    @Test
    void either_text_can_be_read_out_of_the_pieces() {
        String before = "Vi ska, som förr, gå till 40 % år 2026 (se 5.3). Allt annat blir kvar.";
        String after = "Vi ska som nu gå till 50 % år 2027 (se 5.4)! Allt annat blir kvar, utom detta.";
        assertThat(read(before, after, Change.INSERTED)).isEqualTo(before);
        assertThat(read(before, after, Change.DELETED)).isEqualTo(after);
    }

    private static String read(String before, String after, Change without) {
        StringBuilder text = new StringBuilder();
        Redline.between(before, after).blocks().stream()
                .flatMap(block -> block.pieces().stream())
                .filter(piece -> piece.change() != without)
                .forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    @Test
    void the_rows_of_a_table_are_compared_cell_by_cell() {
        String html = Redline.between(
                        "| Mål | År |\n|---|---|\n| Hälften | 2026 |\n| Allt | 2030 |",
                        "| Mål | År |\n|---|---|\n| Hälften | 2027 |\n| Det mesta | 2029 |\n| Allt | 2030 |")
                .toHtml();

        Document table = Jsoup.parse(html);
        assertThat(table.select("th").eachText()).containsExactly("Mål", "År");
        assertThat(table.select("tr.redline-changed td").eachText())
                .containsExactly("Hälften", "struket: 2026 tillagt: 2027");
        assertThat(table.select("tr.redline-inserted td").eachText())
                .containsExactly("tillagt: Det mesta", "tillagt: 2029");
    }

    @Test
    void a_table_that_gets_a_column_is_another_table() {
        assertThat(Redline.between("| a | b |\n|---|---|\n| c | d |", "| a | b | x |\n|---|---|---|\n| c | d | y |")
                        .blocks())
                .extracting(Redline.Block::status)
                .containsExactly(Status.DELETED, Status.DELETED, Status.INSERTED, Status.INSERTED);
    }

    @Test
    void a_paragraph_that_went_to_another_part_is_followed_there() {
        List<Redline> parts = Passage.redlines(List.of(
                one(
                        "4.3. Finansiering",
                        "Banker möter kommuner.\n\nDetta stycke går vidare till ett annat avsnitt.",
                        "4.4. Finansiering",
                        "Banker möter kommuner."),
                one(
                        "5.1. Labb",
                        "Labbet möts.",
                        "5.1. Labb",
                        "Labbet möts.\n\nDetta stycke går vidare till ett annat avsnitt.")));

        assertThat(parts.get(0).toHtml()).contains("Flyttat till 5.1. Labb, stycke 2");
        assertThat(parts.get(1).toHtml()).contains("Flyttat hit från 4.3. Finansiering, stycke 2");
        assertThat(parts)
                .allSatisfy(part -> assertThat(part.counts().insertedWords()).isZero());
    }

    @Test
    void a_part_that_was_split_is_compared_with_what_each_half_became() {
        List<Redline> parts = Passage.redlines(List.of(new Passage(
                List.of(new Passage.Part("6.2", "Planen visar vad det kostar.\n\nFöretag ska vinna på att ställa om.")),
                List.of(
                        new Passage.Part("6.2", "Planen visar vad allt kostar."),
                        new Passage.Part("6.3", "Företag ska vinna på att ställa om tidigt.")))));

        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).counts()).isEqualTo(new Redline.Counts(1, 1, 1, 0));
        assertThat(parts.get(1).counts()).isEqualTo(new Redline.Counts(1, 0, 1, 0));
    }

    @Test
    void parts_that_became_one_show_the_heading_that_was_struck_between_them() {
        Redline merged = Passage.redlines(List.of(new Passage(
                        List.of(
                                new Passage.Part("6.2. Planer", "Planen visar vad det kostar."),
                                new Passage.Part("6.3. Konkurrens", "Företag ska vinna på att ställa om.")),
                        List.of(new Passage.Part(
                                "6.2. Planer",
                                "Planen visar vad det kostar.\n\nFöretag ska vinna på att ställa om.")))))
                .get(0);

        assertThat(merged.blocks())
                .extracting(Redline.Block::status)
                .containsExactly(Status.EQUAL, Status.DELETED, Status.EQUAL);
        assertThat(merged.toHtml()).contains("6.3. Konkurrens");
    }

    @Test
    void hostile_texts_of_two_hundred_thousand_signs_are_compared_within_seconds() {
        int signs = 200_000;
        List<String> texts = List.of(
                words(signs, 1, " "),
                words(signs, 2, " "),
                words(signs, 3, "\n\n"),
                words(signs, 4, "\n- "),
                words(signs, 5, ". "),
                "a ".repeat(signs / 2),
                "*".repeat(signs),
                "| a ".repeat(signs / 4) + "|\n" + "|---".repeat(1000) + "|",
                "> ".repeat(2_000) + "- ".repeat(2_000) + "[".repeat(20_000));
        for (int i = 0; i < texts.size(); i++) {
            String before = texts.get(i);
            String after = texts.get((i + 1) % texts.size());
            assertTimeout(
                    Duration.ofSeconds(10), () -> Redline.between(before, after).toHtml());
        }
    }

    private static String words(int signs, int seed, String between) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < signs) {
            text.append(Integer.toString(random.nextInt(5_000), 36)).append(random.nextInt(12) == 0 ? between : " ");
        }
        return text.toString();
    }

    private static Passage one(String oldName, String before, String name, String after) {
        return new Passage(List.of(new Passage.Part(oldName, before)), List.of(new Passage.Part(name, after)));
    }
}
