package org.arshjul.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.arshjul.commitment.CompiledReports.Answer;
import org.arshjul.contract.Owner;
import org.arshjul.contract.Section;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.party.PartyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(
        classes = CommitmentSlice.class,
        properties = {"spring.config.location=optional:classpath:/none/", "spring.datasource.url=jdbc:h2:mem:compiled"})
@RecordApplicationEvents
@Transactional
class CompiledReportsTest {

    private static final PartyId ENKOPING = new PartyId("enkoping");
    private static final FollowUpId YEAR_END = FollowUpId.of("2025/enkoping/year-end");
    private static final ReportId OWN = ReportId.of(YEAR_END);
    private static final ReportId NATIONAL = ReportId.national(2025);

    @Autowired
    Texts texts;

    @Autowired
    Commitments commitments;

    @Autowired
    FollowUps followUps;

    @Autowired
    CompiledReports reports;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void two_municipalities_have_promised_and_one_has_reported() {
        adopt("enkoping", "- Plantera träd.\n- Bygga cykelväg.", "- Köra på el.");
        adopt("lund", "- Isolera skolor.", "- Låna ut lådcyklar.");
        followUps.open(YEAR_END);
        followUps.report(
                YEAR_END,
                ENKOPING,
                List.of(
                        new NewReport(
                                "2025/enkoping/1",
                                false,
                                ReportStatus.DONE,
                                100,
                                "Hundra träd står.",
                                null,
                                "träd",
                                new BigDecimal("100"),
                                "https://example.org/trad"),
                        new NewReport(
                                "2025/enkoping/2", false, ReportStatus.LATE, 10, null, "Marken.", null, null, null),
                        new NewReport(
                                "2025/enkoping/3",
                                false,
                                ReportStatus.DROPPED,
                                0,
                                null,
                                "Inga bussar.",
                                null,
                                null,
                                null)));
    }

    private void adopt(String municipality, String first, String second) {
        TextId text = TextId.of("2025/" + municipality);
        texts.adopt(text, List.of(section("3.3", 0, first), section("3.10", 1, second)));
        commitments.synchronise(text);
    }

    private static Section section(String number, int position, String bullets) {
        String body = "Under 2026 avser kommunen att:\n\n" + bullets;
        return Samples.section(number, position, Owner.MUNICIPALITY, body);
    }

    @Test
    void a_report_counts_what_its_text_promised_and_the_national_one_all() {
        ReportFigures own = reports.figures(OWN);
        assertThat(own.total()).isEqualTo(new Counts(0, 0, 1, 1, 1, 0));
        assertThat(own.sections())
                .extracting(ReportFigures.Group::key, group -> group.counts().all())
                .containsExactly(tuple("3.3", 2), tuple("3.10", 1));
        assertThat(own.kinds()).isEmpty();
        assertThat(own.lines())
                .extracting(ReportFigures.Line::commitment, ReportFigures.Line::status, ReportFigures.Line::hinders)
                .containsExactly(
                        tuple("2025/enkoping/1", ReportStatus.DONE, null),
                        tuple("2025/enkoping/2", ReportStatus.LATE, "Marken."),
                        tuple("2025/enkoping/3", ReportStatus.DROPPED, "Inga bussar."));

        ReportFigures national = reports.figures(NATIONAL);
        assertThat(national.total()).isEqualTo(new Counts(0, 0, 1, 1, 1, 2));
        assertThat(national.parties())
                .contains(new ReportFigures.Group("enkoping", own.total()))
                .contains(new ReportFigures.Group("lund", new Counts(0, 0, 0, 0, 0, 2)));
        assertThat(national.kinds()).containsExactly(new ReportFigures.Group("MUNICIPALITY", national.total()));
        assertThat(national.lines()).isEmpty();
    }

    @Test
    void what_is_compiled_is_fixed_whatever_is_reported_later() {
        reports.compile(NATIONAL, "Så långt.\n\n[[parter]]");
        FollowUpId lund = FollowUpId.of("2025/lund/year-end");
        followUps.open(lund);
        followUps.report(
                lund,
                new PartyId("lund"),
                List.of(
                        Samples.report("2025/lund/1", ReportStatus.DONE, 100),
                        Samples.report("2025/lund/2", ReportStatus.DONE, 100)));

        assertThat(reports.figures(NATIONAL).total().none()).isZero();
        assertThat(reports.find(NATIONAL)).hasValueSatisfying(report -> {
            assertThat(report.figures().total().none()).isEqualTo(2);
            assertThat(report.edition()).isEqualTo(1);
            assertThat(report.body()).isEqualTo("Så långt.\n\n[[parter]]");
            assertThat(report.published()).isFalse();
        });
    }

    @Test
    void a_report_goes_back_with_questions_and_comes_again_as_a_new_edition() {
        followUps.compile(YEAR_END, "Allt går bra.");
        assertThat(followUps.receive(YEAR_END, asking("enkoping", " Varför är cykelvägen sen? ")))
                .isTrue();
        assertThat(events.stream(ReportSentBack.class)).containsExactly(new ReportSentBack(OWN, List.of(ENKOPING)));
        assertThat(reports.awaited(OWN)).containsExactly(ENKOPING);
        long question = reports.questions(OWN).get(0).id();

        assertThatThrownBy(() -> reports.answer(OWN, ENKOPING, List.of()))
                .hasMessageContaining("report.answer.missing")
                .hasMessageContaining("Varför är cykelvägen sen?");
        assertThatThrownBy(() -> reports.answer(OWN, ENKOPING, List.of(new Answer(question, " "))))
                .hasMessageContaining("report.answer.length");
        assertThatThrownBy(() -> reports.answer(OWN, new PartyId("lund"), List.of(new Answer(question, "Vet ej."))))
                .hasMessageContaining("report.answer.notAsked");
        reports.answer(OWN, ENKOPING, List.of(new Answer(question, "Marken är inte köpt.")));
        assertThat(reports.awaited(OWN)).isEmpty();

        followUps.compile(YEAR_END, "Allt utom cykelvägen går bra.");
        assertThat(followUps.receive(YEAR_END, Reception.noted("Bra."))).isFalse();
        assertThat(reports.find(OWN)).hasValueSatisfying(report -> {
            assertThat(report.edition()).isEqualTo(2);
            assertThat(report.published()).isTrue();
        });
        assertThat(reports.questions(OWN)).singleElement().satisfies(asked -> {
            assertThat(asked.edition()).isEqualTo(1);
            assertThat(asked.answer()).isEqualTo("Marken är inte köpt.");
        });
        assertThat(events.stream(ReportPublished.class)).containsExactly(new ReportPublished(OWN, 2));
        assertThat(reports.published()).containsExactly(OWN);
        assertThatThrownBy(() -> reports.compile(OWN, "En gång till.")).hasMessageContaining("report.published");
    }

    @Test
    void a_reception_that_says_two_things_or_asks_nobody_changes_nothing() {
        followUps.compile(YEAR_END, "Allt går bra.");

        assertThatThrownBy(() -> followUps.receive(
                        YEAR_END, new Reception("Bra.", false, List.of(new Reception.Question("enkoping", "Varför?")))))
                .hasMessageContaining("report.question.noted");
        assertThatThrownBy(() -> followUps.receive(YEAR_END, new Reception(null, true, null)))
                .hasMessageContaining("report.question.count");
        assertThatThrownBy(() -> followUps.receive(YEAR_END, asking("lund", "Varför?")))
                .hasMessageContaining("report.question.party")
                .hasMessageContaining("enkoping");
        assertThatThrownBy(() -> followUps.receive(YEAR_END, asking("enkoping", " ")))
                .hasMessageContaining("report.question.length");
        assertThat(reports.published()).isEmpty();
        assertThat(followUps.get(YEAR_END).state()).isEqualTo(FollowUpState.COMPILED);
    }

    @Test
    void nobody_receives_what_was_never_compiled() {
        assertThatThrownBy(() -> reports.receive(NATIONAL, Reception.noted(null)))
                .hasMessageContaining("report.notCompiled");
        assertThatThrownBy(() -> reports.compile(NATIONAL, " ")).hasMessageContaining("report.body.length");
    }

    @Test
    void a_published_file_stays_as_it_first_was() {
        reports.compile(NATIONAL, "Klart.");
        reports.receive(NATIONAL, Reception.noted(null));
        assertThat(reports.pdf(NATIONAL, 1)).isEmpty();
        reports.keep(NATIONAL, 1, new byte[] {1});
        reports.keep(NATIONAL, 1, new byte[] {2});

        assertThat(reports.pdf(NATIONAL, 1)).hasValue(new byte[] {1});
    }

    private static Reception asking(String party, String question) {
        return new Reception(null, true, List.of(new Reception.Question(party, question)));
    }
}
