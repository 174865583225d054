package org.arshjul.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.arshjul.commitment.FollowUpAnalysis.LongCarried;
import org.arshjul.party.PartyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports are only ever added; the latest one on a commitment counts. */
@Repository
class ReportRepository {

    private final JdbcClient jdbc;

    ReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ProgressReport report) {
        jdbc.sql("""
                        insert into progress_report (follow_up_id, commitment_id, party, status, progress, done, hinders,
                                                     indicator, indicator_value, evidence, reported_by, reported_at)
                        values (:followUp, :commitment, :party, :status, :progress, :done, :hinders,
                                :indicator, :value, :evidence, :by, :at)
                        """)
                .param("followUp", report.followUp().toString())
                .param("commitment", report.commitment())
                .param("party", report.party().value())
                .param("status", report.status().name())
                .param("progress", report.progress())
                .param("done", report.done())
                .param("hinders", report.hinders())
                .param("indicator", report.indicator())
                .param("value", report.value())
                .param("evidence", report.evidence())
                .param("by", report.by())
                .param("at", report.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest report on each of these commitments, by its id; none for those on which nobody reported. */
    Map<String, ProgressReport> latest(Collection<String> commitments) {
        Map<String, ProgressReport> latest = new HashMap<>();
        all(commitments).forEach(report -> latest.put(report.commitment(), report));
        return latest;
    }

    /** The latest report that has been taken note of, by commitment, of the texts whose id is like that. */
    Map<String, ProgressReport> noted(String texts) {
        Map<String, ProgressReport> latest = new HashMap<>();
        jdbc.sql("""
                        select r.* from progress_report r
                          join follow_up f on f.id = r.follow_up_id
                         where f.text_id like :texts and f.state in ('NOTED', 'CONCLUDED') order by r.id
                        """)
                .param("texts", texts)
                .query(ReportRepository::report)
                .list()
                .forEach(report -> latest.put(report.commitment(), report));
        return latest;
    }

    /** All reports on these commitments, the first one first. */
    List<ProgressReport> all(Collection<String> commitments) {
        if (commitments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from progress_report where commitment_id in (:commitments) order by id")
                .param("commitments", commitments)
                .query(ReportRepository::report)
                .list();
    }

    /** What the texts whose id is like that promised in all years, counted by what was last reported on it. */
    List<Tally> tallies(String texts) {
        return jdbc.sql("""
                        select substring(c.text_id, 1, 4) as revision, c.section_number, c.party, r.status,
                               count(*) as commitments
                          from commitment c
                          left join progress_report r
                            on r.id = (select max(l.id) from progress_report l where l.commitment_id = c.id)
                         where c.text_id like :texts
                           and (c.state = 'PROMISED' or c.state = 'DROPPED' and c.dropped_reason is not null)
                         group by substring(c.text_id, 1, 4), c.section_number, c.party, r.status
                        """)
                .param("texts", texts)
                .query((row, number) -> new Tally(
                        row.getInt("revision"),
                        row.getString("section_number"),
                        new PartyId(row.getString("party")),
                        row.getString("status") == null ? null : ReportStatus.valueOf(row.getString("status")),
                        row.getInt("commitments")))
                .list();
    }

    /**
     * Commitments of that year in force that were in force in more than so many years before, without being done or given up
     * in any of them; the oldest first.
     */
    List<LongCarried> carriedOver(int year, int moreThan) {
        return jdbc
                .sql("""
                        select c.*, (select count(*) from commitment e
                                       left join progress_report r
                                         on r.id = (select max(l.id) from progress_report l where l.commitment_id = e.id)
                                      where e.lineage = c.lineage and e.text_id < c.text_id and e.state = 'PROMISED'
                                        and (r.status is null or r.status not in ('DONE', 'DROPPED'))) as times
                          from commitment c
                         where c.text_id like :year and c.state = 'PROMISED' and c.first_year < :latestBegin
                         order by times desc, c.text_id, c.position
                        """)
                .param("year", year + "/%")
                .param("latestBegin", year - moreThan)
                .query((row, number) ->
                        new LongCarried(CommitmentRepository.commitment(row, number), row.getInt("times")))
                .list()
                .stream()
                .filter(one -> one.times() > moreThan)
                .toList();
    }

    /** How many commitments of that year in force have no indicator, by party. */
    Map<PartyId, Integer> withoutIndicator(int year) {
        Map<PartyId, Integer> without = new TreeMap<>();
        jdbc.sql("""
                        select c.party, count(*) as commitments from commitment c
                         where c.text_id like :year and c.state = 'PROMISED'
                           and not exists (select 1 from progress_report r
                                            where r.commitment_id = c.id and r.indicator is not null)
                           and not exists (select 1 from commitment_detail d
                                            where d.indicator is not null
                                              and d.id = (select max(l.id) from commitment_detail l
                                                            join commitment o on o.id = l.commitment_id
                                                           where o.lineage = c.lineage and o.text_id <= c.text_id))
                         group by c.party
                        """).param("year", year + "/%").query(row -> {
            without.put(new PartyId(row.getString("party")), row.getInt("commitments"));
        });
        return without;
    }

    /** The latest report on each commitment in that follow-up, in the order of the text. */
    List<ProgressReport> of(FollowUpId followUp) {
        return jdbc.sql("""
                        select r.* from progress_report r
                          join commitment c on c.id = r.commitment_id
                         where r.follow_up_id = :followUp
                           and r.id = (select max(l.id) from progress_report l
                                        where l.follow_up_id = r.follow_up_id and l.commitment_id = r.commitment_id)
                         order by c.position, c.number
                        """)
                .param("followUp", followUp.toString())
                .query(ReportRepository::report)
                .list();
    }

    private static ProgressReport report(ResultSet row, int number) throws SQLException {
        return new ProgressReport(
                FollowUpId.of(row.getString("follow_up_id")),
                row.getString("commitment_id"),
                new PartyId(row.getString("party")),
                ReportStatus.valueOf(row.getString("status")),
                row.getInt("progress"),
                row.getString("done"),
                row.getString("hinders"),
                row.getString("indicator"),
                row.getBigDecimal("indicator_value"),
                row.getString("evidence"),
                row.getString("reported_by"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant());
    }
}
