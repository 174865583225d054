package org.arshjul.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arshjul.commitment.FollowUp.Note;
import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Follow-ups with the parties that they went on without. */
@Repository
class FollowUpRepository {

    private final JdbcClient jdbc;

    FollowUpRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens it; false when it was opened before. */
    boolean open(FollowUpId id, Instant at) {
        return jdbc.sql("""
                        insert into follow_up (id, text_id, period, state, opened_at)
                        select cast(:id as varchar(60)), cast(:text as varchar(50)), cast(:period as varchar(20)),
                               'REPORTING', cast(:at as timestamp with time zone)
                         where not exists (select 1 from follow_up where id = :id)
                        """)
                        .param("id", id.toString())
                        .param("text", id.text().toString())
                        .param("period", id.period().name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<FollowUp> find(FollowUpId id) {
        return jdbc.sql("select * from follow_up where id = :id")
                .param("id", id.toString())
                .query(this::followUp)
                .optional();
    }

    /** Like {@link #find}, and nobody else changes it until this transaction ends. */
    Optional<FollowUp> findForUpdate(FollowUpId id) {
        jdbc.sql("select id from follow_up where id = :id for update")
                .param("id", id.toString())
                .query(String.class)
                .optional();
        return find(id);
    }

    List<FollowUp> of(TextId text) {
        return jdbc.sql("select * from follow_up where text_id = :text order by opened_at, id")
                .param("text", text.toString())
                .query(this::followUp)
                .list();
    }

    Set<TextId> opened(int year, Period period) {
        return Set.copyOf(jdbc.sql("select text_id from follow_up where text_id like :year and period = :period")
                .param("year", year + "/%")
                .param("period", period.name())
                .query((row, number) -> TextId.of(row.getString("text_id")))
                .list());
    }

    /** How many follow-ups of that year's texts have not ended in that period. */
    int running(int year, Period period) {
        return jdbc.sql("""
                        select count(*) from follow_up
                         where text_id like :year and period = :period and state not in ('CONCLUDED', 'CANCELLED')
                        """)
                .param("year", year + "/%")
                .param("period", period.name())
                .query(Integer.class)
                .single();
    }

    /** How many follow-ups of that year's texts went on without each party. */
    Map<PartyId, Integer> waived(int year) {
        Map<PartyId, Integer> waived = new HashMap<>();
        jdbc.sql("""
                        select party, count(*) as times from follow_up_waiver
                         where follow_up_id like :year group by party
                        """).param("year", year + "/%").query(row -> {
            waived.put(new PartyId(row.getString("party")), row.getInt("times"));
        });
        return waived;
    }

    void update(FollowUp followUp) {
        jdbc.sql("""
                        update follow_up
                           set state = :state, summary = :summary, compiled_by = :compiledBy, compiled_at = :compiledAt,
                               remark = :remark, noted_by = :notedBy, noted_at = :notedAt,
                               ended_because = :endedBecause, ended_by = :endedBy, ended_at = :endedAt
                         where id = :id
                        """)
                .param("id", followUp.id().toString())
                .param("state", followUp.state().name())
                .param("summary", followUp.summary().map(Note::text).orElse(null))
                .param("compiledBy", followUp.summary().map(Note::by).orElse(null))
                .param("compiledAt", at(followUp.summary()))
                .param("remark", followUp.remark().map(Note::text).orElse(null))
                .param("notedBy", followUp.remark().map(Note::by).orElse(null))
                .param("notedAt", at(followUp.remark()))
                .param("endedBecause", followUp.ended().map(Note::text).orElse(null))
                .param("endedBy", followUp.ended().map(Note::by).orElse(null))
                .param("endedAt", at(followUp.ended()))
                .update();
        for (PartyId party : followUp.without()) {
            jdbc.sql("""
                            insert into follow_up_waiver (follow_up_id, party)
                            select cast(:id as varchar(60)), cast(:party as varchar(40))
                             where not exists (select 1 from follow_up_waiver where follow_up_id = :id and party = :party)
                            """)
                    .param("id", followUp.id().toString())
                    .param("party", party.value())
                    .update();
        }
    }

    private FollowUp followUp(ResultSet row, int number) throws SQLException {
        FollowUpId id = FollowUpId.of(row.getString("id"));
        return new FollowUp(
                id,
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                FollowUpState.valueOf(row.getString("state")),
                without(id),
                note(row, "summary", "compiled"),
                note(row, "remark", "noted"),
                note(row, "ended_because", "ended"));
    }

    private Set<PartyId> without(FollowUpId id) {
        return Set.copyOf(jdbc.sql("select party from follow_up_waiver where follow_up_id = :id")
                .param("id", id.toString())
                .query((row, number) -> new PartyId(row.getString("party")))
                .list());
    }

    private static Note note(ResultSet row, String text, String verb) throws SQLException {
        OffsetDateTime at = row.getObject(verb + "_at", OffsetDateTime.class);
        return at == null ? null : new Note(row.getString(text), row.getString(verb + "_by"), at.toInstant());
    }

    private static OffsetDateTime at(Optional<Note> note) {
        return note.map(one -> one.at().atOffset(ZoneOffset.UTC)).orElse(null);
    }
}
