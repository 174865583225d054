package org.arshjul.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arshjul.contract.Contract;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.ReadingRights;
import org.arshjul.evidence.Verification.Difference;
import org.arshjul.evidence.Verification.Difference.Kind;
import org.arshjul.evidence.Verification.Remark;
import org.arshjul.evidence.Verification.Round;
import org.arshjul.evidence.Verification.Verdict;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Digest;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.signing.KnownFile;
import org.arshjul.signing.KnownFile.Part;
import org.arshjul.signing.KnownFiles;
import org.arshjul.signing.Signature;
import org.arshjul.signing.Signature.Way;
import org.arshjul.signing.Signings;
import org.arshjul.signing.pades.CheckedSignature;
import org.arshjul.signing.pades.DocumentCheck;
import org.arshjul.signing.pades.DocumentCheck.Reading;
import org.arshjul.signing.pades.SignatureCheck;
import org.springframework.stereotype.Component;

/**
 * Whether a file, or a digest, is of a contract that was signed here. Nothing that is sent in is kept or run. Nobody is told
 * of a contract that they may not read: without a log-in, of those only that are, or were, in force.
 */
@Component
public class Verifications {

    /** How many of a file's bytes may differ from one of the same length that it is taken for: one in so many. */
    private static final int MOSTLY_EQUAL = 10;

    private final KnownFiles known;
    private final Signings signings;
    private final Contracts contracts;
    private final Parties parties;
    private final ReadingRights rights;
    private final SignatureCheck signatures;
    private final ProgrammeClock clock;

    Verifications(
            KnownFiles known,
            Signings signings,
            Contracts contracts,
            Parties parties,
            ReadingRights rights,
            SignatureCheck signatures,
            ProgrammeClock clock) {
        this.known = known;
        this.signings = signings;
        this.contracts = contracts;
        this.parties = parties;
        this.rights = rights;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** Of a digest: whether a file that has it is one of ours. An altered file has another one, and is unknown. */
    public Verification of(Digest digest) {
        return readable(known.with(List.of(digest)))
                .map(file -> verification(Verdict.VALID, digest, file, null, null))
                .orElseGet(() -> Verification.unknown(digest, null));
    }

    /** Of a file's bytes. */
    public Verification of(byte[] file) {
        Digest digest = Digest.of(file);
        Optional<KnownFile> same = readable(known.with(List.of(digest)));
        if (same.isPresent()) {
            return verification(Verdict.VALID, digest, same.get(), null, checked(file));
        }
        Optional<ClaimedContract> claimed = ClaimedContract.in(file);
        List<KnownFile> candidates = candidates(file, claimed);
        return nearest(file, candidates)
                .map(near -> verification(Verdict.ALTERED, digest, near.original(), near.difference(), checked(file)))
                .orElseGet(() -> Verification.unknown(digest, remark(file, claimed)));
    }

    private record Near(KnownFile original, Difference difference) {}

    /** Those that the file begins with, or is as long as and mostly equal to, or says that it is. */
    private List<KnownFile> candidates(byte[] file, Optional<ClaimedContract> claimed) {
        List<KnownFile> found = new ArrayList<>();
        known.with(Beginnings.of(file, known.documentSizes(file.length))).stream()
                .flatMap(begun -> ofRound(begun).stream())
                .forEach(found::add);
        if (found.isEmpty()) {
            known.ofSize(file.length).stream()
                    .filter(other -> mostlyEqual(file, known.content(other)))
                    .forEach(found::add);
        }
        if (found.isEmpty() && claimed.filter(one -> !isCopy(one)).isPresent()) {
            boolean document = isPdf(file);
            known.of(claimed.get().id()).stream()
                    .filter(other -> other.part().isDocument() == document)
                    .filter(other -> document || isJson(file) == (other.part() == Part.JSON))
                    .forEach(found::add);
        }
        return found.stream().filter(this::mayRead).toList();
    }

    private List<KnownFile> ofRound(KnownFile begun) {
        return known.of(begun.contract()).stream()
                .filter(other -> other.part().isDocument() && other.document().equals(begun.document()))
                .toList();
    }

    private Optional<Near> nearest(byte[] file, List<KnownFile> candidates) {
        return candidates.stream()
                .map(original -> new Near(original, difference(file, original)))
                .max(Comparator.comparingInt((Near near) -> near.difference().at())
                        .thenComparing(near -> near.original().part(), Comparator.reverseOrder()));
    }

    private Difference difference(byte[] file, KnownFile original) {
        byte[] bytes = known.content(original);
        int at = Arrays.mismatch(file, bytes);
        return new Difference(kind(at, file, bytes, original), at, file.length, bytes.length);
    }

    private Kind kind(int at, byte[] file, byte[] original, KnownFile known) {
        if (at == file.length) {
            return Kind.CUT_OFF;
        }
        if (at == original.length) {
            return Kind.ADDED;
        }
        boolean inDocument = this.known.of(known.contract()).stream()
                .filter(other ->
                        other.part() == Part.DOCUMENT && other.document().equals(known.document()))
                .anyMatch(document -> at < document.size());
        return inDocument || !known.part().isDocument() ? Kind.IN_THE_CONTRACT : Kind.IN_THE_SIGNATURES;
    }

    private static boolean mostlyEqual(byte[] file, byte[] other) {
        int differ = 0;
        for (int i = 0; i < file.length; i++) {
            differ += file[i] == other[i] ? 0 : 1;
        }
        return differ <= file.length / MOSTLY_EQUAL;
    }

    private DocumentCheck checked(byte[] file) {
        return isPdf(file) ? signatures.check(file, clock.instant()) : null;
    }

    /** @param check what the check of the file found; null if there is none to check */
    private Verification verification(
            Verdict verdict, Digest digest, KnownFile file, Difference difference, DocumentCheck check) {
        Contract contract = contracts.get(file.contract());
        boolean read = check != null && check.reading() == Reading.READ;
        return new Verification(
                verdict,
                digest,
                file.part(),
                contract.id(),
                contract.stage(),
                file.last() ? Round.LAST : Round.GIVEN_UP,
                file.document(),
                difference,
                null,
                check == null || read ? null : check.reading().code(),
                findings(file, read ? check.signatures() : null));
    }

    private List<SignatureFinding> findings(KnownFile file, List<CheckedSignature> found) {
        Map<String, String> names = parties.inNoOrder().stream()
                .collect(Collectors.toMap(party -> party.id().value(), Party::fullName));
        Map<String, CheckedSignature> inFile = found == null
                ? Map.of()
                : found.stream()
                        .collect(Collectors.toMap(CheckedSignature::field, Function.identity(), (one, two) -> one));
        List<SignatureFinding> findings = new ArrayList<>();
        List<String> recorded = new ArrayList<>();
        for (Signature signature : signings.record(file.contract()).signatures()) {
            if (signature.digest().equals(file.document())) {
                String party = signature.party().value();
                CheckedSignature here = inFile.get(party);
                recorded.add(party);
                findings.add(
                        here == null
                                ? SignatureFinding.recorded(
                                        signature, names.get(party), found != null && stands(signature, file))
                                : SignatureFinding.both(signature, names.get(party), here));
            }
        }
        inFile.values().stream()
                .filter(one -> !recorded.contains(one.field()))
                .map(one -> SignatureFinding.inFile(one, names.get(one.field())))
                .forEach(findings::add);
        return List.copyOf(findings);
    }

    /** Whether the signature is one of those in that file. */
    private static boolean stands(Signature signature, KnownFile file) {
        return signature.way() == Way.ELECTRONIC
                && signature.set().filter(place -> place.size() <= file.size()).isPresent();
    }

    private Optional<KnownFile> readable(List<KnownFile> files) {
        return files.stream().filter(this::mayRead).findFirst();
    }

    private boolean mayRead(KnownFile file) {
        Contract contract = contracts.get(file.contract());
        return contract.stage().published() || Actor.person().isPresent() && rights.allow(contract);
    }

    private static Remark remark(byte[] file, Optional<ClaimedContract> claimed) {
        if (claimed.isPresent()) {
            return switch (claimed.get().state()) {
                case "draft" -> Remark.DRAFT;
                case "copy" -> Remark.COPY;
                default -> Remark.ANOTHER;
            };
        }
        boolean packed = file.length > 2 && file[0] == 'P' && file[1] == 'K';
        return packed && new String(file, StandardCharsets.ISO_8859_1).contains("word/document.xml")
                ? Remark.WORD
                : null;
    }

    private static boolean isCopy(ClaimedContract claimed) {
        return claimed.state().equals("draft") || claimed.state().equals("copy");
    }

    private static boolean isJson(byte[] file) {
        return file.length > 0 && file[0] == '{';
    }

    private static boolean isPdf(byte[] file) {
        return new String(file, 0, Math.min(file.length, 5), StandardCharsets.ISO_8859_1).equals("%PDF-");
    }
}
