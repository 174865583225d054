package org.arshjul.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.arshjul.commitment.CommitmentDetails.Indicator;
import org.arshjul.commitment.CommitmentDetails.Link;
import org.arshjul.contract.TextId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What is known of commitments; it is only ever added. */
@Repository
class DetailRepository {

    /** What was written for the commitment of one year. */
    record Written(String lineage, int year, CommitmentDetails details) {}

    private final JdbcClient jdbc;

    DetailRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String commitment, CommitmentDetails details, String by, Instant at) {
        Indicator indicator = details.indicator();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into commitment_detail (commitment_id, responsible, due, indicator, unit, base_value, base_year,
                                                       target_value, target_year, written_by, written_at)
                        values (:commitment, :responsible, :due, :indicator, :unit, :base, :baseYear,
                                :target, :targetYear, :by, :at)
                        """)
                .param("commitment", commitment)
                .param("responsible", details.responsible())
                .param("due", details.due())
                .param("indicator", indicator == null ? null : indicator.name())
                .param("unit", indicator == null ? null : indicator.unit())
                .param("base", indicator == null ? null : indicator.base())
                .param("baseYear", indicator == null ? null : indicator.baseYear())
                .param("target", indicator == null ? null : indicator.target())
                .param("targetYear", indicator == null ? null : indicator.targetYear())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        for (int i = 0; i < details.links().size(); i++) {
            Link link = details.links().get(i);
            jdbc.sql(
                            "insert into commitment_link (detail_id, position, label, url) values (:id, :position, :label, :url)")
                    .param("id", key.getKey())
                    .param("position", i)
                    .param("label", link.label())
                    .param("url", link.url())
                    .update();
        }
    }

    /** All that was written for these lineages, the oldest first. */
    List<Written> ofLineages(Collection<String> lineages) {
        if (lineages.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Link>> links = links(lineages);
        return jdbc.sql("""
                        select d.*, c.lineage, c.text_id from commitment_detail d join commitment c on c.id = d.commitment_id
                         where c.lineage in (:lineages) order by c.text_id, d.id
                        """)
                .param("lineages", lineages)
                .query((row, number) -> new Written(
                        row.getString("lineage"),
                        TextId.of(row.getString("text_id")).year(),
                        new CommitmentDetails(
                                row.getString("responsible"),
                                row.getObject("due", LocalDate.class),
                                indicator(row),
                                links.getOrDefault(row.getLong("id"), List.of()))))
                .list();
    }

    private Map<Long, List<Link>> links(Collection<String> lineages) {
        Map<Long, List<Link>> links = new HashMap<>();
        jdbc.sql("""
                        select l.* from commitment_link l
                          join commitment_detail d on d.id = l.detail_id
                          join commitment c on c.id = d.commitment_id
                         where c.lineage in (:lineages) order by l.detail_id, l.position
                        """).param("lineages", lineages).query((RowCallbackHandler)
                row -> links.computeIfAbsent(row.getLong("detail_id"), none -> new ArrayList<>())
                        .add(new Link(row.getString("label"), row.getString("url"))));
        return links;
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        return new Indicator(
                row.getString("indicator"),
                row.getString("unit"),
                row.getBigDecimal("base_value"),
                row.getObject("base_year", Integer.class),
                row.getBigDecimal("target_value"),
                row.getObject("target_year", Integer.class));
    }
}
