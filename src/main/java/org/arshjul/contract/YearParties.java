package org.arshjul.contract;

import java.util.List;
import java.util.stream.Stream;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.platform.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which national parties take part in which year. Until the year's plan is confirmed, or its first contract taken in,
 * config/parties.yml says so; from then on the year keeps those that it has, whatever the file says later.
 */
@Repository
@Transactional(readOnly = true)
public class YearParties {

    private static final List<PartyKind> NATIONAL = List.of(PartyKind.AGENCY, PartyKind.PROGRAMME);

    private final JdbcClient jdbc;
    private final Parties parties;
    private final Templates templates;

    YearParties(JdbcClient jdbc, Parties parties, Templates templates) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.templates = templates;
    }

    /** The year's parties of that national kind, by name. */
    public List<PartyId> ofKind(int year, PartyKind kind) {
        List<PartyId> kept = kept(year);
        List<Party> members = kept.isEmpty() ? parties.takingPartIn(year, kind) : parties.ofKind(kind);
        return members.stream()
                .map(Party::id)
                .filter(party -> kept.isEmpty() || kept.contains(party))
                .toList();
    }

    /** The year's national parties: agencies by name, then the programme. */
    public List<PartyId> national(int year) {
        return NATIONAL.stream().flatMap(kind -> ofKind(year, kind).stream()).toList();
    }

    /** The parties of that municipality's contract of the year: itself first, then the national ones. */
    public List<PartyId> ofContract(int year, PartyId municipality) {
        return Stream.concat(Stream.of(municipality), national(year).stream()).toList();
    }

    /** From now on the year has the national parties that it has now; a year that keeps some already keeps those. */
    @Transactional
    public void keep(int year) {
        if (kept(year).isEmpty()) {
            national(year)
                    .forEach(party -> jdbc.sql("insert into year_party (cycle_year, party_id) values (:year, :party)")
                            .param("year", year)
                            .param("party", party.value())
                            .update());
        }
    }

    /** Refuses a year without anybody to write the sections that its template gives to the programme, or to agencies. */
    public void requireWriters(int year) {
        for (ContractTemplate.Section section : templates.of(year).sections()) {
            if (section.owner() == Owner.PROGRAMME
                    && ofKind(year, PartyKind.PROGRAMME).isEmpty()) {
                throw Refusal.conflict("year.noProgramme", String.valueOf(year), section.title());
            }
            if (section.owner() == Owner.AGENCIES
                    && ofKind(year, PartyKind.AGENCY).isEmpty()) {
                throw Refusal.conflict("year.noAgency", String.valueOf(year), section.title());
            }
        }
    }

    private List<PartyId> kept(int year) {
        return jdbc.sql("select party_id from year_party where cycle_year = :year")
                .param("year", year)
                .query((row, number) -> new PartyId(row.getString("party_id")))
                .list();
    }
}
