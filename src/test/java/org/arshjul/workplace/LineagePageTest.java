package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

/** What is known of a commitment is read by everybody who may read its text, and written by those who write its section. */
class LineagePageTest extends PagesTest {

    private static final String FORM = "form[action$=/details]";

    @Test
    void a_commitment_has_a_page_that_its_writers_fill_in() {
        Visitor contact = as("enkoping.contact");
        Document contract = contact.open("/contracts/2025/enkoping");
        String address = contract.select("h2#commitments ~ div tbody a").first().attr("href");
        Document page = contact.open(address);
        assertThat(page.select("h1").text())
                .isEqualTo(
                        contract.select("h2#commitments ~ div tbody a").first().text());
        assertThat(page.select(".facts").text()).contains("inte angivet", "årsrevisionen 2025");
        assertThat(page.select("svg")).isEmpty();

        FormElement form = contact.form(page, FORM);
        contact.fill(form, Map.of("responsible", "Anna Ek", "due", "2024-05-01", "target", "1 000,5"));
        Document refused = contact.submit(form, Map.of());
        assertThat(contact.status()).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).contains("2024-05-01", "2025");
        assertThat(refused.select("[name=target]").val()).isEqualTo("1 000,5");
        assertThat(refused.select("details#details").hasAttr("open")).isTrue();

        form = contact.form(refused, FORM);
        contact.fill(form, Map.of("due", "2027-05-01", "target", "mycket"));
        assertThat(contact.submit(form, Map.of()).select("#refusal").text()).contains("mycket", "inget tal");
        contact.fill(
                form,
                Map.of(
                        "indicator",
                        "Antal \"träd\"",
                        "unit",
                        "st",
                        "base",
                        "0",
                        "baseYear",
                        "2025",
                        "target",
                        "1 000,5",
                        "targetYear",
                        "2027"));
        contact.fill(form, Map.of("label.0", "Planen", "url.0", "https://example.org/plan"));
        Document saved = contact.submit(form, Map.of());
        assertThat(contact.status()).isEqualTo(200);
        assertThat(saved.select("[role=status]").text()).contains("sparade");
        assertThat(saved.select(".facts").text()).contains("Anna Ek", "1 maj 2027");
        assertThat(saved.select("ul.links a").attr("href")).isEqualTo("https://example.org/plan");
        assertThat(saved.select("svg.chart > title").text()).isEqualTo("Antal \"träd\"");
        assertThat(saved.text()).contains("Från 0 st år 2025 till 1 000,5 st år 2027.");
        assertThat(saved.select("[name=target]").val()).isEqualTo("1000,5");

        Visitor stranger = as("lund.contact");
        Document read = stranger.open(address);
        assertThat(read.select(".facts").text()).contains("Anna Ek");
        assertThat(read.select(FORM)).isEmpty();
        stranger.submitTo(address + "/details", stranger.form(read, "form[action=/logout]"));
        assertThat(stranger.status()).isEqualTo(403);
        assertThat(contact.open("/contracts/2025/enkoping?kind=followUp&lang=sv")
                        .select(".history")
                        .text())
                .contains("ändrade uppföljningens uppgifter");
        Document english = contact.open(address + "?lang=en");
        assertThat(english.select(".facts").text()).contains("Responsible Anna Ek");
        contact.open(address + "?lang=sv");
    }

    @Test
    void a_page_of_no_commitment_says_so() {
        Visitor auditor = as("auditor");

        Document page = auditor.open("/commitments/enkoping-1999-0001");

        assertThat(auditor.status()).isEqualTo(404);
        assertThat(page.select("[role=alert]").text()).contains("enkoping-1999-0001");
    }
}
