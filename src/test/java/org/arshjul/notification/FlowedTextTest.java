package org.arshjul.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlowedTextTest {

    private static final String LETTER = """
            Klimatkontrakt 2030 · Viable Cities

            Om inget händer avgör samordnaren hur utkastet går vidare, och parterna får veta det i nästa sammandrag.
              Indraget: %s
            > inget citat
            From Enköping till Lund

            --\s
            Sidfot
            """.formatted("https://arshjul.example.org/" + "lang".repeat(30));

    @Test
    void lines_are_short_addresses_whole_and_a_reader_that_joins_lines_gets_the_text_as_it_was() {
        String wrapped = FlowedText.wrap(LETTER);

        assertThat(wrapped.lines().filter(line -> !line.contains("https:")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(77));
        assertThat(wrapped.lines()).anyMatch(line -> line.contains("https:") && line.endsWith("langlang"));
        assertThat(wrapped).contains("\n > inget citat\n", "\n From Enköping", "\n-- \nSidfot");
        assertThat(FlowedText.unwrap(wrapped.replace("\n", "\r\n"))).isEqualTo(LETTER);
    }
}
