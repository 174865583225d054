package org.arshjul.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.arshjul.contract.TextId;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which municipality is part of which other one, and since when; none is ever removed. */
@Repository
class MergerRepository {

    private final JdbcClient jdbc;
    private final Parties parties;

    MergerRepository(JdbcClient jdbc, Parties parties) {
        this.jdbc = jdbc;
        this.parties = parties;
    }

    List<Merger> all() {
        return jdbc.sql("select * from municipality_merger order by from_year, party_id")
                .query(MergerRepository::merger)
                .list();
    }

    private Optional<Merger> of(PartyId party) {
        return jdbc.sql("select * from municipality_merger where party_id = :party")
                .param("party", party.value())
                .query(MergerRepository::merger)
                .optional();
    }

    private static Merger merger(ResultSet row, int number) throws SQLException {
        return new Merger(
                new PartyId(row.getString("party_id")),
                new PartyId(row.getString("successor_id")),
                row.getInt("from_year"),
                row.getString("reason"),
                row.getString("reference"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    void insert(Merger merger) {
        jdbc.sql("""
                        insert into municipality_merger
                               (party_id, successor_id, from_year, reason, reference, decided_by, decided_at)
                        values (:party, :successor, :year, :reason, :reference, :by, :at)
                        """)
                .param("party", merger.party().value())
                .param("successor", merger.successor().value())
                .param("year", merger.fromYear())
                .param("reason", merger.reason())
                .param("reference", merger.reference())
                .param("by", merger.by())
                .param("at", merger.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** As which municipality that one takes part in that year: itself, or the one that it is part of then. */
    PartyId successor(PartyId party, int year) {
        return of(party)
                .filter(merger -> merger.fromYear() <= year)
                .map(merger -> successor(merger.successor(), year))
                .orElse(party);
    }

    /** Refuses a municipality that is part of another one in that year. */
    void requireOfItsOwn(Party party, int year) {
        of(party.id()).filter(merger -> merger.fromYear() <= year).ifPresent(merger -> {
            throw Refusal.conflict(
                    "merger.merged",
                    party.name(),
                    parties.get(merger.successor()).name(),
                    String.valueOf(merger.fromYear()));
        });
    }

    /**
     * What that municipality's text begins from: its own last signed text, then those of the municipalities that are part of
     * it since that text, and of theirs.
     */
    List<TextId> bases(TextId text, Function<TextId, Optional<TextId>> lastSigned) {
        List<TextId> bases = new ArrayList<>();
        Optional<TextId> own = lastSigned.apply(text);
        own.ifPresent(bases::add);
        int since = own.map(TextId::year).orElse(0);
        all().stream()
                .filter(merger -> merger.successor().value().equals(text.part()))
                .filter(merger -> since < merger.fromYear() && merger.fromYear() <= text.year())
                .forEach(merger -> bases.addAll(
                        bases(new TextId(text.year(), merger.party().value()), lastSigned)));
        return bases;
    }
}
