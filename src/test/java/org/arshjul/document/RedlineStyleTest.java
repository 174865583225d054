package org.arshjul.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class RedlineStyleTest {

    private static final RedlineStyle INLINE = RedlineStyle.plain(RedlineWords.SWEDISH);
    private static final RedlineStyle COLUMNS = INLINE.in(RedlineStyle.Layout.BESIDE);
    private static final String LONG = "Ett.\n\nTvå.\n\nTre.\n\nFyra.\n\nFem.\n\n- Sex.\n- Sju.";

    @Test
    void the_old_text_stands_in_its_own_column_beside_the_new_one() {
        Document drawn = drawn("Vi cyklar.\n\n- Gammalt.", "Vi cyklar fort.\n\nHelt nytt stycke.", COLUMNS);

        assertThat(drawn.select("th").eachText()).containsExactly("Förut", "Nu");
        assertThat(drawn.select("td:first-child").text()).contains("Vi cyklar.").contains("Gammalt.");
        assertThat(drawn.select("td:first-child ins")).isEmpty();
        assertThat(drawn.select("td:last-child").text()).contains("Vi cyklar tillagt: fort.");
        assertThat(drawn.select("td:last-child del")).isEmpty();
    }

    @Test
    void unchanged_paragraphs_are_folded_but_those_beside_a_change_are_not() {
        for (RedlineStyle style : List.of(INLINE, COLUMNS)) {
            Document drawn = drawn(LONG, LONG.replace("Ett.", "Noll."), style.folding());

            assertThat(drawn.select("details.unchanged summary").text()).isEqualTo("5 oförändrade stycken");
            assertThat(drawn.select("details.unchanged").text())
                    .doesNotContain("Två.")
                    .contains("Sju.");
        }
    }

    @Test
    void a_text_without_any_change_is_not_folded_away() {
        assertThat(drawn(LONG, LONG, INLINE.folding()).select("details")).isEmpty();
    }

    @Test
    void a_moved_paragraph_says_where_it_was_and_where_it_is() {
        Document drawn = drawn(
                "Först kommer detta stycke.\n\nSedan kommer något helt annat.\n\nSist står slutet.",
                "Sedan kommer något helt annat.\n\nSist står slutet.\n\nFörst kommer detta stycke.",
                INLINE);

        assertThat(drawn.select("small.moved").eachText())
                .containsExactly("Flyttat, står nu som stycke 3", "Flyttat hit, stod som stycke 1");
    }

    @Test
    void what_stands_beside_a_paragraph_is_put_at_each_paragraph_of_the_new_text_once() {
        for (RedlineStyle style : List.of(INLINE, COLUMNS, INLINE.folding())) {
            List<String> asked = new ArrayList<>();
            Document drawn =
                    drawn("Gammalt.\n\nSamma.", "Samma.\n\nNytt.\n\nSamma.\n\n- Punkt.", style.with(paragraph -> {
                        asked.add(paragraph.text());
                        return "<i>anm</i>";
                    }));

            assertThat(asked).containsExactlyInAnyOrder("Samma.", "Nytt.", "Punkt.");
            assertThat(drawn.select("i")).hasSize(3);
        }
    }

    @Test
    void a_paragraph_is_known_by_what_it_says_wherever_it_stands_and_however_it_is_marked() {
        Paragraph here = Paragraph.of("Annat.\n\n- Vi **ska** cykla.").get(1);
        Paragraph there = Paragraph.of("Vi ska cykla.").get(0);

        assertThat(here).isEqualTo(there);
        assertThat(Paragraph.of("Vi ska gå.").get(0).digest()).isNotEqualTo(there.digest());
        assertThat(Paragraph.of("ord ".repeat(100)).get(0).quote())
                .hasSizeLessThan(170)
                .endsWith("ord …");
        assertThat(Paragraph.of("😀".repeat(300)).get(0).quote())
                .hasSizeLessThan(400)
                .endsWith("😀 …");
    }

    /** What people sent to other products to break out of their pages. */
    @Test
    void hostile_texts_stay_text_in_every_style() {
        List<String> hostile = List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[länk](javascript:alert(1))",
                "</td></tr></table><script>alert(1)</script>",
                "\"><svg onload=alert(1)>",
                "`<script>`",
                "&lt;script&gt;",
                "| <b>a</b> | b |\n|---|---|\n| <i>x</i> | </td> |",
                "<details open ontoggle=alert(1)>",
                "1. </li></ul><script>x</script>");
        for (RedlineStyle style : List.of(INLINE, COLUMNS, INLINE.folding(), COLUMNS.folding())) {
            for (String text : hostile) {
                for (Document drawn :
                        List.of(drawn("", text, style), drawn(text, "", style), drawn(text, text, style))) {
                    assertThat(drawn.body().select("script, img, svg, a, b, i, [onerror], [onload], [ontoggle]"))
                            .as(text)
                            .isEmpty();
                }
            }
        }
    }

    private static Document drawn(String before, String after, RedlineStyle style) {
        return Jsoup.parse(Redline.between(before, after).toHtml(style));
    }
}
