package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the coordinator reads of the template before a year is planned; the demo's template has not changed. */
class TemplatePageTest extends PagesTest {

    @Test
    void the_coordinator_sees_that_an_unchanged_template_changes_nothing() {
        Document page = as("coordinator").open("/board/2027/template?contract=enkoping");

        assertThat(page.select("h1").text()).isEqualTo("Mallen inför revideringen 2027");
        assertThat(page.text()).contains("Inget avsnitt behöver beslut").doesNotContain("??");
        assertThat(page.select("table tbody tr")).hasSizeGreaterThan(45);
        assertThat(page.select("table tbody tr").first().text()).contains("gemensam");
    }

    @Test
    void a_party_does_not_see_it() {
        Visitor contact = as("lund.contact");
        contact.open("/board/2026/template");
        assertThat(contact.status()).isEqualTo(403);
    }
}
