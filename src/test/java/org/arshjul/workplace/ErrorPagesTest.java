package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ErrorPagesTest extends PagesTest {

    @Test
    void a_page_that_is_not_there_says_so_and_what_to_do() {
        Visitor contact = as("lund.contact");

        Document page = contact.open("/no/such/page");

        assertThat(contact.status()).isEqualTo(404);
        assertThat(page.select("h1").text()).isEqualTo("Sidan finns inte");
        assertThat(page.select("main [role=alert]").text()).isNotBlank();
        assertThat(page.select("main a[role=button]").attr("href")).isEqualTo("/");
        assertThat(page.select("header nav .who").text()).isNotBlank();
        assertThat(page.text()).doesNotContain("Whitelabel").doesNotContain("??");
    }

    @Test
    void an_error_is_told_in_the_readers_language() {
        Visitor contact = as("lund.contact");
        contact.open("/?lang=en");

        assertThat(contact.open("/no/such/page").select("h1").text()).isEqualTo("There is no such page");
    }

    @Test
    void an_address_for_answers_is_not_opened_by_itself() {
        Visitor contact = as("lund.contact");

        Document page = contact.open("/logout/everywhere?x=1");
        assertThat(contact.status()).isEqualTo(404);
        page = contact.open("/demo/clock");

        assertThat(contact.status()).isEqualTo(405);
        assertThat(page.select("h1").text()).isEqualTo("Så kan sidan inte öppnas");
    }

    @Test
    void a_form_that_outlived_its_session_is_told_how_to_be_sent_again() {
        Visitor contact = as("lund.contact");
        var form = contact.form(contact.open("/"), "form[action=/logout]");
        form.select("[name=_csrf]").val("of another session");

        Document page = contact.submit(form, java.util.Map.of());

        assertThat(contact.status()).isEqualTo(403);
        assertThat(page.select("h1").text()).isEqualTo("Du har varit borta för länge");
    }

    @Test
    void a_log_in_leads_back_to_the_page_that_was_open_never_to_a_part_of_one() {
        Visitor coordinator = as("coordinator");
        coordinator.losesSession();
        Document login = coordinator.fetch("/board/2025/rows");
        assertThat(coordinator.logsIn(login, "coordinator").location()).doesNotContain("/rows");

        coordinator.losesSession();
        assertThat(coordinator
                        .logsIn(coordinator.open("/board/2025"), "coordinator")
                        .location())
                .contains("/board/2025");
    }

    @Test
    void a_fault_inside_shows_nothing_of_the_inside() {
        Visitor contact = as("lund.contact");

        Document page = contact.open("/mailbox/not-a-number");

        assertThat(contact.status()).isGreaterThanOrEqualTo(400);
        assertThat(page.text()).doesNotContain("Exception").doesNotContain("java.");
        assertThat(page.select("main#main h1")).hasSize(1);
    }
}
