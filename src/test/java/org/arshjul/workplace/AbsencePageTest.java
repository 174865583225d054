package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arshjul.party.Deputies;
import org.arshjul.party.Deputy;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyId;
import org.arshjul.party.Role;
import org.arshjul.platform.Actor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody enters when they are away, by themselves. */
class AbsencePageTest extends PagesTest {

    private static final String AWAY = "umea.contact";
    private static final String DEPUTY = "umea.signatory";
    private static final PartyId UMEA = new PartyId("umea");

    @Autowired
    private Parties parties;

    @Autowired
    private Deputies deputies;

    private Visitor away;
    private String today;

    @BeforeEach
    void somebody_has_two_roles() {
        if (!parties.groupsOf(AWAY).contains("umea.registrar")) {
            coordinator(() -> parties.succeed(UMEA, Role.REGISTRAR, "umea.registrar", AWAY, "Ny uppgift."));
        }
        away = as(AWAY);
        today = form().selectFirst("[name=from]").attr("min");
    }

    @Test
    void whoever_is_away_says_who_acts_in_all_roles_and_comes_back_early() {
        Document entered = enter(Map.of("from", today, "to", today, "deputy", DEPUTY));

        assertThat(entered.select("[role=status]").text()).isEqualTo("Frånvaron är sparad.");
        assertThat(entered.select("#absence-mine ~ article"))
                .singleElement()
                .satisfies(one -> assertThat(one.text())
                        .contains("i dag", "kontaktperson för Umeå", "registrator för Umeå", "Jag är tillbaka"));
        assertThat(parties.groupsOf(DEPUTY)).contains("umea.contact", "umea.registrar");
        Visitor deputy = as(DEPUTY);
        assertThat(deputy.open("/absence").select("#absence-others ~ article").text())
                .contains("I stället för", "registrator för Umeå");

        Document ended = away.submit(away.form(entered, "form[action$=/ending]"), Map.of());

        assertThat(ended.select("[role=status]").text()).startsWith("Frånvaron är avslutad.");
        assertThat(ended.select("#absence-mine ~ article")).isEmpty();
        assertThat(parties.groupsOf(DEPUTY)).doesNotContain("umea.contact", "umea.registrar");
    }

    @Test
    void a_deputy_for_several_roles_is_named_in_all_or_in_none() {
        coordinator(() -> deputies.name(new Deputy(
                UUID.randomUUID(),
                UMEA,
                Role.REGISTRAR,
                AWAY,
                "lund.registrar",
                LocalDate.parse(today),
                LocalDate.parse(today),
                null,
                "Semester.")));

        Document refused = enter(Map.of("from", today, "to", today, "deputy", DEPUTY, "reason", "Kurs."));

        assertThat(away.status()).isEqualTo(409);
        assertThat(refused.select("#refusal").text()).contains("redan ställföreträdare");
        assertThat(refused.select("[name=deputy] option[selected]").val()).isEqualTo(DEPUTY);
        assertThat(refused.select("[name=reason]").val()).isEqualTo("Kurs.");
        assertThat(parties.groupsOf(DEPUTY)).doesNotContain("umea.contact");
        away.submit(away.form(refused, "form[action$=/ending]"), Map.of());
        assertThat(parties.groupsOf("lund.registrar")).doesNotContain("umea.registrar");
    }

    @Test
    void without_a_deputy_the_days_are_kept_and_ended() {
        Document entered = enter(Map.of("from", today, "to", today));

        assertThat(entered.select("#absence-mine ~ article").text()).contains("Ingen handlar i stället för dig");
        assertThat(enter(Map.of("from", today, "to", today)).select("#refusal").text())
                .contains("redan angiven som borta");
        away.submit(away.form(away.open("/absence"), "form[action$=/ending]"), Map.of());
        assertThat(away.open("/absence").select("#absence-mine ~ article")).isEmpty();
    }

    @Test
    void nobody_gets_at_others_roles_by_sending_other_fields() {
        FormElement form = form();
        form.select("[name=role]").first().val("umea.signatory");
        form.select("[name=role]").last().val("lund.registrar");
        away.fill(form, Map.of("from", today, "to", today, "deputy", "lund.contact"));
        choose(form, "lund.contact");
        assertThat(away.submit(form, Map.of()).select("#refusal").text()).contains("Ingen roll är vald");
        assertThat(away.status()).isEqualTo(422);
        assertThat(enter(Map.of("from", "2020-01-01", "to", today, "deputy", DEPUTY))
                        .select("#refusal")
                        .text())
                .contains("har redan passerat");
        assertThat(enter(Map.of("from", "i morgon", "to", today)).select("#refusal"))
                .hasSize(1);

        Document entered = enter(Map.of("from", today, "to", today, "deputy", DEPUTY));
        FormElement end = away.form(entered, "form[action$=/ending]");
        Visitor deputy = as(DEPUTY);
        FormElement own = deputy.form(deputy.open("/absence"), "form[action=/absence]");
        own.select("[name=from], [name=to], [name=deputy], [name=role], [name=reason]")
                .remove();
        end.select("[name=id]").forEach(own::appendChild);
        deputy.submitTo("/absence/deputies/ending", own);
        assertThat(deputy.status()).isEqualTo(403);
        assertThat(parties.groupsOf(DEPUTY)).contains("umea.contact");
        away.submit(away.form(away.open("/absence"), "form[action$=/ending]"), Map.of());
        assertThat(deputies.current()).isEmpty();
    }

    private Document enter(Map<String, String> fields) {
        FormElement form = form();
        away.fill(form, fields);
        choose(form, fields.getOrDefault("deputy", ""));
        return away.submit(form, Map.of());
    }

    private FormElement form() {
        return away.form(away.open("/absence"), "form[action=/absence]");
    }

    private static void choose(FormElement form, String person) {
        form.select("option").removeAttr("selected");
        form.select("option[value='" + person + "']").attr("selected", "selected");
    }

    private static void coordinator(Runnable act) {
        Actor.as("coordinator", Set.of("coordinator"), () -> {
            act.run();
            return null;
        });
    }
}
