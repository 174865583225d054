package org.arshjul.stories;

import static org.arshjul.stories.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arshjul.party.Deputies;
import org.arshjul.party.Deputy;
import org.arshjul.party.PartyId;
import org.arshjul.party.Person;
import org.arshjul.party.Role;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.signing.ContractSigned;
import org.arshjul.signing.PaperSignatures;
import org.arshjul.signing.Signature;
import org.arshjul.signing.SignatureRefusal;
import org.arshjul.signing.SignedFiles;
import org.arshjul.signing.SigningStanding;
import org.arshjul.signing.SigningStandings;
import org.arshjul.signing.pades.CheckedSignature;
import org.arshjul.signing.pades.SignatureCheck;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The signing day as the coordinator follows it: what was given, what is missing, and who signs for somebody else. */
abstract class SigningDayStories {

    private static final PartyId FORMAS = new PartyId("formas");
    private static final PartyId VINNOVA = new PartyId("vinnova");

    @Autowired
    Story story;

    @Autowired
    SigningStandings standings;

    @Autowired
    Deputies deputies;

    @Autowired
    PaperSignatures paper;

    @Autowired
    SignedFiles files;

    @Autowired
    SignatureCheck check;

    @Autowired
    WebApplicationContext context;

    @Test
    void what_was_given_counts_until_a_new_round_and_who_declined_is_expected_until_it_is_left_out() {
        Year year = story.signing();
        ContractStory lund = year.contract("lund");
        lund.signedBy("vinnova");
        assertThat(standing(lund).given()).containsOnlyKeys(VINNOVA);
        assertThat(standing(lund).given().get(VINNOVA).inFile()).isTrue();
        lund.declinedBy("formas");
        assertThat(standing(lund).refusal(FORMAS)).map(SignatureRefusal::reason).contains("Avsnitt 3.9 räcker inte.");
        assertThat(standing(lund).expects(FORMAS)).isTrue();

        lund.answer("HandleDecline", null, Year.decision("goOnWithout"));

        assertThat(standing(lund).expects(FORMAS)).isFalse();
        assertThat(standing(lund).given()).containsOnlyKeys(VINNOVA);
        Reader reader = new Reader(Reader.pages(context), "lund.contact", () -> {});
        assertThat(reader.open("/contracts/" + lund.id)
                        .select("p:contains(utan underskrift av)")
                        .text())
                .contains("Formas.");

        ContractStory enkoping = year.contract("enkoping");
        enkoping.signedBy("vinnova");
        enkoping.declinedBy("formas");
        enkoping.answer("HandleDecline", null, Year.decision("newRound"));

        assertThat(standing(enkoping).given()).isEmpty();
        assertThat(standing(enkoping).expects(FORMAS)).isTrue();
    }

    @Test
    void a_deputy_signs_for_who_is_away_on_those_days_and_not_afterwards() {
        Year year = story.signing();
        Product product = year.product;
        ContractStory lund = year.contract("lund");
        ContractStory enkoping = year.contract("enkoping");
        LocalDate today = Product.day(product.now());
        Person holder = product.parties.signatory(FORMAS).orElseThrow();
        String deputy = product.parties.members("formas.contact").get(0).id();
        assertThat(refusal(() -> signedByTheContactOfFormas(lund))).startsWith("task.notYours");

        year.coordinator(() -> deputies.name(deputyOfFormas(deputy, today, today.plusDays(1))));
        signedByTheContactOfFormas(lund);

        assertThat(lund.signing().signatures()).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(deputy);
            assertThat(one.office()).isEqualTo("Tf. generaldirektör");
            assertThat(one.onBehalfOf()).isEqualTo(new Signature.Absent(holder.id(), holder.name()));
        });
        assertThat(check.check(files.of(lund.id), product.now()).signatures())
                .extracting(CheckedSignature::office)
                .containsExactly("Tf. generaldirektör, för " + holder.name());
        assertThat(year.happened(ContractSigned.class))
                .extracting(ContractSigned::signatory, ContractSigned::onBehalfOf)
                .containsExactly(tuple(deputy, holder.id()));

        HumanTask taken = product.task("SignContract", enkoping.id.toString(), "formas");
        year.coordinator(() -> product.reassignments.reassign(taken.id(), deputy, "Ska skriva under."));
        product.itIs(today.plusDays(2));
        assertThat(product.parties.groupsOf(deputy)).doesNotContain("formas.signatory");
        assertThat(refusal(() -> signedByTheContactOfFormas(enkoping))).startsWith("task.");

        deputies.endThoseOver();

        assertThat(product.tasks.get(taken.id()).assignee()).isEqualTo(holder.id());
        enkoping.signedBy("formas");
        assertThat(enkoping.signing().signatures()).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(holder.id());
            assertThat(one.onBehalfOf()).isNull();
        });
    }

    @Test
    void what_a_deputy_signed_on_paper_says_for_whom_and_only_a_deputy_of_that_day_can_have() {
        Year year = story.signing();
        ContractStory lund = year.contract("lund");
        LocalDate today = Product.day(year.product.now());
        String deputy = year.product.parties.members("formas.contact").get(0).id();
        assertThat(refusal(() -> deputyOfFormasSignedOnPaper(lund, today))).startsWith("paper.noDeputy[formas");

        year.coordinator(() -> deputies.name(deputyOfFormas(deputy, today, today)));
        deputyOfFormasSignedOnPaper(lund, today);

        assertThat(lund.signing().signatures()).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(deputy);
            assertThat(one.onBehalfOf()).isNotNull();
        });
    }

    private void signedByTheContactOfFormas(ContractStory contract) {
        Product product = contract.year.product;
        product.answer(
                product.task("SignContract", contract.id.toString(), "formas"),
                "formas.contact",
                Map.of(
                        "signed",
                        true,
                        "digest",
                        contract.signing().document().orElseThrow().digest().hex()));
    }

    private void deputyOfFormasSignedOnPaper(ContractStory contract, LocalDate day) {
        contract.year.product.as("lund.registrar", contract.year.id, () -> {
            paper.record(
                    contract.id,
                    Set.of(FORMAS),
                    Set.of(FORMAS),
                    day,
                    contract.signing().document().orElseThrow().digest(),
                    "underskrifter.pdf",
                    "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII));
            return null;
        });
    }

    private static Deputy deputyOfFormas(String person, LocalDate first, LocalDate last) {
        return new Deputy(UUID.randomUUID(), FORMAS, Role.SIGNATORY, null, person, first, last, null, "Semester.");
    }

    private SigningStanding standing(ContractStory contract) {
        List<SigningStanding> all = standings.of(contract.year.year);
        return all.stream()
                .filter(one -> one.contract().id().equals(contract.id))
                .findFirst()
                .orElseThrow();
    }
}
