package org.arshjul.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Commitments of all years; none is ever removed. */
@Repository
class CommitmentRepository {

    private static final String IN_ORDER =
            " order by case when state = 'DROPPED' and dropped_reason is null then 1 else 0 end, position, number";

    private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    CommitmentRepository(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Nobody else reads this text's commitments anew until the transaction ends; returns the last number given. */
    int lock(TextId text) {
        jdbc.sql("""
                        insert into commitment_count (text_id, last_number)
                        select cast(:text as varchar(50)), 0
                         where not exists (select 1 from commitment_count where text_id = :text)
                        """).param("text", text.toString()).update();
        return jdbc.sql("select last_number from commitment_count where text_id = :text for update")
                .param("text", text.toString())
                .query(Integer.class)
                .single();
    }

    void count(TextId text, int lastNumber) {
        jdbc.sql("update commitment_count set last_number = :last where text_id = :text")
                .param("last", lastNumber)
                .param("text", text.toString())
                .update();
    }

    List<Commitment> of(TextId text) {
        return jdbc.sql("select * from commitment where text_id = :text" + IN_ORDER)
                .param("text", text.toString())
                .query(CommitmentRepository::commitment)
                .list();
    }

    Map<TextId, Map<String, Integer>> countBySection(Collection<TextId> texts) {
        Map<TextId, Map<String, Integer>> counts = new HashMap<>();
        if (texts.isEmpty()) {
            return counts;
        }
        jdbc.sql("""
                        select text_id, section_key, count(*) as standing from commitment
                         where text_id in (:texts) and (state <> 'DROPPED' or dropped_reason is not null)
                         group by text_id, section_key
                        """)
                .param("texts", texts.stream().map(TextId::toString).toList())
                .query((RowCallbackHandler)
                        row -> counts.computeIfAbsent(TextId.of(row.getString("text_id")), none -> new HashMap<>())
                                .put(row.getString("section_key"), row.getInt("standing")));
        return counts;
    }

    /** A year that was moved on makes no other wording, and what went into another commitment was not dropped. */
    Map<TextId, CommitmentChanges> changes(Collection<TextId> texts) {
        Map<TextId, CommitmentChanges> changes = new HashMap<>();
        if (texts.isEmpty()) {
            return changes;
        }
        jdbc.sql("""
                        select c.text_id, c.state, c.wording, p.wording as before
                          from commitment c left join commitment p on p.id = c.previous_id
                         where c.text_id in (:texts)
                           and not (c.state = 'DROPPED' and c.dropped_reason is null
                                    and exists (select 1 from commitment_origin o join commitment h on h.id = o.commitment_id
                                                 where o.from_id = c.previous_id and h.text_id = c.text_id
                                                   and (h.state <> 'DROPPED' or h.dropped_reason is not null)))
                        """)
                .param("texts", texts.stream().map(TextId::toString).toList())
                .query((RowCallbackHandler) row -> changes.merge(
                        TextId.of(row.getString("text_id")),
                        change(row.getString("state"), row.getString("wording"), row.getString("before")),
                        CommitmentChanges::plus));
        return changes;
    }

    private static CommitmentChanges change(String state, String wording, String before) {
        boolean dropped = state.equals(CommitmentState.DROPPED.name());
        if (dropped) {
            return new CommitmentChanges(0, 0, before == null ? 0 : 1);
        }
        if (before == null) {
            return new CommitmentChanges(1, 0, 0);
        }
        boolean same =
                YEAR.matcher(wording).replaceAll("").equals(YEAR.matcher(before).replaceAll(""));
        return same ? CommitmentChanges.NONE : new CommitmentChanges(0, 1, 0);
    }

    /** Those in force, and those given up for a reason, of the texts whose id is like that. */
    List<Commitment> everPromised(String texts) {
        return jdbc.sql("""
                        select * from commitment
                         where text_id like :texts
                           and (state = 'PROMISED' or state = 'DROPPED' and dropped_reason is not null)
                         order by text_id, position, number
                        """)
                .param("texts", texts)
                .query(CommitmentRepository::commitment)
                .list();
    }

    Optional<Commitment> find(String id) {
        return jdbc.sql("select * from commitment where id = :id")
                .param("id", id)
                .query(CommitmentRepository::commitment)
                .optional();
    }

    List<Commitment> all(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from commitment where id in (:ids)")
                .param("ids", ids)
                .query(CommitmentRepository::commitment)
                .list();
    }

    /** Which commitments stand in the texts of the year after and go on from these by their wording, by these. */
    Map<String, Set<String>> goingOnFrom(Collection<String> ids) {
        Map<String, Set<String>> heirs = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select id, previous_id from commitment
                             where previous_id in (:ids) and (state <> 'DROPPED' or dropped_reason is not null)
                            """).param("ids", ids).query((RowCallbackHandler)
                    row -> heirs.computeIfAbsent(row.getString("previous_id"), none -> new HashSet<>())
                            .add(row.getString("id")));
        }
        return heirs;
    }

    List<Commitment> ofLineage(String lineage) {
        return jdbc.sql("select * from commitment where lineage = :lineage order by text_id")
                .param("lineage", lineage)
                .query(CommitmentRepository::commitment)
                .list();
    }

    void insert(List<Commitment> some) {
        batches.batchUpdate(
                """
                insert into commitment (id, text_id, number, lineage, first_year, section_key, section_number, position,
                                        wording, party, state, previous_id, dropped_at, dropped_reason)
                values (:id, :text, :number, :lineage, :firstYear, :section, :sectionNumber, :position,
                        :wording, :party, :state, :previous, :droppedAt, :droppedReason)
                """, some.stream().map(CommitmentRepository::columns).toArray(SqlParameterSource[]::new));
    }

    void update(Commitment commitment) {
        jdbc.sql("""
                        update commitment
                           set section_key = :section, section_number = :sectionNumber, position = :position,
                               wording = :wording, party = :party, state = :state,
                               dropped_at = :droppedAt, dropped_reason = :droppedReason,
                               dropped_told = dropped_told and :state = 'DROPPED'
                         where id = :id
                        """).paramSource(columns(commitment)).update();
    }

    /** False when its drop was told before. */
    boolean tellDropped(String id) {
        return jdbc.sql("update commitment set dropped_told = true where id = :id and not dropped_told")
                        .param("id", id)
                        .update()
                == 1;
    }

    void promise(TextId text) {
        jdbc.sql("update commitment set state = 'PROMISED' where text_id = :text and state = 'PROPOSED'")
                .param("text", text.toString())
                .update();
    }

    private static SqlParameterSource columns(Commitment commitment) {
        return new MapSqlParameterSource()
                .addValue("id", commitment.id())
                .addValue("text", commitment.text().toString())
                .addValue("number", commitment.number())
                .addValue("lineage", commitment.lineage())
                .addValue("firstYear", commitment.firstYear())
                .addValue("section", commitment.section())
                .addValue("sectionNumber", commitment.sectionNumber())
                .addValue("position", commitment.position())
                .addValue("wording", commitment.wording())
                .addValue("party", commitment.party().value())
                .addValue("state", commitment.state().name())
                .addValue("previous", commitment.previous())
                .addValue(
                        "droppedAt",
                        commitment.droppedAt() == null
                                ? null
                                : commitment.droppedAt().atOffset(ZoneOffset.UTC))
                .addValue("droppedReason", commitment.droppedReason());
    }

    static Commitment commitment(ResultSet row, int number) throws SQLException {
        OffsetDateTime droppedAt = row.getObject("dropped_at", OffsetDateTime.class);
        return new Commitment(
                row.getString("id"),
                TextId.of(row.getString("text_id")),
                row.getInt("number"),
                row.getString("lineage"),
                row.getInt("first_year"),
                row.getString("section_key"),
                row.getString("section_number"),
                row.getInt("position"),
                row.getString("wording"),
                new PartyId(row.getString("party")),
                CommitmentState.valueOf(row.getString("state")),
                row.getString("previous_id"),
                droppedAt == null ? null : droppedAt.toInstant(),
                row.getString("dropped_reason"));
    }
}
