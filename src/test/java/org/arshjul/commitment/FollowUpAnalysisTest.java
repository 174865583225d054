package org.arshjul.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.arshjul.contract.Owner;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.party.PartyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

/** Three promises of 2023 that were carried on to 2026, followed up at the end of 2023 only. */
@SpringBootTest(
        classes = CommitmentSlice.class,
        properties = {"spring.config.location=optional:classpath:/none/", "spring.datasource.url=jdbc:h2:mem:analysis"})
@Transactional
class FollowUpAnalysisTest {

    private static final PartyId ENKOPING = new PartyId("enkoping");
    private static final FollowUpId FIRST = FollowUpId.of("2023/enkoping/year-end");

    @Autowired
    Texts texts;

    @Autowired
    Commitments commitments;

    @Autowired
    FollowUps followUps;

    @Autowired
    FollowUpAnalysis analysis;

    @BeforeEach
    void promised_through_the_years() {
        String body = "Under 2024 avser kommunen att:\n\n- Plantera träd.\n- Bygga cykelväg.\n- Köra på el.";
        texts.adopt(text(2023), List.of(Samples.section("3.3", 0, Owner.MUNICIPALITY, body)));
        commitments.synchronise(text(2023));
        followUps.open(FIRST);
        followUps.report(
                FIRST,
                ENKOPING,
                List.of(
                        Samples.report("2023/enkoping/1", ReportStatus.DONE, 100),
                        Samples.report("2023/enkoping/2", ReportStatus.LATE, 10),
                        new NewReport(
                                "2023/enkoping/3",
                                false,
                                ReportStatus.BEGUN,
                                10,
                                null,
                                null,
                                "bussar",
                                BigDecimal.TEN,
                                null)));
        for (int year = 2024; year <= 2026; year++) {
            texts.open(text(year), text(year - 1));
            commitments.synchronise(text(year));
            commitments.promised(text(year));
        }
    }

    @Test
    void what_was_never_done_is_named_after_it_was_carried_over_more_than_twice() {
        assertThat(analysis.longCarried(2025)).isEmpty();
        assertThat(analysis.longCarried(2026))
                .extracting(one -> one.commitment().wording(), FollowUpAnalysis.LongCarried::times)
                .containsExactly(tuple("Bygga cykelväg.", 3), tuple("Köra på el.", 3));
    }

    @Test
    void what_is_reported_with_an_indicator_is_measured() {
        assertThat(analysis.withoutIndicator(2023)).isEqualTo(Map.of(ENKOPING, 2));
        assertThat(analysis.withoutIndicator(2026)).isEqualTo(Map.of(ENKOPING, 3));
    }

    @Test
    void a_party_is_silent_while_it_owes_reports_or_was_gone_on_without() {
        assertThat(analysis.silent(2023)).isEmpty();
        FollowUpId last = FollowUpId.of("2023/enkoping/half-year");
        followUps.open(last);
        followUps.goOnWithout(last, ENKOPING);

        assertThat(analysis.silent(2023)).containsExactly(new FollowUpAnalysis.Silent(ENKOPING, 0, 1));
        assertThat(analysis.silent(2026)).containsExactly(new FollowUpAnalysis.Silent(ENKOPING, 3, 0));
    }

    private static TextId text(int year) {
        return TextId.of(year + "/enkoping");
    }
}
