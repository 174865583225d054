package org.arshjul.signing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arshjul.contract.ContractId;
import org.arshjul.party.PartyId;
import org.arshjul.party.Role;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.AttachedFile;
import org.arshjul.platform.task.FileKind;
import org.arshjul.signing.Signature.Way;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signatures with ink: the municipality's registrar records who signed the printed document, with a scan of it. */
@Component
@Transactional
public class PaperSignatures {

    private static final Set<FileKind> SCANS = EnumSet.of(FileKind.PDF, FileKind.PNG, FileKind.JPEG);

    private final SigningRepository documents;
    private final SignatureRepository signatures;
    private final ScanRepository scans;
    private final Signings signings;
    private final SigningProcess process;
    private final Signatories signatories;
    private final ApplicationEventPublisher events;
    private final ProgrammeClock clock;

    PaperSignatures(
            SigningRepository documents,
            SignatureRepository signatures,
            ScanRepository scans,
            Signings signings,
            SigningProcess process,
            Signatories signatories,
            ApplicationEventPublisher events,
            ProgrammeClock clock) {
        this.documents = documents;
        this.signatures = signatures;
        this.scans = scans;
        this.signings = signings;
        this.process = process;
        this.signatories = signatories;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the signed-in person records what was signed on paper of that contract. */
    public boolean mayRecord(ContractId id) {
        return Actor.groups().contains(Role.REGISTRAR.groupOf(id.municipality()));
    }

    /**
     * Records that the office holders of these parties signed the frozen document on paper, and keeps the scan. Refuses
     * whoever is not the municipality's registrar, a day to come or before the document was fixed, a party that does not
     * sign or has signed, and a file that is no scan.
     *
     * @param byDeputy those of the parties for which the deputy of that day signed
     * @param document the digest of the document, as the registrar was shown it
     */
    public void record(
            ContractId id,
            Set<PartyId> signed,
            Set<PartyId> byDeputy,
            LocalDate signedOn,
            Digest document,
            String fileName,
            byte[] file) {
        if (!mayRecord(id)) {
            throw Refusal.forbidden("paper.notRegistrar", id);
        }
        if (signed.isEmpty()) {
            throw Refusal.invalid("paper.nobody", id);
        }
        Scan scan = scan(fileName, file);
        documents.lock(id);
        Signing signing = signings.get(id);
        signed.forEach(party -> signing.checkSignature(party, document));
        checkDay(signedOn, signing);
        scans.insert(id, scan, file);
        signed.forEach(party -> record(
                id, party, signatories.onPaper(party, signedOn, byDeputy.contains(party)), signedOn, document, scan));
        signed.forEach(party -> process.signedOnPaper(id, party));
    }

    /** The scans of that contract, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<Scan> scans(ContractId id) {
        return scans.of(id);
    }

    /** The bytes of that scan as they were sent in, if it is one of that contract. */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(ContractId id, UUID scan) {
        return scans.content(id, scan);
    }

    private Scan scan(String fileName, byte[] file) {
        AttachedFile sent = AttachedFile.of(fileName, file);
        if (!SCANS.contains(sent.kind())) {
            throw Refusal.invalid("paper.noScan", sent.name(), sent.kind().name());
        }
        return new Scan(
                UUID.randomUUID(), sent.name(), sent.kind().type(), Digest.of(file), Actor.required(), clock.instant());
    }

    private void checkDay(LocalDate signedOn, Signing signing) {
        LocalDate fixed = LocalDate.ofInstant(signing.document().orElseThrow().frozenAt(), ProgrammeClock.STOCKHOLM);
        if (signedOn.isBefore(fixed) || signedOn.isAfter(clock.today())) {
            throw Refusal.invalid("paper.day", signedOn, fixed, clock.today());
        }
    }

    private void record(
            ContractId id, PartyId party, Signatory signatory, LocalDate signedOn, Digest document, Scan scan) {
        signatures.insert(
                id,
                new Signature(
                        0,
                        party,
                        signatory.person().id(),
                        signatory.person().name(),
                        signatory.office(),
                        signatory.onBehalfOf(),
                        document,
                        signedOn.atStartOfDay(ProgrammeClock.STOCKHOLM).toInstant(),
                        null,
                        Way.PAPER,
                        null,
                        Actor.required(),
                        scan.id(),
                        null));
        events.publishEvent(new SignedOnPaper(
                id,
                party,
                signatory.person().id(),
                signatory.onBehalfOf() == null ? null : signatory.onBehalfOf().person(),
                signedOn,
                scan.digest().hex()));
    }
}
