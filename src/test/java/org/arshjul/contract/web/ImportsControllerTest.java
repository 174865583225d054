package org.arshjul.contract.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.arshjul.contract.ShippedTemplate;
import org.arshjul.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ImportsControllerTest {

    private final MockMvc web = MockMvcBuilders.standaloneSetup(
                    new ImportsController(ShippedTemplate.read(), null, messages()))
            .build();

    @Test
    void a_file_is_answered_with_sections_commitments_and_quirks() throws Exception {
        web.perform(multipart("/api/imports").file(file("""
                        Provkontrakt

                        3. Kommunens åtaganden
                        3.9. Klimatsmart mobilitet
                        Vi bygger om.

                        Under 2026 avser kommunen att:

                        • Bygga en bro.

                        • Måla den.

                        9. Kontraktet
                        Avtalet gäller för 2026.
                        """)).locale(Locale.forLanguageTag("sv")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("Provkontrakt"))
                .andExpect(jsonPath("$.period.year").value(2026))
                .andExpect(jsonPath("$.sections[1].number").value("3.9"))
                .andExpect(jsonPath("$.sections[1].owner").value("municipality"))
                .andExpect(jsonPath("$.sections[1].scope").value("own"))
                .andExpect(jsonPath("$.sections[1].commitments").value(2))
                .andExpect(jsonPath("$.commitments.total").value(2))
                .andExpect(jsonPath("$.commitments.perSection['3.9']").value(2))
                .andExpect(jsonPath("$.commitments.items[1].text").value("Måla den."))
                .andExpect(jsonPath("$.quirks[*].kind", hasItem("numberGap")))
                .andExpect(jsonPath("$.quirks[?(@.kind=='numberGap')].handling").value("doubtful"))
                .andExpect(jsonPath("$.quirks[?(@.kind=='numberGap')].source").value("9. Kontraktet"))
                .andExpect(jsonPath("$.quirks[?(@.kind=='numberGap')].message")
                        .value("Numreringen hoppar från 3 till 9; inget har numrerats om."))
                .andExpect(jsonPath("$.words.missing").isEmpty());
    }

    private static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/contract");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Test
    void a_file_that_is_no_text_is_refused() {
        assertThatThrownBy(() -> web.perform(multipart("/api/imports").file(file("%PDF-1.7"))))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasMessageContaining("import.pdf.damaged");
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile("file", "avtal.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
