package org.arshjul.workplace.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.arshjul.commitment.Commitments;
import org.arshjul.contract.Assemblies;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.ContractTemplate;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Stage;
import org.arshjul.party.PartyId;
import org.arshjul.signing.Signings;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.junit.jupiter.api.Test;

/** Each call below is a fixed number of queries; so is all that anonymous readers can ask for. */
class OpenDataCostTest {

    private final Contracts contracts = mock(Contracts.class);
    private final Assemblies assemblies = mock(Assemblies.class);
    private final Signings signings = mock(Signings.class);
    private final Commitments commitments = mock(Commitments.class);
    private final Naming naming = mock(Naming.class);
    private final OpenData data = new OpenData(
            contracts,
            assemblies,
            signings,
            commitments,
            mock(ContractTemplate.class),
            naming,
            new PublicSettings("P", "p@example.org", "CC0", "https://example.org", LocalDate.EPOCH));

    @Test
    void the_catalogue_of_three_hundred_contracts_asks_as_much_as_that_of_one() {
        when(naming.names()).thenReturn(mock(Names.class));
        when(signings.published()).thenReturn(Map.of());
        List<Contract> published = inForce(300);
        when(contracts.published()).thenReturn(published);

        assertThat(data.catalogue().contracts()).hasSize(300);
        verify(contracts, times(1)).published();
        verify(signings, times(1)).published();
        verify(naming, times(1)).names();
        verifyNoMoreInteractions(contracts, signings, naming, assemblies, commitments);
    }

    @Test
    void the_commitments_are_asked_for_by_year_and_not_by_contract() {
        when(naming.names()).thenReturn(mock(Names.class));
        List<Contract> published = inForce(300);
        when(contracts.published()).thenReturn(published);

        data.commitments();
        verify(commitments, times(1)).published(2026);
        verifyNoMoreInteractions(commitments, signings, assemblies);
    }

    private static List<Contract> inForce(int count) {
        List<Contract> contracts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Contract contract = mock(Contract.class);
            when(contract.id()).thenReturn(new ContractId(2026, new PartyId("kommun-" + i)));
            when(contract.stage()).thenReturn(Stage.IN_FORCE);
            when(contract.parties()).thenReturn(List.of());
            contracts.add(contract);
        }
        return contracts;
    }
}
