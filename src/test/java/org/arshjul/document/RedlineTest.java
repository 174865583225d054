package org.arshjul.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.arshjul.document.Redline.Piece;
import org.arshjul.document.Redline.Status;
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
}
