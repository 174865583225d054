package org.arshjul.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.party.PartySlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

/** Who is party to a year when config/parties.yml changes. */
@SpringBootTest(
        classes = PartySlice.class,
        properties = {
            "spring.config.location=classpath:/programme/parties.yml",
            "spring.datasource.url=jdbc:h2:mem:year-parties"
        })
@ActiveProfiles("demo")
@Transactional
class YearPartiesTest {

    private static final Party FORMAS = party("formas", PartyKind.AGENCY);
    private static final Party PROGRAMME = party("viablecities", PartyKind.PROGRAMME);

    @Autowired
    JdbcClient jdbc;

    private final Parties file = mock(Parties.class);
    private final Templates templates = mock(Templates.class);
    private YearParties years;

    @BeforeEach
    void the_file_has_both() {
        years = new YearParties(jdbc, file, templates);
        when(templates.of(2026)).thenReturn(ShippedTemplate.read());
        when(file.ofKind(PartyKind.AGENCY)).thenReturn(List.of(FORMAS));
        when(file.ofKind(PartyKind.PROGRAMME)).thenReturn(List.of(PROGRAMME));
        theFileLets(FORMAS, PROGRAMME);
    }

    @Test
    void a_year_that_is_planned_keeps_its_parties_whatever_the_file_says_later() {
        years.keep(2026);

        theFileLets(PROGRAMME);

        assertThat(years.national(2026)).containsExactly(FORMAS.id(), PROGRAMME.id());
        assertThat(years.national(2027)).containsExactly(PROGRAMME.id());
        years.keep(2026);
        assertThat(years.ofContract(2026, new PartyId("enkoping")))
                .containsExactly(new PartyId("enkoping"), FORMAS.id(), PROGRAMME.id());
    }

    @Test
    void a_year_needs_somebody_to_write_what_the_template_gives_to_agencies_and_programme() {
        years.requireWriters(2026);

        theFileLets(PROGRAMME);
        assertThatThrownBy(() -> years.requireWriters(2026)).hasMessageStartingWith("year.noAgency[2026");

        theFileLets(FORMAS);
        assertThatThrownBy(() -> years.requireWriters(2026)).hasMessageStartingWith("year.noProgramme[2026");
    }

    private void theFileLets(Party... parties) {
        for (int year : List.of(2026, 2027)) {
            for (PartyKind kind : PartyKind.values()) {
                when(file.takingPartIn(year, kind))
                        .thenReturn(List.of(parties).stream()
                                .filter(party -> party.kind() == kind)
                                .toList());
            }
        }
    }

    private static Party party(String id, PartyKind kind) {
        return new Party(new PartyId(id), id, id, kind, "Chef");
    }
}
