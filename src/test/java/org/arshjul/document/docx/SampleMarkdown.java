package org.arshjul.document.docx;

import java.util.List;
import java.util.Random;

/** What people write, and what a careless hand makes of it. */
final class SampleMarkdown {

    static final List<String> ALL = List.of(
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
            "**fet [länk](https://exempel.se) mera** slut");

    private static final String[] PIECES = {
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

    private SampleMarkdown() {}

    /** A text of pieces put together at random. */
    static String typed(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(24); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
