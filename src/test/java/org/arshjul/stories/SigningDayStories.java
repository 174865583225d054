package org.arshjul.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.arshjul.party.PartyId;
import org.arshjul.signing.SignatureRefusal;
import org.arshjul.signing.SigningStanding;
import org.arshjul.signing.SigningStandings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The signing day as the coordinator follows it: what was given, what is missing, and who signs for somebody else. */
abstract class SigningDayStories {

    private static final PartyId FORMAS = new PartyId("formas");
    private static final PartyId VINNOVA = new PartyId("vinnova");

    @Autowired
    Story story;

    @Autowired
    SigningStandings standings;

    @Test
    void what_was_given_counts_until_a_new_round_and_who_declined_is_expected_until_it_is_left_out() {
        Year year = story.signing();
        ContractStory lund = year.contract("lund");
        lund.signedBy("vinnova");
        assertThat(standing(lund).given()).containsOnlyKeys(VINNOVA);
        assertThat(standing(lund).given().get(VINNOVA).inFile()).isTrue();
        lund.declinedBy("formas");
        assertThat(standing(lund).refusal(FORMAS))
                .map(SignatureRefusal::reason)
                .contains("Avsnitt 3.9 räcker inte.");
        assertThat(standing(lund).expects(FORMAS)).isTrue();

        lund.answer("HandleDecline", null, Year.decision("goOnWithout"));

        assertThat(standing(lund).expects(FORMAS)).isFalse();
        assertThat(standing(lund).given()).containsOnlyKeys(VINNOVA);

        ContractStory enkoping = year.contract("enkoping");
        enkoping.signedBy("vinnova");
        enkoping.declinedBy("formas");
        enkoping.answer("HandleDecline", null, Year.decision("newRound"));

        assertThat(standing(enkoping).given()).isEmpty();
        assertThat(standing(enkoping).expects(FORMAS)).isTrue();
    }

    private SigningStanding standing(ContractStory contract) {
        List<SigningStanding> all = standings.of(contract.year.year);
        return all.stream()
                .filter(one -> one.contract().id().equals(contract.id))
                .findFirst()
                .orElseThrow();
    }
}
