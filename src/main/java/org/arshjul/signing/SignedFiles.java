package org.arshjul.signing;

import java.util.List;
import org.arshjul.contract.ContractId;
import org.arshjul.party.Parties;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.signing.Signature.InFile;
import org.arshjul.signing.pades.DocumentSigner;
import org.arshjul.signing.pades.SignatureEvidence;
import org.arshjul.signing.pades.SignatureLine;
import org.arshjul.signing.pades.SignedPdf;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The contracts' files with the signatures in them: the frozen document, and a revision more for each signature. */
@Component
@Transactional
public class SignedFiles {

    private final SigningRepository signings;
    private final SignatureRepository signatures;
    private final DocumentSigner signer;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final ProgrammeClock clock;

    SignedFiles(
            SigningRepository signings,
            SignatureRepository signatures,
            DocumentSigner signer,
            Parties parties,
            ApplicationEventPublisher events,
            ProgrammeClock clock) {
        this.signings = signings;
        this.signatures = signatures;
        this.signer = signer;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sets what was given electronically and is not in the file yet, in the order in which it was given. Fails where no
     * signature can be made, with nothing changed: the job is tried again, and then stands on the board.
     */
    public void setIn(ContractId id) {
        signings.lockFile(id);
        FrozenDocument document = signings.document(id).orElseThrow();
        if (!document.isPdf()) {
            return;
        }
        List<Signature> waiting = signatures.of(id).stream()
                .filter(Signature::counts)
                .filter(Signature::waits)
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        byte[] file = of(id);
        for (Signature signature : waiting) {
            file = set(id, signature, file);
        }
        signings.putSignedFile(id, file);
    }

    /** The file with the signatures that were set so far; the frozen document itself before the first. Refuses where nothing is fixed. */
    @Transactional(readOnly = true)
    public byte[] of(ContractId id) {
        return signings.signedFile(id)
                .or(() -> signings.content(id))
                .orElseThrow(() -> Refusal.notFound("document.notFrozen", id));
    }

    /** The file with that signature in it. */
    private byte[] set(ContractId id, Signature signature, byte[] file) {
        SignedPdf signed = signer.sign(file, line(id, signature));
        SignatureEvidence evidence = signed.evidence();
        InFile place = new InFile(
                evidence.level(),
                evidence.kind(),
                evidence.certificates(),
                clock.instant(),
                evidence.stampedAt(),
                signed.bytes().length,
                Digest.of(signed.bytes()));
        signatures.insert(signature, place);
        events.publishEvent(new SignatureSet(
                id,
                signature.party(),
                signature.person(),
                place.level(),
                place.digest().hex()));
        return signed.bytes();
    }

    private SignatureLine line(ContractId id, Signature signature) {
        String party = parties.get(signature.party()).fullName();
        return new SignatureLine(
                signature.party().value(),
                signature.person(),
                signature.name(),
                signature.capacity(),
                party,
                "Undertecknar klimatkontraktet %s för %s".formatted(id, party),
                signature.signedAt());
    }
}
