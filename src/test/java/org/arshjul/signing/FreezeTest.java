package org.arshjul.signing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.arshjul.contract.AssembledContract;
import org.arshjul.contract.Assemblies;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Stage;
import org.arshjul.contract.Templates;
import org.arshjul.contract.Texts;
import org.arshjul.party.Parties;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.signing.pades.DocumentSigner;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

class FreezeTest {

    private static final ContractId ID = ContractId.of("2026/enkoping");
    private static final AssembledContract TEXT = SampleContract.assembled();

    private final SigningRepository kept = mock(SigningRepository.class);
    private final Contracts contracts = mock(Contracts.class);
    private final Assemblies assemblies = mock(Assemblies.class);
    private final ContractDocuments documents = mock(ContractDocuments.class);
    private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
    private final Signings signings = new Signings(
            kept,
            mock(SignatureRepository.class),
            mock(SignatureRefusalRepository.class),
            contracts,
            mock(Texts.class),
            assemblies,
            documents,
            mock(Templates.class),
            mock(Parties.class),
            mock(Signatories.class),
            mock(DocumentSigner.class),
            mock(PersonalSignatures.class),
            mock(SigningProcess.class),
            events,
            mock(ProgrammeClock.class),
            new SignatureSettings(null));

    @Test
    void a_contract_that_cannot_be_printed_is_not_fixed_and_the_failure_is_heard() {
        when(assemblies.assemble(ID)).thenReturn(TEXT);
        when(kept.mandate(ID))
                .thenReturn(Optional.of(new Mandate(
                        BoardDecision.APPROVED,
                        LocalDate.EPOCH,
                        "§ 7",
                        "KS 311",
                        TEXT.texts(),
                        "registrar",
                        Instant.EPOCH)));
        when(kept.document(ID)).thenReturn(Optional.empty());
        when(documents.fixed(any(AssembledContract.class), any())).thenThrow(new IllegalStateException("no print"));

        assertThatThrownBy(() -> signings.freeze(ID)).hasMessage("no print");
        verify(kept, never()).insert(any(), any(), any(), any());
        verify(contracts, never()).advance(any(), any());
        verifyNoInteractions(events);
    }

    @Test
    void a_contract_opened_early_is_open_at_once_and_once() {
        Contract contract = mock(Contract.class);
        when(contract.stage()).thenReturn(Stage.FROZEN, Stage.SIGNING);
        when(contracts.get(ID)).thenReturn(contract);

        signings.openEarly(ID);
        signings.open(ID);

        verify(contracts, times(1)).advance(ID, Stage.SIGNING);
        verify(events, times(1)).publishEvent(new SigningOpened(ID));
    }
}
