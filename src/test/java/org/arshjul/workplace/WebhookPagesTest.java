package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

class WebhookPagesTest extends PagesTest {

    private static final String ADD = "form.new-webhook";

    @Test
    void a_coordinator_adds_a_web_hook_sees_its_secret_once_and_turns_it_off_and_on() {
        Visitor coordinator = as("coordinator");
        assertThat(coordinator.open("/audit").select("main a[href=/webhooks]")).hasSize(1);
        FormElement form = coordinator.form(coordinator.open("/webhooks"), ADD);
        form.selectFirst("[value=ContractSigned]").attr("checked", true);
        coordinator.fill(form, Map.of("address", "https://1.1.1.1/arshjul"));
        Document made = coordinator.submit(form, Map.of());

        String secret = made.select("#secret code").text();
        assertThat(secret).startsWith("whsec_");
        assertThat(made.select("#secret").text()).contains("https://1.1.1.1/arshjul");
        Document again = coordinator.open("/webhooks");
        assertThat(again.text()).doesNotContain(secret);
        assertThat(again.select("article").text())
                .contains("https://1.1.1.1/arshjul", "ContractSigned", "på", "aldrig");

        Document off = coordinator.submit(coordinator.form(again, "form[action$=/off]"), Map.of());
        assertThat(off.select("[role=status]").text()).contains("1.1.1.1 är avstängd");
        assertThat(off.select("article").text()).contains("En samordnare har stängt av den.");
        Document on = coordinator.submit(coordinator.form(off, "form[action$=/on]"), Map.of());
        assertThat(on.select("article").text()).doesNotContain("stängt av den");
        Document renewed = coordinator.submit(coordinator.form(on, "form[action$=/secret]"), Map.of());
        assertThat(renewed.select("#secret code").text()).startsWith("whsec_").isNotEqualTo(secret);
        Document removed = coordinator.submit(coordinator.form(renewed, "form[action$=/removal]"), Map.of());
        assertThat(removed.select("article")).isEmpty();
        assertThat(removed.text()).contains("Det finns inga webhookar.");
    }

    @Test
    void a_refused_address_is_told_beside_it_with_what_was_chosen() {
        Visitor coordinator = as("coordinator");
        FormElement form = coordinator.form(coordinator.open("/webhooks"), ADD);
        form.selectFirst("[value=ContractSigned]").attr("checked", true);
        coordinator.fill(form, Map.of("address", "https://169.254.169.254/latest"));
        Document refused = coordinator.submit(form, Map.of());

        assertThat(coordinator.status()).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).contains("169.254.169.254 leder till ett internt nät");
        assertThat(refused.select("[name=address]").val()).isEqualTo("https://169.254.169.254/latest");
        assertThat(refused.select("[name=address]").attr("aria-describedby")).contains("refusal");
        assertThat(refused.selectFirst("[value=ContractSigned]").hasAttr("checked"))
                .isTrue();
        assertThat(refused.select("article")).isEmpty();
        coordinator.fill(form, Map.of("address", "http://1.1.1.1/"));
        assertThat(coordinator.submit(form, Map.of()).select("#refusal").text()).contains("https://");
    }

    @Test
    void one_that_fails_says_since_when_what_the_receiver_answered_and_when_it_is_tried_again() {
        Visitor coordinator = as("coordinator");
        coordinator.open("/webhooks?lang=en");
        FormElement form = coordinator.form(coordinator.open("/webhooks"), ADD);
        coordinator.fill(form, Map.of("address", "https://1.1.1.1/fails"));
        coordinator.submit(form, Map.of());
        jdbc.sql("""
                        update webhook set failures = 3, failing_since = timestamp with time zone '2026-03-02 08:00:00+00',
                               next_attempt_at = timestamp with time zone '2026-03-02 09:30:00+00',
                               last_answer = 'REFUSED', last_status = 503
                        """).update();
        Document page = coordinator.open("/webhooks");

        assertThat(page.select("article").text())
                .contains("3 since 2 March 2026, 09:00", "did not take it (answer 503)", "2 March 2026, 10:30");
        jdbc.sql("update webhook set state = 'OFF', off_because = 'FAILING', next_attempt_at = null")
                .update();
        Document off = coordinator.open("/webhooks");
        assertThat(off.select("article").text()).contains("has not taken anything for long", "503");
        coordinator.submit(coordinator.form(off, "form[action$=/removal]"), Map.of());
        coordinator.open("/?lang=sv");
    }

    @Test
    void the_page_is_for_coordinators() {
        for (String other : new String[] {"auditor", "steering", "lund.contact"}) {
            Visitor visitor = as(other);
            visitor.open("/webhooks");
            assertThat(visitor.status()).isEqualTo(403);
            assertThat(visitor.open("/audit").select("a[href=/webhooks]")).isEmpty();
        }
    }
}
