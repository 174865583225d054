package org.arshjul.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReportBodyTest {

    private static final ReportId OWN = ReportId.of("2026/enkoping/year-end");

    @Test
    void figures_stand_where_the_text_places_them_and_the_rest_at_its_end() {
        ReportBody body =
                ReportBody.of(OWN, "Först.\n\n[[avsnitt]]\n\nSedan [[år]] i löpande text.\n  [[år]]  \nSist.");

        assertThat(body.parts())
                .extracting(part ->
                        part.figure() == null ? part.markdown() : part.figure().mark())
                .containsExactly(
                        "Först.", "[[avsnitt]]", "Sedan [[år]] i löpande text.", "[[år]]", "Sist.", "[[åtaganden]]");
        assertThat(body.unknown()).isEmpty();
    }

    @Test
    void a_mark_that_places_nothing_is_named_and_refused_with_those_that_do() {
        String text = "[[parter]]\n\n[[år]]\n\n[[år]]\n\n[[hemligt]]";

        assertThat(ReportBody.of(OWN, text).unknown()).containsExactly("[[parter]]", "[[år]]", "[[hemligt]]");
        assertThatThrownBy(() -> ReportBody.check(OWN, text))
                .hasMessageContaining("report.body.mark")
                .hasMessageContaining("[[hemligt]]")
                .hasMessageContaining("[[avsnitt]], [[åtaganden]]");
    }

    @Test
    void the_national_report_shows_parties_and_no_single_commitments() {
        assertThat(ReportBody.of(ReportId.of("2026"), "Text").parts())
                .extracting(ReportBody.Part::figure)
                .containsExactly(
                        null, ReportFigure.YEARS, ReportFigure.SECTIONS, ReportFigure.KINDS, ReportFigure.PARTIES);
    }

    @Test
    void its_id_is_read_as_it_is_written() {
        assertThat(OWN).hasToString("2026/enkoping/year-end");
        assertThat(ReportId.of("2026").national()).isTrue();
        assertThat(ReportId.of("2026/shared/half-year").shared()).isTrue();
        assertThatThrownBy(() -> ReportId.of("26")).hasMessageContaining("id.malformed");
    }
}
