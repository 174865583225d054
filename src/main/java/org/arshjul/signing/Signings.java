package org.arshjul.signing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arshjul.contract.AssembledContract;
import org.arshjul.contract.Assemblies;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Stage;
import org.arshjul.contract.Templates;
import org.arshjul.contract.TextAgreed;
import org.arshjul.contract.TextId;
import org.arshjul.contract.TextState;
import org.arshjul.contract.TextVersion;
import org.arshjul.contract.Texts;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Digest;
import org.arshjul.platform.IdentityProof;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.signing.Signature.Absent;
import org.arshjul.signing.Signature.Way;
import org.arshjul.signing.SignatureRefusal.Outcome;
import org.arshjul.signing.pades.DocumentSigner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The signing of all contracts: mandate, freeze, signatures bound to the frozen digest, publication. */
@Component
@Transactional
@EnableConfigurationProperties(SignatureSettings.class)
public class Signings {

    private static final Set<Stage> FIXED = EnumSet.of(Stage.FROZEN, Stage.SIGNING, Stage.IN_FORCE, Stage.EXPIRED);

    private final SigningRepository signings;
    private final SignatureRepository signatures;
    private final SignatureRefusalRepository refusals;
    private final Contracts contracts;
    private final Texts texts;
    private final Assemblies assemblies;
    private final ContractDocuments documents;
    private final Templates templates;
    private final Parties parties;
    private final Signatories signatories;
    private final DocumentSigner signer;
    private final PersonalSignatures personal;
    private final SigningProcess process;
    private final ApplicationEventPublisher events;
    private final ProgrammeClock clock;
    private final SignatureSettings settings;

    Signings(
            SigningRepository signings,
            SignatureRepository signatures,
            SignatureRefusalRepository refusals,
            Contracts contracts,
            Texts texts,
            Assemblies assemblies,
            ContractDocuments documents,
            Templates templates,
            Parties parties,
            Signatories signatories,
            DocumentSigner signer,
            PersonalSignatures personal,
            SigningProcess process,
            ApplicationEventPublisher events,
            ProgrammeClock clock,
            SignatureSettings settings) {
        this.signings = signings;
        this.signatures = signatures;
        this.refusals = refusals;
        this.contracts = contracts;
        this.texts = texts;
        this.assemblies = assemblies;
        this.documents = documents;
        this.templates = templates;
        this.parties = parties;
        this.signatories = signatories;
        this.signer = signer;
        this.personal = personal;
        this.process = process;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
    }

    /** A contract is ready for its mandate when its own and the shared text are agreed. */
    @ApplicationModuleListener
    void on(TextAgreed event) {
        TextId text = event.text();
        if (text.shared()) {
            contracts.ofYear(text.year()).stream()
                    .filter(contract -> contract.stage() == Stage.AGREED)
                    .forEach(contract -> request(contract.id()));
        } else if (texts.get(TextId.shared(text.year())).state() == TextState.AGREED) {
            request(ContractId.of(text.toString()));
        }
    }

    /** That contract's signing as it stands; refuses an unknown contract. */
    @Transactional(readOnly = true)
    public Signing get(ContractId id) {
        Contract contract = contracts.get(id);
        FrozenDocument document = signings.document(id).orElse(null);
        return new Signing(
                contract,
                signings.mandate(id).orElse(null),
                document,
                signatures.of(id),
                document == null ? List.of() : refusals.of(id, document.digest()));
    }

    /** What is, or was last, to be signed; empty where nothing is fixed. */
    @Transactional(readOnly = true)
    public Optional<FrozenDocument> document(ContractId id) {
        return signings.document(id);
    }

    /** The very bytes that are, or were last, to be signed; refuses where nothing is fixed. */
    @Transactional(readOnly = true)
    public byte[] bytes(ContractId id) {
        return signings.content(id).orElseThrow(() -> Refusal.notFound("document.notFrozen", id));
    }

    /** The machine-readable contract in them; empty where nothing is fixed, or was before there were PDFs. */
    @Transactional(readOnly = true)
    public Optional<byte[]> json(ContractId id) {
        return signings.json(id);
    }

    /** What is to be signed of these contracts, without the documents themselves; two queries for all of them. */
    @Transactional(readOnly = true)
    public Map<ContractId, ToSign> toSign(Collection<ContractId> ids) {
        Map<ContractId, Mandate> mandates = signings.mandates(ids);
        Map<ContractId, ToSign> found = new HashMap<>();
        signings.digests(ids)
                .forEach((id, digest) -> found.put(id, new ToSign(digest, Optional.ofNullable(mandates.get(id)))));
        return found;
    }

    /** All that was recorded about that contract's signing through its rounds. */
    @Transactional(readOnly = true)
    public SigningRecord record(ContractId id) {
        return new SigningRecord(signings.allMandates(id), signings.rounds(id), signatures.of(id), refusals.all(id));
    }

    /** What was signed of the contracts that are, or were, in force; those that were signed elsewhere are not among them. */
    @Transactional(readOnly = true)
    public Map<ContractId, SignedDocument> published() {
        return signings.published(signatures.published());
    }

    /**
     * Which state of the shared text the contract of that signing holds: the one that was frozen with it, else as it now
     * reads; none where the year has no shared text.
     */
    @Transactional(readOnly = true)
    public Optional<TextVersion> sharedVersion(Signing signing) {
        ContractId id = signing.contract().id();
        return texts.find(id.sharedText())
                .map(now -> signing.document()
                        .filter(document -> FIXED.contains(signing.contract().stage()))
                        .map(document -> assemblies.sharedVersion(id, document.frozenAt()))
                        .orElseGet(now::version));
    }

    /** The year's contracts that were frozen with an older state of the shared text than the one that now stands. */
    @Transactional(readOnly = true)
    public List<ContractId> holdingOlderShared(int year) {
        return texts.find(TextId.shared(year))
                .map(shared -> signings.frozenBefore(year, shared.version().at()))
                .orElse(List.of());
    }

    /**
     * Records the board's decision, bound to the texts as they now read; a referral back reopens the municipality's text.
     * Refuses a date to come.
     */
    public void recordMandate(
            ContractId id, BoardDecision decision, LocalDate decidedOn, String paragraph, String reference) {
        Contract contract = contracts.get(id);
        if (contract.stage() != Stage.MANDATE) {
            throw Refusal.conflict("mandate.notAwaited", id, contract.stage().id());
        }
        if (decidedOn.isAfter(clock.today())) {
            throw Refusal.invalid("mandate.future", decidedOn, clock.today());
        }
        Digest digest = assemblies.assemble(id).texts();
        signings.insert(
                id, new Mandate(decision, decidedOn, paragraph, reference, digest, Actor.name(), clock.instant()));
        events.publishEvent(new MandateRecorded(id, decision, reference));
        switch (decision) {
            case APPROVED -> {}
            case REFERRED_BACK -> reopen(id, "%s, %s".formatted(paragraph, reference));
            case REJECTED -> contracts.advance(id, Stage.DECLINED);
        }
    }

    /**
     * Fixes the contract's document: its PDF is made here, once, and kept; refuses without a mandate on just these texts. It
     * is made before anything is written, so that nobody waits for it.
     */
    public void freeze(ContractId id) {
        AssembledContract assembled = assemblies.assemble(id);
        get(id).checkMandate(assembled.texts());
        Instant at = clock.instant();
        ContractDocument made = documents.fixed(assembled, at);
        byte[] pdf = made.pdf();
        byte[] json = made.json();
        FrozenDocument document = new FrozenDocument(
                Digest.of(pdf),
                FrozenDocument.PDF,
                pdf.length,
                assembled.markdown(),
                made.markdownDigest(),
                Digest.of(json),
                assembled.texts(),
                at);
        signings.insert(id, document, pdf, json);
        contracts.advance(id, Stage.FROZEN);
        events.publishEvent(new DocumentFrozen(id, document.digest().hex()));
    }

    /** Lets the contract be signed; it may have been opened early. */
    public void open(ContractId id) {
        if (contracts.get(id).stage() != Stage.SIGNING) {
            contracts.advance(id, Stage.SIGNING);
            events.publishEvent(new SigningOpened(id));
        }
    }

    /** Lets a frozen contract be signed before its day: it is open at once, and its process follows. */
    public void openEarly(ContractId id) {
        open(id);
        process.opened(id);
    }

    /**
     * The signed-in office holder signs for the party; what was given is then set into the file. Where the installation has a
     * signing service, refuses without the person's own signature on that document.
     *
     * @param shown the digest of the document that the signatory was shown
     */
    public void sign(ContractId id, PartyId party, Digest shown) {
        signings.lock(id);
        get(id).checkSignature(party, shown);
        Signatory signatory = signatories.signedIn(party);
        Absent absent = signatory.onBehalfOf();
        Optional<PersonalSignature> given = personal.required(signatory.person().id(), shown);
        signatures.insert(
                id,
                new Signature(
                        0,
                        party,
                        signatory.person().id(),
                        signatory.person().name(),
                        signatory.office(),
                        absent,
                        shown,
                        clock.instant(),
                        null,
                        Way.ELECTRONIC,
                        requireAble().orElse(null),
                        null,
                        null,
                        null));
        events.publishEvent(new ContractSigned(
                id, party, signatory.person().id(), absent == null ? null : absent.person(), shown.hex()));
        given.ifPresent(one -> events.publishEvent(new PersonallySigned(
                id, party, signatory.person().id(), one.service(), one.digest().hex())));
    }

    /** The signed-in office holder declines to sign for the party. */
    public void decline(ContractId id, PartyId party, String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("signing.reasonMissing", id);
        }
        signings.lock(id);
        Signing signing = get(id);
        Digest document = signing.document().orElseThrow().digest();
        signing.checkSignature(party, document);
        String signatory = signatories.signedIn(party).person().id();
        refusals.insert(id, document, new SignatureRefusal(party, signatory, reason, clock.instant(), null, null));
        contracts.advance(id, Stage.DECLINED);
        events.publishEvent(new SignatureDeclined(id, party, signatory, reason));
    }

    /** The coordinator stops the signing of a contract that the party lets wait for its signature. */
    public void stop(ContractId id, PartyId party) {
        signings.lock(id);
        Digest document = get(id).document().orElseThrow().digest();
        refusals.insert(id, document, new SignatureRefusal(party, null, null, clock.instant(), null, null));
        contracts.advance(id, Stage.DECLINED);
    }

    /**
     * The contract goes on without the parties that did not sign it; what the others signed stands. Refuses where the
     * template lets no party of that kind be missing.
     */
    public void goOnWithout(ContractId id, String reason) {
        Set<PartyKind> allowed = templates.of(id.year()).mayStandWithout();
        List<PartyId> without = get(id).refusals().stream()
                .filter(refusal -> refusal.outcome() == null)
                .map(SignatureRefusal::party)
                .distinct()
                .toList();
        for (PartyId party : without) {
            if (!allowed.contains(parties.get(party).kind())) {
                throw Refusal.conflict(
                        "signing.notWithout", id, parties.get(party).name());
            }
        }
        refusals.decide(id, Outcome.WITHOUT_THE_PARTY, Actor.name(), reason, clock.instant());
        without.forEach(party -> events.publishEvent(new PartyLeftOut(id, party, reason)));
    }

    /** All have signed: the contract is public and in force. */
    public void publish(ContractId id) {
        List<PartyId> missing = get(id).missing();
        if (!missing.isEmpty()) {
            throw Refusal.conflict("signing.incomplete", id, missing);
        }
        contracts.advance(id, Stage.IN_FORCE);
        events.publishEvent(new ContractInForce(id, id.year() + 1));
    }

    /** A new round: the municipality's own text is opened for rework, and signatures given so far are void. */
    public void reopen(ContractId id, String reason) {
        signatures.makeVoid(id, clock.instant());
        refusals.decide(id, Outcome.NEW_ROUND, Actor.name(), reason, clock.instant());
        texts.reopen(id.ownText(), reason);
    }

    /** The contract is not renewed this year. */
    public void withdraw(ContractId id, String reason) {
        signatures.makeVoid(id, clock.instant());
        refusals.decide(id, Outcome.WITHDRAWN, Actor.name(), reason, clock.instant());
        contracts.advance(id, Stage.WITHDRAWN);
        events.publishEvent(new ContractWithdrawn(id, reason));
    }

    /** The municipality leaves the year: its contract is not renewed, wherever its signing stands. */
    public void stopAndWithdraw(ContractId id, String reason) {
        process.cancelled(id);
        withdraw(id, reason);
    }

    /** The year was cancelled: the contract's signing stops where it is. */
    public void cancel(ContractId id) {
        process.cancelled(id);
        signatures.makeVoid(id, clock.instant());
        contracts.advance(id, Stage.CANCELLED);
    }

    /** Both texts may be agreed in the same moment, and the second may be told while the first is. */
    private void request(ContractId id) {
        signings.lock(id);
        if (contracts.get(id).stage() == Stage.AGREED) {
            contracts.advance(id, Stage.MANDATE);
            process.requested(id);
        }
    }

    /** Whether the signed-in person has shown who they are so lately that they may sign now. */
    public boolean identityConfirmed() {
        Duration within = settings.confirmedWithin();
        return within == null
                || Actor.proof()
                        .filter(shown -> shown.within(within, clock.instant()))
                        .isPresent();
    }

    /** Why nobody can sign electronically now; empty when all is well. */
    public Optional<Refusal> trouble() {
        return signer.trouble();
    }

    /**
     * How the signed-in person showed who they are; refuses where that is longer ago than the installation allows, and where
     * the installation cannot make signatures.
     */
    Optional<IdentityProof> requireAble() {
        trouble().ifPresent(trouble -> {
            throw trouble;
        });
        if (!identityConfirmed()) {
            throw Refusal.forbidden(
                    "signing.identityNotConfirmed", settings.confirmedWithin().toMinutes());
        }
        return Actor.proof();
    }
}
