package org.arshjul.workplace.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void a_cell_keeps_its_commas_quotes_and_lines_and_is_never_a_formula() {
        byte[] csv = Table.csv(
                List.of("a", "b"),
                List.of(
                        Table.row("Mål, \"nära\"\nnoll", null),
                        Table.row("=HYPERLINK(\"https://example.org\")", 7),
                        Table.row("-5 procent", "å")));

        assertThat(new String(csv, StandardCharsets.UTF_8))
                .isEqualTo("\ufeffa,b\r\n\"Mål, \"\"nära\"\"\nnoll\",\r\n"
                        + "\"'=HYPERLINK(\"\"https://example.org\"\")\",7\r\n'-5 procent,å\r\n");
    }
}
