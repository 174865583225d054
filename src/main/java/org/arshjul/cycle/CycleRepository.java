package org.arshjul.cycle;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arshjul.party.PartyId;
import org.arshjul.platform.calendar.Milestone;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The years with their dates and municipalities. */
@Repository
class CycleRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CycleRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Cycle> find(int year) {
        return query(year, "");
    }

    /** Like {@link #find}, and nobody else changes the year until this transaction ends. */
    Optional<Cycle> findForUpdate(int year) {
        return query(year, " for update");
    }

    /** Nobody else changes the year until this transaction ends. */
    void lock(int year) {
        jdbc.sql("select cycle_year from cycle where cycle_year = :year for update")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    List<Integer> years() {
        return jdbc.sql("select cycle_year from cycle order by cycle_year desc")
                .query(Integer.class)
                .list();
    }

    List<Integer> years(CycleState... states) {
        return jdbc.sql("select cycle_year from cycle where state in (:states) order by cycle_year desc")
                .param("states", Arrays.stream(states).map(CycleState::name).toList())
                .query(Integer.class)
                .list();
    }

    void insert(Cycle cycle, Collection<PartyId> municipalities) {
        jdbc.sql("insert into cycle (cycle_year, state, periods_opened) values (:year, :state, :periods)")
                .param("year", cycle.year())
                .param("state", cycle.state().name())
                .param("periods", cycle.periodsOpened())
                .update();
        storeMilestones(cycle);
        storeMunicipalities(cycle.year(), municipalities);
    }

    void update(Cycle cycle) {
        jdbc.sql("""
                        update cycle set state = :state, periods_opened = :periods,
                                         signing_opened_at = :openedAt, national_report = :report,
                                         cancelled_because = :cancelled
                         where cycle_year = :year
                        """)
                .param("year", cycle.year())
                .param("state", cycle.state().name())
                .param("periods", cycle.periodsOpened())
                .param(
                        "openedAt",
                        cycle.signingOpenedAt()
                                .map(moment -> moment.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .param("report", cycle.nationalReport().orElse(null))
                .param("cancelled", cycle.cancelledBecause().orElse(null))
                .update();
    }

    void storeMilestones(Cycle cycle) {
        jdbc.sql("delete from cycle_milestone where cycle_year = :year")
                .param("year", cycle.year())
                .update();
        cycle.milestones()
                .forEach((milestone, day) -> jdbc.sql(
                                "insert into cycle_milestone (cycle_year, milestone, on_day) values (:year, :milestone, :day)")
                        .param("year", cycle.year())
                        .param("milestone", milestone.name())
                        .param("day", day)
                        .update());
    }

    /** These take part, and none of their contracts is opened yet. */
    void storeMunicipalities(int year, Collection<PartyId> municipalities) {
        jdbc.sql("delete from cycle_municipality where cycle_year = :year")
                .param("year", year)
                .update();
        batches.batchUpdate(
                "insert into cycle_municipality (cycle_year, party_id, opened) values (?, ?, false)",
                municipalities,
                municipalities.size(),
                (statement, municipality) -> {
                    statement.setInt(1, year);
                    statement.setString(2, municipality.value());
                });
    }

    /** The municipalities that take part. */
    List<PartyId> municipalities(int year) {
        return jdbc.sql("select party_id from cycle_municipality where cycle_year = :year order by party_id")
                .param("year", year)
                .query((row, number) -> new PartyId(row.getString("party_id")))
                .list();
    }

    /** One more municipality, whose contract is opened at once. */
    void join(int year, PartyId municipality) {
        jdbc.sql("insert into cycle_municipality (cycle_year, party_id, opened) values (:year, :party, true)")
                .param("year", year)
                .param("party", municipality.value())
                .update();
    }

    /** Takes it off the year, and keeps when it left. */
    void leave(int year, PartyId municipality, LocalDate on) {
        jdbc.sql("insert into cycle_departure (cycle_year, party_id, left_on) values (:year, :party, :on)")
                .param("year", year)
                .param("party", municipality.value())
                .param("on", on)
                .update();
        jdbc.sql("delete from cycle_municipality where cycle_year = :year and party_id = :party")
                .param("year", year)
                .param("party", municipality.value())
                .update();
    }

    /** The last year before that one which each municipality left, if it left any. */
    Map<PartyId, Integer> lastLeft(int before) {
        Map<PartyId, Integer> left = new HashMap<>();
        jdbc.sql("""
                        select party_id, max(cycle_year) as last_left from cycle_departure
                         where cycle_year < :before group by party_id
                        """).param("before", before).query(row -> {
            left.put(new PartyId(row.getString("party_id")), row.getInt("last_left"));
        });
        return left;
    }

    /** The next municipalities whose contract is not opened yet. */
    List<PartyId> unopened(int year, int limit) {
        return jdbc.sql("""
                        select party_id from cycle_municipality where cycle_year = :year and opened = false
                         order by party_id fetch first :limit rows only
                        """)
                .param("year", year)
                .param("limit", limit)
                .query((row, number) -> new PartyId(row.getString("party_id")))
                .list();
    }

    void opened(int year, PartyId municipality) {
        jdbc.sql("update cycle_municipality set opened = true where cycle_year = :year and party_id = :party")
                .param("year", year)
                .param("party", municipality.value())
                .update();
    }

    private Optional<Cycle> query(int year, String lock) {
        return jdbc.sql("select * from cycle where cycle_year = :year" + lock)
                .param("year", year)
                .query((row, number) -> {
                    OffsetDateTime openedAt = row.getObject("signing_opened_at", OffsetDateTime.class);
                    return new Cycle(
                            year,
                            CycleState.valueOf(row.getString("state")),
                            milestones(year),
                            row.getInt("periods_opened"),
                            openedAt == null ? null : openedAt.toInstant(),
                            row.getString("national_report"),
                            row.getString("cancelled_because"));
                })
                .optional();
    }

    private Map<Milestone, LocalDate> milestones(int year) {
        Map<Milestone, LocalDate> milestones = new EnumMap<>(Milestone.class);
        jdbc.sql("select milestone, on_day from cycle_milestone where cycle_year = :year")
                .param("year", year)
                .query(row -> {
                    milestones.put(
                            Milestone.valueOf(row.getString("milestone")), row.getObject("on_day", LocalDate.class));
                });
        return milestones;
    }
}
