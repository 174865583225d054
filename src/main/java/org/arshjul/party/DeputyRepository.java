package org.arshjul.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deputies, and who made and ended them. */
@Repository
class DeputyRepository {

    private final JdbcClient jdbc;

    DeputyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that have not ended, acting or to come, by their first day; over ones until somebody has noticed. */
    List<Deputy> open() {
        return jdbc.sql("select * from deputy where ended_at is null order by first_day, party_id, role, id")
                .query(DeputyRepository::row)
                .list();
    }

    List<Deputy> openOf(PartyId party) {
        return open().stream().filter(one -> one.party().equals(party)).toList();
    }

    /** Those who acted on any of these days, ended ones too. */
    List<Deputy> between(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select * from deputy
                         where first_day <= :last and last_day >= :first
                           and (ended_at is null or ended_at >= :morning)
                         order by first_day, id
                        """)
                .param("first", first)
                .param("last", last)
                .param("morning", first.atStartOfDay(ProgrammeClock.STOCKHOLM).toOffsetDateTime())
                .query(DeputyRepository::row)
                .list();
    }

    /** Those that act on that day and have not been noticed yet. */
    List<Deputy> unnoticed(LocalDate day) {
        return jdbc.sql("""
                        select * from deputy
                         where ended_at is null and begun_at is null and first_day <= :day and last_day >= :day
                        """).param("day", day).query(DeputyRepository::row).list();
    }

    Optional<Deputy> find(UUID id) {
        return jdbc.sql("select * from deputy where id = :id")
                .param("id", id)
                .query(DeputyRepository::row)
                .optional();
    }

    void insert(Deputy deputy, String by, Instant at) {
        jdbc.sql("""
                        insert into deputy (id, party_id, role, holder_id, person_id, first_day, last_day, office, reason,
                                            named_by, named_at)
                        values (:id, :party, :role, :holder, :person, :first, :last, :office, :reason, :by, :at)
                        """)
                .param("id", deputy.id())
                .param("party", deputy.party().value())
                .param("role", deputy.role().name())
                .param("holder", deputy.holder())
                .param("person", deputy.person())
                .param("first", deputy.firstDay())
                .param("last", deputy.lastDay())
                .param("office", deputy.office())
                .param("reason", deputy.reason())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when somebody has noticed it before. */
    boolean begin(UUID id, Instant at) {
        return jdbc.sql("update deputy set begun_at = :at where id = :id and begun_at is null and ended_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** False when somebody has ended it before. */
    boolean end(UUID id, String by, Instant at, String because) {
        return jdbc.sql("""
                        update deputy set ended_by = :by, ended_at = :at, ended_because = :because
                         where id = :id and ended_at is null
                        """)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("because", because)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whoever names a deputy of that party waits for the others who do. */
    void lock(PartyId party) {
        jdbc.sql("select id from party where id = :id for update")
                .param("id", party.value())
                .query(String.class)
                .list();
    }

    private static Deputy row(ResultSet row, int number) throws SQLException {
        return new Deputy(
                row.getObject("id", UUID.class),
                new PartyId(row.getString("party_id")),
                Role.valueOf(row.getString("role")),
                row.getString("holder_id"),
                row.getString("person_id"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("office"),
                row.getString("reason"));
    }
}
