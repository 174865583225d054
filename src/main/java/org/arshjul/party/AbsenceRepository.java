package org.arshjul.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Absences, and who entered and ended them. */
@Repository
class AbsenceRepository {

    private final JdbcClient jdbc;

    AbsenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of that day and later ones, by their first day; without those that were ended. */
    List<Absence> from(LocalDate day) {
        return jdbc.sql("""
                        select * from absence where ended_at is null and last_day >= :day
                         order by first_day, person_id, id
                        """).param("day", day).query(AbsenceRepository::row).list();
    }

    /** Those that last on that day and have not been noticed yet. */
    List<Absence> unnoticed(LocalDate day) {
        return jdbc.sql("""
                        select * from absence
                         where ended_at is null and begun_at is null and first_day <= :day and last_day >= :day
                        """).param("day", day).query(AbsenceRepository::row).list();
    }

    Optional<Absence> find(UUID id) {
        return jdbc.sql("select * from absence where id = :id")
                .param("id", id)
                .query(AbsenceRepository::row)
                .optional();
    }

    void insert(Absence absence, String by, Instant at) {
        jdbc.sql("""
                        insert into absence (id, person_id, first_day, last_day, entered_by, entered_at)
                        values (:id, :person, :first, :last, :by, :at)
                        """)
                .param("id", absence.id())
                .param("person", absence.person())
                .param("first", absence.firstDay())
                .param("last", absence.lastDay())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when somebody has noticed it before. */
    boolean begin(UUID id, Instant at) {
        return jdbc.sql("update absence set begun_at = :at where id = :id and begun_at is null and ended_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** False when somebody has ended it before. */
    boolean end(UUID id, String by, Instant at) {
        return jdbc.sql("update absence set ended_by = :by, ended_at = :at where id = :id and ended_at is null")
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whoever enters an absence of that person waits for the others who do. */
    void lock(String person) {
        jdbc.sql("select id from person where id = :id for update")
                .param("id", person)
                .query(String.class)
                .list();
    }

    private static Absence row(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                row.getString("person_id"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
