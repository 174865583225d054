package org.arshjul.commitment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.arshjul.party.PartyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compiled reports in all their editions, and the questions by which they were sent back. */
@Repository
class CompiledReportRepository {

    private static final String LAST =
            " edition = (select max(l.edition) from compiled_report l where l.report = r.report) ";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CompiledReportRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<CompiledReport> find(ReportId report) {
        return jdbc.sql("select * from compiled_report r where report = :report and" + LAST)
                .param("report", report.toString())
                .query(this::report)
                .optional();
    }

    /** The reports that everybody may read, the newest year first; an edition that was sent back is never among them. */
    List<ReportId> published() {
        return jdbc.sql("select report from compiled_report r where published_at is not null and" + LAST
                        + "order by substring(report, 1, 4) desc, report")
                .query((row, number) -> ReportId.of(row.getString("report")))
                .list();
    }

    void insert(CompiledReport report) {
        jdbc.sql("""
                        insert into compiled_report (report, edition, body, figures, compiled_by, compiled_at)
                        values (:report, :edition, :body, :figures, :by, :at)
                        """)
                .param("report", report.id().toString())
                .param("edition", report.edition())
                .param("body", report.body())
                .param("figures", written(report.figures()))
                .param("by", report.by())
                .param("at", report.compiledAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void publish(CompiledReport report, Instant at) {
        jdbc.sql("update compiled_report set published_at = :at where report = :report and edition = :edition")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("report", report.id().toString())
                .param("edition", report.edition())
                .update();
    }

    /** Keeps the published file; the first one stays. */
    void keep(ReportId report, int edition, byte[] pdf) {
        jdbc.sql("""
                        update compiled_report set pdf = :pdf
                         where report = :report and edition = :edition and pdf is null
                        """)
                .param("pdf", pdf)
                .param("report", report.toString())
                .param("edition", edition)
                .update();
    }

    Optional<byte[]> pdf(ReportId report, int edition) {
        return jdbc.sql("select pdf from compiled_report where report = :report and edition = :edition")
                .param("report", report.toString())
                .param("edition", edition)
                .query((row, number) -> Optional.ofNullable(row.getBytes("pdf")))
                .optional()
                .flatMap(found -> found);
    }

    void ask(CompiledReport report, PartyId party, String question, String by, Instant at) {
        jdbc.sql("""
                        insert into report_question (report, edition, party, question, asked_by, asked_at)
                        values (:report, :edition, :party, :question, :by, :at)
                        """)
                .param("report", report.id().toString())
                .param("edition", report.edition())
                .param("party", party.value())
                .param("question", question)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All that was ever asked about it, in order. */
    List<ReportQuestion> questions(ReportId report) {
        return jdbc.sql("select * from report_question where report = :report order by id")
                .param("report", report.toString())
                .query(CompiledReportRepository::question)
                .list();
    }

    void answer(long question, String answer, String by, Instant at) {
        jdbc.sql("update report_question set answer = :answer, answered_by = :by, answered_at = :at where id = :id")
                .param("answer", answer)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", question)
                .update();
    }

    private CompiledReport report(ResultSet row, int number) throws SQLException {
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        return new CompiledReport(
                ReportId.of(row.getString("report")),
                row.getInt("edition"),
                row.getString("body"),
                read(row.getString("figures")),
                row.getString("compiled_by"),
                row.getObject("compiled_at", OffsetDateTime.class).toInstant(),
                published == null ? null : published.toInstant());
    }

    private static ReportQuestion question(ResultSet row, int number) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new ReportQuestion(
                row.getLong("id"),
                ReportId.of(row.getString("report")),
                row.getInt("edition"),
                new PartyId(row.getString("party")),
                row.getString("question"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("answer"),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant());
    }

    private String written(ReportFigures figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("figures cannot be written", impossible);
        }
    }

    private ReportFigures read(String figures) {
        try {
            return json.readValue(figures, ReportFigures.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("figures cannot be read", damaged);
        }
    }
}
