package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.arshjul.contract.ContractTemplate;
import org.arshjul.contract.ShippedTemplate;
import org.arshjul.platform.Refusal;
import org.junit.jupiter.api.Test;

class RefusedFilesTest {

    private final ContractTemplate template = ShippedTemplate.read();

    @Test
    void an_empty_file_is_refused() {
        assertThat(refused(new byte[0])).isEqualTo("import.empty");
        assertThat(refused(" \n \r\n\t".getBytes(StandardCharsets.UTF_8))).isEqualTo("import.empty");
    }

    @Test
    void a_binary_file_is_refused_whatever_its_kind() {
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 20})).isEqualTo("docx.damaged");
        assertThat(refused(new byte[] {'1', '.', ' ', 'A', 0})).isEqualTo("import.kind");
        assertThat(refused("<!DOCTYPE html><html><body>1. Syfte</body></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("import.kind");
        assertThat(refused("{\\rtf1 1. Syfte}".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("import.kind");
    }

    @Test
    void a_text_in_another_encoding_is_refused() {
        assertThat(refused("1. Åtaganden".getBytes(Charset.forName("ISO-8859-1"))))
                .isEqualTo("import.encoding");
        assertThat(refused("1. Syfte".getBytes(StandardCharsets.UTF_16))).isEqualTo("import.encoding");
    }

    @Test
    void a_text_without_sections_is_refused() {
        assertThat(refused("Hej och välkommen.\nIngen rubrik här.".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("import.no-sections");
    }

    @Test
    void a_file_with_too_many_lines_too_long_a_line_or_too_many_sections_is_refused() {
        assertThat(refused("1. Syfte\nText.\n".repeat(SourceFile.MOST_LINES).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("import.too-long");
        assertThat(refused(("1. Syfte\n" + "a".repeat(SourceFile.LONGEST_LINE + 1)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("import.too-long");
        assertThat(refused(
                        "1.1 Mål\n".repeat(ContractImporter.MOST_SECTIONS + 1).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("import.too-many-sections");
    }

    @Test
    void every_refusal_has_a_text_in_both_languages() {
        ResourceBundle.Control only =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        ResourceBundle swedish = ResourceBundle.getBundle("messages/contract", Locale.ROOT, only);
        ResourceBundle english = ResourceBundle.getBundle("messages/contract", Locale.ENGLISH, only);
        List<String> codes = new ArrayList<>();
        for (String code : List.of(
                "empty",
                "kind",
                "encoding",
                "too-long",
                "too-long.pdf",
                "too-long.word",
                "no-sections",
                "too-many-sections")) {
            codes.add("refusal.import." + code);
        }
        assertThat(swedish.keySet()).containsAll(codes);
        assertThat(english.keySet()).isEqualTo(swedish.keySet());
        assertThat(english.getString(codes.get(0))).isNotEqualTo(swedish.getString(codes.get(0)));
    }

    private String refused(byte[] bytes) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> ContractImporter.read(bytes, "avtal.txt", template));
        return refusal.code();
    }
}
