package org.arshjul.signing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arshjul.contract.Contract;
import org.arshjul.contract.Stage;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;

/** One contract's signing as it stands: mandate, frozen document, signatures. */
public final class Signing {

    private static final Set<Stage> FIXED = EnumSet.of(Stage.FROZEN, Stage.SIGNING, Stage.IN_FORCE, Stage.EXPIRED);

    private final Contract contract;
    private final Mandate mandate;
    private final FrozenDocument document;
    private final List<Signature> signatures;
    private final List<SignatureRefusal> refusals;

    Signing(
            Contract contract,
            Mandate mandate,
            FrozenDocument document,
            List<Signature> signatures,
            List<SignatureRefusal> refusals) {
        this.contract = contract;
        this.mandate = mandate;
        this.document = document;
        this.signatures = List.copyOf(signatures);
        this.refusals = List.copyOf(refusals);
    }

    public Contract contract() {
        return contract;
    }

    /** The board's latest decision. */
    public Optional<Mandate> mandate() {
        return Optional.ofNullable(mandate);
    }

    /** The document that is, or was last, to be signed. */
    public Optional<FrozenDocument> document() {
        return Optional.ofNullable(document);
    }

    /** Whether that document is what the contract says: until a new round opens its text again. */
    public boolean fixed() {
        return document != null && FIXED.contains(contract.stage());
    }

    /** The signatures that count, in the order in which they were given. */
    public List<Signature> signatures() {
        return signatures.stream().filter(one -> one.voidedAt() == null).toList();
    }

    /** Whether a signature stands in the file. */
    public boolean signed() {
        return signatures().stream().anyMatch(one -> one.set().isPresent());
    }

    /** The parties that did not sign the document, in the order in which they declined or were given up. */
    public List<SignatureRefusal> refusals() {
        return refusals;
    }

    /** The parties without which the contract goes on, by the coordinator's decision. */
    public List<PartyId> leftOut() {
        return SignatureRefusal.leftOut(refusals);
    }

    /** The parties whose signature is missing; none of those without which it goes on. */
    public List<PartyId> missing() {
        List<PartyId> leftOut = leftOut();
        return contract.parties().stream()
                .filter(party -> !leftOut.contains(party))
                .filter(party -> !hasSigned(party))
                .toList();
    }

    /** Whether that party signed it, here or, where nothing was fixed here, elsewhere. */
    public boolean signedBy(PartyId party) {
        return hasSigned(party) || document == null && contract.stage().published();
    }

    private boolean hasSigned(PartyId party) {
        return signatures().stream().anyMatch(one -> one.party().equals(party));
    }

    /** Refuses to freeze anything but what the board approved. */
    void checkMandate(Digest texts) {
        if (mandate == null || mandate.decision() != BoardDecision.APPROVED) {
            throw Refusal.conflict("signing.noMandate", contract.id());
        }
        if (!mandate.texts().equals(texts)) {
            throw Refusal.conflict(
                    "signing.mandateStale", contract.id(), mandate.texts().brief(), texts.brief());
        }
    }

    /** Refuses a signature that is not due: not open, not a party, given already, or on another document. */
    void checkSignature(PartyId party, Digest shown) {
        if (contract.stage() != Stage.SIGNING) {
            throw Refusal.conflict(
                    "signing.notOpen", contract.id(), contract.stage().id());
        }
        if (!contract.parties().contains(party)) {
            throw Refusal.forbidden("signing.notParty", party, contract.id());
        }
        if (!missing().contains(party)) {
            throw Refusal.conflict("signing.signedAlready", party, contract.id());
        }
        if (!document.digest().equals(shown)) {
            throw Refusal.conflict(
                    "signing.stale",
                    contract.id(),
                    shown.brief(),
                    document.digest().brief());
        }
    }
}
