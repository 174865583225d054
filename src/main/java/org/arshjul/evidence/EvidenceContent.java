package org.arshjul.evidence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arshjul.audit.Audit;
import org.arshjul.contract.ContractId;
import org.arshjul.evidence.EvidenceData.DeclineData;
import org.arshjul.evidence.EvidenceData.FileData;
import org.arshjul.evidence.EvidenceData.MandateData;
import org.arshjul.evidence.EvidenceData.RoundData;
import org.arshjul.evidence.EvidenceData.SharedTextData;
import org.arshjul.evidence.EvidenceData.SignatureData;
import org.arshjul.party.Parties;
import org.arshjul.platform.Digest;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.TaskFile;
import org.arshjul.platform.task.TaskFiles;
import org.arshjul.signing.ContractDocument;
import org.arshjul.signing.FrozenDocument;
import org.arshjul.signing.Mandate;
import org.arshjul.signing.PaperSignatures;
import org.arshjul.signing.PersonalSignature;
import org.arshjul.signing.PersonalSignatures;
import org.arshjul.signing.Scan;
import org.arshjul.signing.Signature;
import org.arshjul.signing.Signature.Way;
import org.arshjul.signing.SignatureRefusal;
import org.arshjul.signing.SignedFiles;
import org.arshjul.signing.Signing;
import org.arshjul.signing.SigningRecord;
import org.arshjul.signing.SigningRecord.Decline;
import org.arshjul.signing.Signings;
import org.arshjul.signing.pades.SealKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what proves a contract. */
@Component
@Transactional(readOnly = true)
class EvidenceContent {

    /** Which task a board's extract was attached to. */
    private static final String MANDATE_TASK = "RecordMandate";

    /** What the trail says of the way to the signatures, and nothing of what people wrote on that way. */
    private static final Set<String> ON_THE_WAY_TO_FORCE = Set.of(
            "TextConfirmed",
            "TextAgreed",
            "TextReopened",
            "MandateRecorded",
            "DocumentFrozen",
            "SigningOpened",
            "ContractSigned",
            "PersonallySigned",
            "SignedOnPaper",
            "SignatureSet",
            "SignatureDeclined",
            "PartyLeftOut",
            "ContractInForce");

    private final Signings signings;
    private final SignedFiles files;
    private final PaperSignatures paper;
    private final PersonalSignatures personal;
    private final TaskFiles attached;
    private final HumanTasks tasks;
    private final Parties parties;
    private final Audit audit;

    EvidenceContent(
            Signings signings,
            SignedFiles files,
            PaperSignatures paper,
            PersonalSignatures personal,
            TaskFiles attached,
            HumanTasks tasks,
            Parties parties,
            Audit audit) {
        this.signings = signings;
        this.files = files;
        this.paper = paper;
        this.personal = personal;
        this.attached = attached;
        this.tasks = tasks;
        this.parties = parties;
        this.audit = audit;
    }

    /**
     * The two forms of it.
     *
     * @param full all of it, for those who have to do with the contract
     * @param forEverybody what everybody may have of it
     */
    record Forms(List<EvidenceEntry> full, List<EvidenceEntry> forEverybody) {}

    /** What both forms are made from, read once. */
    private record Gathered(
            ContractId id,
            Signing signing,
            FrozenDocument document,
            SigningRecord record,
            byte[] file,
            byte[] json,
            List<Scan> scans,
            List<TaskFile> extracts,
            Map<Long, PersonalSignature> given) {}

    Forms of(ContractId id) {
        Signing signing = signings.get(id);
        SigningRecord record = signings.record(id);
        Gathered gathered = new Gathered(
                id,
                signing,
                signing.document().orElseThrow(),
                record,
                files.of(id),
                signings.json(id).orElseThrow(),
                paper.scans(id),
                extracts(id),
                given(record.signatures()));
        return new Forms(full(gathered), common(gathered, true));
    }

    private List<EvidenceEntry> full(Gathered from) {
        List<EvidenceEntry> entries = common(from, false);
        for (Scan scan : from.scans()) {
            entries.add(new EvidenceEntry(
                    scanName(scan), paper.content(from.id(), scan.id()).orElseThrow()));
        }
        int number = 1;
        for (TaskFile extract : from.extracts()) {
            entries.add(new EvidenceEntry(extractName(number++, extract), attached.content(extract)));
        }
        for (Signature signature : from.record().signatures()) {
            PersonalSignature given = from.given().get(signature.id());
            if (given != null) {
                entries.add(new EvidenceEntry(personalName(signature), given.content()));
            }
        }
        entries.add(new EvidenceEntry(
                "audit.json",
                audit.extract(from.id().toString(), ON_THE_WAY_TO_FORCE).toJson()));
        return entries;
    }

    private List<EvidenceEntry> common(Gathered from, boolean forEverybody) {
        EvidenceData data = data(from, forEverybody);
        List<EvidenceEntry> entries = new ArrayList<>();
        entries.add(new EvidenceEntry("LÄS-MIG.txt", EvidenceReadme.of(data).getBytes(StandardCharsets.UTF_8)));
        entries.add(new EvidenceEntry(data.file().name(), from.file()));
        entries.add(new EvidenceEntry("contract.json", from.json()));
        entries.add(new EvidenceEntry("contract.md", from.document().markdown().getBytes(StandardCharsets.UTF_8)));
        entries.add(new EvidenceEntry("evidence.json", data.json()));
        for (Signature signature : from.record().signatures()) {
            signature
                    .set()
                    .ifPresent(place -> entries.add(new EvidenceEntry(
                            certificateName(signature), place.certificates().getBytes(StandardCharsets.US_ASCII))));
        }
        return entries;
    }

    private EvidenceData data(Gathered from, boolean forEverybody) {
        ContractId id = from.id();
        FrozenDocument document = from.document();
        SigningRecord record = from.record();
        Map<UUID, Scan> scans = from.scans().stream().collect(Collectors.toMap(Scan::id, Function.identity()));
        List<FileData> extracts = new ArrayList<>();
        for (TaskFile extract : from.extracts()) {
            String name = forEverybody ? null : extractName(extracts.size() + 1, extract);
            extracts.add(new FileData(name, extract.size(), extract.digest().hex()));
        }
        return new EvidenceData(
                EvidenceData.FORMAT,
                forEverybody,
                id.toString(),
                parties.get(id.municipality()).fullName(),
                LocalDate.of(id.year() + 1, 1, 1),
                LocalDate.of(id.year() + 1, 12, 31),
                new FileData(null, document.size(), document.digest().hex()),
                new FileData(
                        ContractDocument.fileName(id, "pdf"),
                        from.file().length,
                        Digest.of(from.file()).hex()),
                document.markdownDigest().hex(),
                document.jsonDigest().hex(),
                document.texts().hex(),
                signings.sharedVersion(from.signing())
                        .map(shared -> new SharedTextData(
                                shared.text().toString(),
                                shared.number(),
                                shared.digest().hex(),
                                shared.at()))
                        .orElse(null),
                record.rounds().stream()
                        .map(round -> new RoundData(round.document().hex(), round.size(), round.frozenAt()))
                        .toList(),
                record.mandates().stream()
                        .map(mandate -> mandate(mandate, forEverybody))
                        .toList(),
                extracts,
                record.signatures().stream()
                        .map(signature -> signature(signature, scans, from.given(), forEverybody))
                        .toList(),
                record.declines().stream()
                        .map(decline -> decline(decline, forEverybody))
                        .toList(),
                from.signing().leftOut().stream().map(Object::toString).toList());
    }

    private static MandateData mandate(Mandate mandate, boolean forEverybody) {
        return new MandateData(
                mandate.decision().id(),
                mandate.decidedOn(),
                mandate.paragraph(),
                mandate.reference(),
                mandate.texts().hex(),
                forEverybody ? null : mandate.recordedBy(),
                mandate.recordedAt());
    }

    private SignatureData signature(
            Signature signature, Map<UUID, Scan> scans, Map<Long, PersonalSignature> personal, boolean forEverybody) {
        Signature.InFile place = signature.inFile();
        boolean proven = !forEverybody && signature.proof() != null;
        Optional<PersonalSignature> given = Optional.ofNullable(personal.get(signature.id()));
        Optional<PersonalSignature> told = given.filter(one -> !forEverybody);
        return new SignatureData(
                signature.party().value(),
                parties.get(signature.party()).fullName(),
                signature.name(),
                signature.capacity(),
                forEverybody ? null : signature.person(),
                signature.way(),
                signature.digest().hex(),
                signature.signedAt(),
                signature.voidedAt(),
                proven ? signature.proof().method() : null,
                proven ? signature.proof().at() : null,
                forEverybody ? null : signature.recordedBy(),
                signature.scan() == null
                        ? null
                        : scans.get(signature.scan()).digest().hex(),
                place == null ? null : place.level(),
                place == null ? null : place.kind() == SealKind.PERSON,
                place == null ? null : place.timeStampedAt(),
                place == null ? null : place.size(),
                place == null ? null : place.digest().hex(),
                place == null ? null : certificateName(signature),
                given.map(PersonalSignature::service).orElse(null),
                given.map(PersonalSignature::qualifier).orElse(null),
                given.map(one -> one.digest().hex()).orElse(null),
                told.map(PersonalSignature::certificate).orElse(null),
                told.map(PersonalSignature::issuer).orElse(null),
                told.map(one -> personalName(signature)).orElse(null));
    }

    /** What the signatories gave with an e-identification, by the signature for which they did. */
    private Map<Long, PersonalSignature> given(List<Signature> signatures) {
        Map<Long, PersonalSignature> given = new HashMap<>();
        signatures.stream()
                .filter(signature -> signature.way() == Way.ELECTRONIC)
                .forEach(signature -> personal.find(signature.person(), signature.digest())
                        .ifPresent(one -> given.put(signature.id(), one)));
        return given;
    }

    private static DeclineData decline(Decline decline, boolean forEverybody) {
        SignatureRefusal refusal = decline.refusal();
        return new DeclineData(
                refusal.party().value(),
                forEverybody ? null : refusal.person(),
                forEverybody ? null : refusal.reason(),
                decline.document().hex(),
                refusal.refusedAt(),
                refusal.outcome() == null ? null : refusal.outcome().name().toLowerCase(Locale.ROOT),
                forEverybody ? null : decline.decidedBy(),
                decline.decidedAt(),
                forEverybody ? null : refusal.because());
    }

    private List<TaskFile> extracts(ContractId id) {
        return attached.of(id.toString()).stream()
                .filter(file -> tasks.get(file.task()).kind().equals(MANDATE_TASK))
                .sorted(Comparator.comparing(TaskFile::addedAt).thenComparing(TaskFile::id))
                .toList();
    }

    private static String certificateName(Signature signature) {
        return "certificates/%d-%s.pem".formatted(signature.id(), signature.party());
    }

    private static String personalName(Signature signature) {
        return "personal/%d-%s.p7s".formatted(signature.id(), signature.party());
    }

    private static String scanName(Scan scan) {
        return "scans/" + scan.digest().brief() + "-" + scan.name();
    }

    /** Two decisions may have extracts of the same name. */
    private static String extractName(int number, TaskFile extract) {
        return "mandates/%d-%s".formatted(number, extract.name());
    }
}
