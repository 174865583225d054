package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordJoinTest {

    @Test
    void lines_are_put_together_with_a_blank() {
        assertThat(joined("Vi ska", "cykla.")).isEqualTo("Vi ska cykla.");
    }

    @Test
    void a_broken_word_is_put_together() {
        assertThat(joined("Vår utveck-", "ling går")).isEqualTo("Vår utveckling går");
        assertThat(joined("Vår utveck\u00AD", "ling går")).isEqualTo("Vår utveckling går");
    }

    @Test
    void a_hyphen_that_is_spelling_stays() {
        assertThat(joined("inom EU-", "kommissionen")).isEqualTo("inom EU-kommissionen");
        assertThat(joined("Norra-", "Östra leden")).isEqualTo("Norra-Östra leden");
        assertThat(joined("både klimat-", "och miljömål")).isEqualTo("både klimat- och miljömål");
        assertThat(joined("vår e-post och e-", "post igen")).isEqualTo("vår e-post och e-post igen");
    }

    @Test
    void a_dash_is_no_hyphen() {
        assertThat(joined("staden -", "hela staden")).isEqualTo("staden - hela staden");
    }

    @Test
    void an_address_is_put_together_without_losing_its_hyphen() {
        assertThat(joined("se https://example.org/gang-", "och-cykel.pdf"))
                .isEqualTo("se https://example.org/gang-och-cykel.pdf");
    }

    @Test
    void each_hyphen_is_reported() {
        List<Line> lines = Lines.of("utveck-\nling");
        WordJoin join = new WordJoin(lines);
        join.of("utveck-", lines.get(0), lines.get(1));
        assertThat(join.quirks()).extracting(Quirk::kind).containsExactly(QuirkKind.HYPHEN_JOINED);
        assertThat(join.joined()).containsExactly(new WordJoin.Joined(1, 2));
    }

    private static String joined(String first, String second) {
        List<Line> lines = Lines.of(first + "\n" + second);
        return new WordJoin(lines).of(first, lines.get(0), lines.get(1));
    }
}
