package org.arshjul.signing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.arshjul.contract.Owner;
import org.arshjul.contract.SectionScope;
import org.arshjul.contract.Stage;
import org.arshjul.contract.TextVersion;
import org.arshjul.signing.BoardDecision;
import org.arshjul.signing.FrozenDocument;
import org.arshjul.signing.Mandate;
import org.arshjul.signing.Signature;
import org.arshjul.signing.Signature.InFile;
import org.arshjul.signing.Signature.Way;
import org.arshjul.signing.pades.SealKind;

/**
 * A contract as others see it.
 *
 * @param mandate the board's latest decision, or null
 * @param document what is or was to be signed, or null
 * @param sharedText which state of the shared text it holds; null in lists of contracts, and where there is none
 * @param sections in the order in which they stand; null in lists of contracts
 */
record ContractView(
        String id,
        int cycle,
        String municipality,
        Stage stage,
        List<PartyView> parties,
        MandateView mandate,
        DocumentView document,
        List<SignatureView> signatures,
        SharedTextView sharedText,
        List<SectionView> sections) {

    /** One of the parties, and whether it has signed. */
    record PartyView(String id, String name, boolean signed) {}

    record MandateView(
            BoardDecision decision,
            LocalDate decidedOn,
            String paragraph,
            String reference,
            String recordedBy,
            Instant recordedAt) {

        static MandateView of(Mandate mandate) {
            return new MandateView(
                    mandate.decision(),
                    mandate.decidedOn(),
                    mandate.paragraph(),
                    mandate.reference(),
                    mandate.recordedBy(),
                    mandate.recordedAt());
        }
    }

    /**
     * What is or was to be signed.
     *
     * @param digest SHA-256 of the very bytes
     * @param markdownDigest SHA-256 of the text in it
     * @param jsonDigest SHA-256 of the machine-readable contract in it, or null
     */
    record DocumentView(
            String digest, String mediaType, int size, String markdownDigest, String jsonDigest, Instant frozenAt) {

        static DocumentView of(FrozenDocument document) {
            return new DocumentView(
                    document.digest().hex(),
                    document.mediaType(),
                    document.size(),
                    document.markdownDigest().hex(),
                    document.jsonDigest() == null ? null : document.jsonDigest().hex(),
                    document.frozenAt());
        }
    }

    /** @param version 1 as the text was opened, one more with each revision of one of its sections */
    record SharedTextView(String text, int version, String digest, Instant revisedAt) {

        static SharedTextView of(TextVersion version) {
            return new SharedTextView(
                    version.text().toString(),
                    version.number(),
                    version.digest().hex(),
                    version.at());
        }
    }

    /**
     * A signature that counts.
     *
     * @param onBehalfOf the id of whom a deputy signed for, or null
     * @param digest of the document that was signed
     * @param proof how the person had shown who they are, such as {@code password} or {@code service}; null on paper
     * @param level of the signature in the file, such as {@code PAdES-BASELINE-B}; null until it is set, and on paper
     * @param certificate whose it is that made it
     */
    record SignatureView(
            String party,
            String person,
            String name,
            String office,
            String onBehalfOf,
            Way way,
            String digest,
            Instant signedAt,
            String proof,
            String level,
            SealKind certificate,
            Instant setAt,
            Instant timeStampedAt) {

        static SignatureView of(Signature signature) {
            Optional<InFile> place = signature.set();
            return new SignatureView(
                    signature.party().value(),
                    signature.person(),
                    signature.name(),
                    signature.office(),
                    signature.onBehalfOf() == null
                            ? null
                            : signature.onBehalfOf().person(),
                    signature.way(),
                    signature.digest().hex(),
                    signature.signedAt(),
                    signature.proof() == null ? null : signature.proof().method(),
                    place.map(InFile::level).orElse(null),
                    place.map(InFile::kind).orElse(null),
                    place.map(InFile::setAt).orElse(null),
                    place.map(InFile::timeStampedAt).orElse(null));
        }
    }

    record SectionView(String key, String number, String title, Owner owner, SectionScope scope) {}
}
