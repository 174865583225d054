package org.arshjul.commitment;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What commitments come out of, as people said. */
@Repository
class OriginRepository {

    private final JdbcClient jdbc;

    OriginRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it; false when it was known. */
    boolean insert(Origin origin) {
        return jdbc.sql("""
                                insert into commitment_origin (commitment_id, from_id, given_by, given_at)
                                select cast(:commitment as varchar(60)), cast(:from as varchar(60)),
                                       cast(:by as varchar(100)), cast(:at as timestamp with time zone)
                                 where not exists (select 1 from commitment_origin
                                                    where commitment_id = :commitment and from_id = :from)
                                """)
                        .param("commitment", origin.commitment())
                        .param("from", origin.from())
                        .param("by", origin.by())
                        .param("at", origin.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Forgets it; false when there was none. */
    boolean delete(String commitment, String from) {
        return jdbc.sql("delete from commitment_origin where commitment_id = :commitment and from_id = :from")
                        .param("commitment", commitment)
                        .param("from", from)
                        .update()
                == 1;
    }

    /** Those that begin or end at one of these commitments, as far as what they lead to stands in its text. */
    List<Origin> touching(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select o.* from commitment_origin o join commitment c on c.id = o.commitment_id
                         where (o.commitment_id in (:ids) or o.from_id in (:ids))
                           and (c.state <> 'DROPPED' or c.dropped_reason is not null)
                         order by o.given_at, o.commitment_id, o.from_id
                        """)
                .param("ids", ids)
                .query((row, number) -> new Origin(
                        row.getString("commitment_id"),
                        row.getString("from_id"),
                        row.getString("given_by"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Which of these commitments went into others. */
    Set<String> left(Collection<String> ids) {
        return touching(ids).stream().map(Origin::from).filter(ids::contains).collect(Collectors.toSet());
    }
}
