package org.arshjul.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssembliesTest {

    private static final ContractId CONTRACT = ContractId.of("2026/enkoping");
    private static final PartyId FORMAS = new PartyId("formas");

    private final Contracts contracts = mock(Contracts.class);
    private final Texts texts = mock(Texts.class);
    private final Parties parties = mock(Parties.class);
    private final Templates templates = mock(Templates.class);
    private final Assemblies assemblies = new Assemblies(contracts, texts, parties, templates);

    @BeforeEach
    void a_contract_of_two_parties() {
        when(templates.of(2026)).thenReturn(ShippedTemplate.read());
        when(contracts.get(CONTRACT))
                .thenReturn(new Contract(CONTRACT, List.of(CONTRACT.municipality(), FORMAS), Stage.AGREED));
        Party municipality = party(CONTRACT.municipality(), "Enköpings kommun", PartyKind.MUNICIPALITY);
        when(parties.get(CONTRACT.municipality())).thenReturn(municipality);
        when(parties.all(List.of(CONTRACT.municipality(), FORMAS)))
                .thenReturn(List.of(municipality, party(FORMAS, "Formas", PartyKind.AGENCY)));
        text(CONTRACT.sharedText(), section("preamble", "", Owner.PROGRAMME), section("1", "1", Owner.PROGRAMME));
    }

    @Test
    void the_parties_and_the_contract_stand_in_their_places_though_no_text_has_them() {
        text(CONTRACT.ownText(), section("3", "3", Owner.MUNICIPALITY), section("annex-1", "", Owner.MUNICIPALITY));

        AssembledContract assembled = assemblies.assemble(CONTRACT);

        assertThat(assembled.sections())
                .extracting(Section::key)
                .containsExactly("preamble", "1", "2", "3", "9", "annex-1");
        assertThat(assembled.sections().get(2).body()).endsWith("- Enköpings kommun\n- Formas");
    }

    @Test
    void what_a_text_that_was_taken_in_said_there_is_not_said_twice() {
        text(
                CONTRACT.ownText(),
                section("2", "2", Owner.GENERATED),
                section("3", "3", Owner.MUNICIPALITY),
                section("9", "9", Owner.GENERATED),
                section("closing", "", Owner.GENERATED));

        assertThat(assemblies.assemble(CONTRACT).sections())
                .extracting(Section::key)
                .containsExactly("preamble", "1", "2", "3", "9");
    }

    private void text(TextId id, Section... sections) {
        when(texts.get(id)).thenReturn(new Text(id, null, TextState.AGREED, 1, 0, List.of(sections)));
    }

    private static Section section(String key, String number, Owner owner) {
        int level = number.isEmpty() ? 0 : 1;
        return new Section(key, number, "Rubrik", level, 0, owner, 1, "Text.", "anna", Instant.EPOCH, false);
    }

    private static Party party(PartyId id, String name, PartyKind kind) {
        return new Party(id, name, name, kind, "Ordförande");
    }
}
