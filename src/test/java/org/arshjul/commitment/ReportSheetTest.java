package org.arshjul.commitment;

import static org.arshjul.commitment.Samples.commitment;
import static org.arshjul.commitment.Samples.report;
import static org.arshjul.commitment.Samples.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.arshjul.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportSheetTest {

    private static final String TREES = "2026/enkoping/1";
    private static final String BIKES = "2026/enkoping/2";

    private final ReportSheet sheet = new ReportSheet(
            List.of(commitment(1, "3.3", "Plantera träd."), commitment(2, "3.9", "Bygga cykelväg.")),
            Map.of(TREES, reported(TREES, 50)));

    @Test
    void one_report_on_each_commitment_is_a_full_sheet() {
        List<NewReport> answers = List.of(report(BIKES, ReportStatus.DONE, 100), report(TREES, ReportStatus.LATE, 0));

        assertThat(sheet.filled(answers)).isEqualTo(answers);
    }

    @Test
    void as_before_repeats_the_last_report() {
        NewReport asBefore = new NewReport(TREES, true, null, null, null, null, null, null, null);

        assertThat(sheet.filled(List.of(asBefore, report(BIKES, ReportStatus.BEGUN, 10))))
                .first()
                .isEqualTo(new NewReport(
                        TREES,
                        false,
                        ReportStatus.BEGUN,
                        50,
                        "Halvvägs",
                        "Ont om folk",
                        "träd",
                        new BigDecimal("12.5"),
                        "https://example.org/trad"));
    }

    @Test
    void as_before_is_refused_where_nothing_was_reported_before() {
        NewReport asBefore = new NewReport(BIKES, true, null, null, null, null, null, null, null);

        refused("report.nothingBefore", report(TREES, ReportStatus.BEGUN, 10), asBefore);
    }

    @Test
    void a_commitment_left_out_is_named() {
        assertThatThrownBy(() -> sheet.filled(List.of(report(TREES, ReportStatus.BEGUN, 10))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("report.missing");
                    assertThat(refusal.arguments()).containsExactly(BIKES);
                });
    }

    @Test
    void a_commitment_of_others_or_sent_twice_is_refused() {
        refused("report.unknownCommitment", report("2026/enkoping/9", ReportStatus.BEGUN, 10));
        refused("report.unknownCommitment", report(null, ReportStatus.BEGUN, 10));
        refused("report.twice", report(TREES, ReportStatus.BEGUN, 10), report(TREES, ReportStatus.BEGUN, 20));
    }

    @Test
    void progress_is_from_0_to_100_and_a_status_must_be_given() {
        refused("report.progress", report(TREES, ReportStatus.BEGUN, 101), report(BIKES, ReportStatus.BEGUN, 1));
        refused("report.progress", report(TREES, ReportStatus.BEGUN, -1), report(BIKES, ReportStatus.BEGUN, 1));
        refused("report.statusMissing", report(TREES, null, 1), report(BIKES, ReportStatus.BEGUN, 1));
    }

    @Test
    void what_is_dropped_needs_a_reason() {
        refused("report.reasonMissing", report(TREES, ReportStatus.DROPPED, 0), report(BIKES, ReportStatus.BEGUN, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "ftp://example.org/x", "https:///x", "/tmp/x", "http://ex ample.org"})
    void evidence_is_a_web_link_or_nothing(String link) {
        refused("report.evidence", measured(null, null, link), report(BIKES, ReportStatus.BEGUN, 1));
    }

    @Test
    void a_value_needs_an_indicator_and_fits_its_column() {
        NewReport bikes = report(BIKES, ReportStatus.BEGUN, 1);
        refused("report.indicatorMissing", measured(null, new BigDecimal("1"), null), bikes);
        refused("report.value", measured("träd", new BigDecimal("0.12345"), null), bikes);
        refused("report.value", measured("träd", new BigDecimal("1E+14"), null), bikes);

        assertThat(sheet.filled(List.of(measured("träd", new BigDecimal("99999999999999.1234"), null), bikes)))
                .hasSize(2);
    }

    @Test
    void texts_have_bounds() {
        refused("report.tooLong", measured("t".repeat(201), null, null), report(BIKES, ReportStatus.BEGUN, 1));
    }

    private static NewReport measured(String indicator, BigDecimal value, String evidence) {
        return new NewReport(TREES, false, ReportStatus.BEGUN, 10, null, null, indicator, value, evidence);
    }

    private void refused(String code, NewReport... answers) {
        assertThatThrownBy(() -> sheet.filled(List.of(answers)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
