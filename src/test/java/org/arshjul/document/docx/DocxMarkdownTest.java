package org.arshjul.document.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown becomes the blocks of a Word file and comes back with nothing lost, whatever people write. */
class DocxMarkdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ett stycke.",
                "Ett stycke.\n\nOch **ett** till med *två* och ***tre***.",
                "2024\\. Året då allt hände.",
                "2030 är ett år, 1) är ingen lista.",
                "- ett\n- två\n  - två a\n    - djupt\n- tre",
                "1. ett\n2. två\n   - under\n3. tre",
                "3. tre\n4. fyra\n\nMellan.\n\n5. fem",
                "- ett\n\n  Samma punkt går vidare.\n- två",
                "- **Ledord**\n\n  Text.\n\n  - under",
                "1. a\n2. b\n\n1) ny lista\n2) till",
                "## Rubrik\n\nText\n\n### Under \\#",
                "Se <https://exempel.se/a_b?x=1&y=2> och [sidan](https://exempel.se) och <a.b@exempel.se>.",
                "| Mål | År |\n| --- | ---: |\n| Halverade *utsläpp* | 2030 |\n| a \\| b | |",
                "> Citat\n>\n> - med lista\n\nEfter.",
                "- punkt\n\n  > citat i punkt",
                "`kod med * och _` och ``dubbel ` fnutt``",
                "```\nrad 1\n  rad 2\n\n# ingen rubrik\n```",
                "Rad ett\\\nrad två\\\n- ingen punkt",
                "---",
                "Emoji 🚲🌍 och åäö ÅÄÖ é – “citat” … \u00a0hårt",
                "שלום עולם, مرحبا 2030",
                "**Samverkan:**därefter",
                "a**(b)**c",
                "*a***b**",
                "<b>ingen fet</b> & &amp;amp; &copy;",
                "\\[1\\] Not med [länk](<https://exempel.se/å b{1}>)",
                "- [ ] ruta\n- \\- streck",
                "+ plus\n* stjärna",
                "Titel\n=====\n\nUnder\n-----",
                "a | b\n:-- | --:\n1 | 2",
                "**fet [länk](https://exempel.se) mera** slut",
            })
    void what_is_written_comes_back(String markdown) {
        List<DocxBlock> blocks = Docx.blocks(markdown, 0);
        assertThat(Docx.blocks(Docx.markdown(blocks, 0), 0)).isEqualTo(blocks);
    }

    @Test
    void texts_made_of_all_that_people_type_come_back() {
        String[] pieces = {
            "ord",
            "åtgärd ",
            "2024. ",
            "1) ",
            "- ",
            "* ",
            "+ ",
            "# ",
            "> ",
            "**",
            "*",
            "_",
            "`",
            "[",
            "](https://exempel.se)",
            "\n",
            "\n\n",
            "\n  ",
            "\n    ",
            "| ",
            "|",
            "---",
            "===",
            "\\",
            "<",
            ">",
            "&",
            "&amp;",
            "!",
            "~~~",
            "```",
            "1. ",
            " ",
            "🚲",
            "שלום",
            "e\u0301",
            "\u00a0",
            "<https://exempel.se>",
            ":",
            "(",
            ")",
            ".",
            "\"",
            "\t",
            "  \n",
            "10. "
        };
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(24); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            List<DocxBlock> blocks = Docx.blocks(text.toString(), 0);
            String written = Docx.markdown(blocks, 0);
            assertThat(Said.by(Docx.blocks(written, 0)))
                    .as("seed %d: %s%nwritten: %s", seed, text, written)
                    .isEqualTo(Said.by(blocks));
        }
    }
}
