package org.arshjul.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void paragraphs_lists_and_tables_become_html() {
        assertThat(Markdown.toHtml("Vi **avser** att:\n\n- cykla\n- gå\n\n| År | Mål |\n|---|---|\n| 2026 | 40 % |"))
                .contains("<p>Vi <strong>avser</strong> att:</p>")
                .contains("<li>cykla</li>")
                .contains("<td>40 %</td>");
    }

    @Test
    void html_in_a_text_is_shown_and_never_obeyed() {
        assertThat(Markdown.toHtml("<script>alert(1)</script>\n\nhej <img src=x onerror=y> [länk](javascript:x)"))
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("javascript:")
                .contains("&lt;script&gt;");
    }

    @Test
    void images_are_left_out_but_links_stay() {
        assertThat(Markdown.toHtml("![bild](https://example.org/a.png) <https://example.org/b>"))
                .doesNotContain("<img")
                .contains("href=\"https://example.org/b\"");
    }

    @Test
    void headings_are_lowered_but_never_below_the_sixth() {
        assertThat(Markdown.toHtml("# Ett\n\n##### Fem", 2)).contains("<h3>Ett</h3>", "<h6>Fem</h6>");
    }

    @Test
    void plain_text_keeps_the_words_and_drops_the_marks() {
        assertThat(Markdown.toPlainText("**Mål** för 2024\\. Året\n\n- ett\n- två\n\n  mer\n\n1. först\n2. sedan"))
                .isEqualTo("Mål för 2024. Året\n\n• ett\n\n• två\n\nmer\n\n1. först\n\n2. sedan");
    }

    @Test
    void plain_text_keeps_addresses_html_and_cells() {
        assertThat(Markdown.toPlainText(
                        "Se <https://example.org/a-b> och <b>fet</b>\n\n| A | B |\n|---|---|\n| 1 | 2 |"))
                .isEqualTo("Se https://example.org/a-b och <b>fet</b>\n\nA | B\n\n1 | 2");
    }
}
