package org.arshjul.stories;

import static org.arshjul.stories.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.arshjul.contract.Owner;
import org.arshjul.contract.Section;
import org.arshjul.contract.Stage;
import org.arshjul.contract.TextId;
import org.arshjul.contract.TextState;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.Memberships;
import org.arshjul.party.PartyId;
import org.arshjul.platform.task.HumanTask;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Municipalities come late, and go while they are followed up. */
abstract class MembershipStories {

    private static final PartyId LUND = new PartyId("lund");
    private static final PartyId ENKOPING = new PartyId("enkoping");

    @Autowired
    Story story;

    @Autowired
    WebApplicationContext web;

    @Test
    void a_municipality_that_joins_after_the_signing_day_signs_alone() {
        Year year = story.draftingWithout("umea");
        year.texts().forEach(TextStory::agreedAtOnce);
        year.contracts().forEach(ContractStory::mandated);
        year.signingDay();
        year.contracts().forEach(ContractStory::signedByAll);
        assertThat(year.state()).isEqualTo(CycleState.IN_FORCE);

        join(year, "umea");
        year.contract("umea").text().agreedAtOnce();
        year.contract("umea").mandated();
        year.contract("umea").signedByAll();

        assertThat(year.contract("umea").stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(year.contract("umea").signing().signatures()).hasSize(8);
        year.reportingOpens();
        assertThat(year.followUp("umea", "half-year").asked()).containsExactly("umea");
    }

    @Test
    void a_municipality_that_joins_while_others_sign_is_waited_for() {
        Year year = story.draftingWithout("umea");
        year.texts().forEach(TextStory::agreedAtOnce);
        year.contracts().forEach(ContractStory::mandated);
        year.signingDay();

        join(year, "umea");
        year.contracts().forEach(ContractStory::signedByAll);

        assertThat(year.state()).isEqualTo(CycleState.SIGNING);
        leave(year, "umea");
        assertThat(year.state()).isEqualTo(CycleState.IN_FORCE);
    }

    @Test
    void a_municipality_without_a_contract_begins_from_the_template() {
        Year year = story.drafting();
        PartyId kalmar = new PartyId("kalmar");
        assertThat(year.product.memberships.candidates(year.year))
                .extracting(party -> party.id().value())
                .contains("kalmar");
        assertThat(year.product.memberships.joining(year.year, kalmar).base()).isEmpty();

        join(year, "kalmar");

        TextStory own = year.contract("kalmar").text();
        assertThat(year.product.texts.get(own.id).sections())
                .allSatisfy(section -> assertThat(section.body()).isEmpty())
                .extracting(Section::owner)
                .containsOnly(Owner.MUNICIPALITY);
        assertThat(year.product.commitments.of(own.id)).isEmpty();
        seesHerTask(year, "ReviseSections", own.id, "municipality");
        own.drafted();
        seesHerTask(year, "ConfirmDraft", own.id, null);
        own.confirmed();
        seesHerTask(year, "GiveOpinion", own.id, "kalmar");
        asked(year, "kalmar.contact", get("/contracts/" + own.id), status().isOk());
        own.approvedByAll();
        assertThat(own.state()).isEqualTo(TextState.AGREED);
        assertThat(year.product.commitments.inForce(own.id)).isEmpty();
    }

    private void seesHerTask(Year year, String kind, TextId text, String concerns) {
        String task = year.product.task(kind, text.toString(), concerns).id();
        asked(year, "kalmar.contact", get("/tasks/{id}", task), status().isOk());
    }

    @Test
    void the_last_follow_up_is_too_late_to_join() {
        Year year = story.inForce();
        year.followedUp("half-year");
        year.reportingOpens();

        assertThat(refusal(() -> join(year, "kalmar")))
                .startsWith("membership.tooLate[Kalmar, %d, %d".formatted(year.year, year.year + 1));
    }

    @Test
    void who_reports_for_a_municipality_that_has_left_is_told_so_wherever_they_ask() {
        Year year = story.inForce();
        year.reportingOpens();
        FollowUpStory lund = year.followUp("lund", "half-year");
        HumanTask report = year.product.task("ReportCommitments", year.id + "/lund/half-year", "lund");
        Map<String, Object> answer = Map.of("reports", lund.reports("lund"));
        Memberships.Leaving meaning = year.product.memberships.leaving(year.year, LUND);
        assertThat(meaning.stage()).isEqualTo(Optional.of(Stage.IN_FORCE));
        assertThat(meaning.signatures()).isZero();
        assertThat(meaning.withdrawn()).extracting(HumanTask::id).containsExactly(report.id());

        leave(year, "lund");

        String today = Product.day(year.product.now()).toString();
        assertThat(year.contract("lund").stage()).isEqualTo(Stage.EXPIRED);
        assertThat(year.contract("lund").signing().signatures()).hasSize(8);
        assertThat(year.product.tasks.openIn(year.id + "/lund")).isEmpty();
        assertThat(refusal(() -> year.product.answer(report, answer)))
                .startsWith("followUp.ended[Lunds kommun, %s, %s".formatted(year.id, today));
        asked(
                year,
                "lund.contact",
                post("/api/tasks/{id}/complete", report.id())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reports\":[]}")
                        .locale(Locale.ENGLISH),
                status().isConflict(),
                content()
                        .string(Matchers.allOf(
                                Matchers.containsString("Lunds kommun has taken no part"),
                                Matchers.containsString("since " + today))));
        asked(
                year,
                "lund.contact",
                get("/tasks/{id}", report.id()).locale(Locale.forLanguageTag("sv")),
                status().isConflict(),
                content().string(Matchers.containsString("Lunds kommun deltar inte längre i årsrevisionen")),
                content().string(Matchers.containsString("sedan " + today)));

        year.followUp("shared", "half-year").concluded();
        year.followUp("enkoping", "half-year").concluded();
        assertThat(year.open()).isEmpty();
        year.reportingOpens();
        assertThat(year.product.followUps.of(new TextId(year.year, "lund"))).hasSize(1);
        Year next = year.next().started();
        assertThat(year.product.cycles.municipalities(next.year)).containsExactly(ENKOPING);
    }

    /** Somebody of that group asks by HTTP. */
    private void asked(Year year, String group, RequestBuilder request, ResultMatcher... expected) {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(web).build();
        year.product.actAs(group, () -> {
            try {
                browser.perform(request).andExpectAll(expected);
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
    }

    private static void join(Year year, String municipality) {
        year.coordinator(() ->
                year.product.memberships.join(year.year, new PartyId(municipality), "Kommunen har ansökt.", "VC 17"));
    }

    private static void leave(Year year, String municipality) {
        year.coordinator(
                () -> year.product.memberships.leave(year.year, new PartyId(municipality), "Vi har sagt nej.", "KS 4"));
    }
}
