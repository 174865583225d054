package org.arshjul.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arshjul.contract.ImportCorrection.Kind;
import org.arshjul.contract.imports.ContractImporter;
import org.arshjul.contract.imports.ImportedContract;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyKind;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files of contracts that were signed elsewhere: kept as they were sent in, read, corrected, and taken in when a
 * coordinator confirms them. Only coordinators come here.
 */
@Component
public class Imports {

    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_WORDS = 200;

    private final ImportRepository imports;
    private final Adoption adoption;
    private final Texts texts;
    private final Redlines redlines;
    private final Parties parties;
    private final ContractTemplate template;
    private final CommitmentWordings wordings;
    private final ApplicationEventPublisher events;
    private final ProgrammeClock clock;
    private final TransactionTemplate transaction;

    Imports(
            ImportRepository imports,
            Adoption adoption,
            Texts texts,
            Redlines redlines,
            Parties parties,
            ContractTemplate template,
            CommitmentWordings wordings,
            ApplicationEventPublisher events,
            ProgrammeClock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.adoption = adoption;
        this.texts = texts;
        this.redlines = redlines;
        this.parties = parties;
        this.template = template;
        this.wordings = wordings;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param known whether the same bytes were already pending */
    public record Received(Import file, boolean known) {}

    /**
     * Reads a file and keeps it until a coordinator confirms or discards it; the same bytes again are the import that is
     * already pending.
     *
     * @param contract which contract it is; null to go by what the file says
     * @throws Refusal for a file that cannot be read, of which nothing is kept
     */
    public Received receive(byte[] bytes, String fileName, ContractId contract) {
        Adoption.requireCoordinator();
        if (contract != null) {
            adoption.municipality(contract.municipality());
        }
        String name = plain(fileName);
        ImportedContract read = ContractImporter.read(bytes, name, template);
        return transaction.execute(begun -> imports.same(Digest.of(bytes)).stream()
                .filter(Import::pending)
                .findFirst()
                .map(known -> new Received(known, true))
                .orElseGet(() -> new Received(keep(bytes, name, contract == null ? named(read) : contract), false)));
    }

    private Import keep(byte[] bytes, String name, ContractId contract) {
        Import file = new Import(
                UUID.randomUUID(),
                contract,
                name,
                bytes.length,
                Digest.of(bytes),
                Actor.name(),
                clock.instant(),
                ImportState.PENDING,
                null,
                null,
                List.of());
        imports.insert(file, bytes);
        events.publishEvent(new ImportReceived(
                subject(file), file.id().toString(), name, file.digest().hex()));
        return file;
    }

    /** All of them, the latest first. */
    @Transactional(readOnly = true)
    public List<Import> all() {
        Adoption.requireCoordinator();
        return imports.all();
    }

    /** That one; refuses an unknown one. */
    @Transactional(readOnly = true)
    public Import get(UUID id) {
        Adoption.requireCoordinator();
        return imports.find(id).orElseThrow(() -> Refusal.notFound("import.unknown"));
    }

    /** The others of the same bytes, the latest first. */
    @Transactional(readOnly = true)
    public List<Import> same(Import file) {
        return imports.same(file.digest()).stream()
                .filter(other -> !other.id().equals(file.id()))
                .toList();
    }

    /** The bytes as they were sent in. */
    @Transactional(readOnly = true)
    public byte[] content(Import file) {
        return imports.content(file.id());
    }

    /** The file as it reads with its corrections. */
    public ImportReading read(Import file) {
        List<ImportCorrection> corrections = file.inForce();
        byte[] bytes = imports.content(file.id());
        ImportedContract read = read(bytes, file, corrections);
        List<ImportCorrection> astray = corrections.stream()
                .filter(correction -> correction.line() > 0)
                .filter(correction -> !meets(correction, read))
                .toList();
        List<ImportCorrection> used = corrections.stream()
                .filter(correction -> !astray.contains(correction))
                .toList();
        ImportedContract corrected = astray.isEmpty() ? read : read(bytes, file, used);
        Map<String, SectionMatch> matches =
                StableKeys.of(corrected, template, ImportGuidance.of(used).keys());
        Set<String> keys = new HashSet<>();
        matches.values().forEach(match -> keys.add(match.key()));
        return new ImportReading(
                file,
                corrected,
                matches,
                template.sections().stream()
                        .filter(section -> !keys.contains(section.key()))
                        .toList(),
                astray);
    }

    private static boolean meets(ImportCorrection correction, ImportedContract read) {
        return words(read, correction.line()).equals(correction.words())
                && (correction.kind() != Kind.COMMITMENT || ImportReading.hasItem(read, correction.line()));
    }

    private ImportedContract read(byte[] bytes, Import file, List<ImportCorrection> corrections) {
        return ContractImporter.read(bytes, file.fileName(), template, ImportGuidance.of(corrections));
    }

    /**
     * What is said about a file.
     *
     * @param line of the file; 0 for what concerns all of it
     * @param fields by the names that the kind has
     */
    public record Said(Kind kind, int line, Map<String, String> fields) {}

    /**
     * Corrects the reading of a pending file, each with what was said before it in force.
     *
     * @throws Refusal for what the file does not have on that line, and a value that cannot be; then nothing is changed
     */
    @Transactional
    public Import correct(UUID id, List<Said> corrections) {
        Adoption.requireCoordinator();
        ImportReading reading = read(pending(id));
        for (Said said : corrections) {
            reading = correct(reading, said);
        }
        return reading.of();
    }

    private ImportReading correct(ImportReading reading, Said said) {
        Import file = reading.of();
        new CorrectionRules(reading, template).check(said.kind(), said.line(), said.fields());
        if (said.kind() == Kind.CONTRACT) {
            adoption.municipality(ContractId.of(said.fields().get("contract")).municipality());
        }
        ImportCorrection correction = new ImportCorrection(
                file.corrections().size() + 1,
                said.kind(),
                said.line(),
                words(reading.contract(), said.line()),
                Map.copyOf(said.fields()),
                Actor.name(),
                clock.instant(),
                null,
                null);
        imports.insert(file.id(), correction);
        ImportReading corrected = read(get(file.id()));
        events.publishEvent(corrected(corrected.of(), correction, false));
        return corrected;
    }

    /** A correction of a pending file holds no longer. */
    @Transactional
    public Import takeBack(UUID id, int number) {
        Adoption.requireCoordinator();
        ImportCorrection correction = pending(id).inForce().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("import.correction.unknown", String.valueOf(number)));
        imports.takeBack(id, number, Actor.name(), clock.instant());
        Import file = get(id);
        read(file);
        events.publishEvent(corrected(file, correction, true));
        return file;
    }

    private static ImportCorrected corrected(Import file, ImportCorrection correction, boolean takenBack) {
        return new ImportCorrected(
                subject(file),
                file.id().toString(),
                correction.number(),
                correction.kind().id(),
                correction.line(),
                correction.words(),
                correction.fields(),
                takenBack);
    }

    /** What would become of the municipality's own text and of the year's shared text; nothing while nobody knows whose contract it is. */
    @Transactional(readOnly = true)
    public List<ImportEffect> effects(ImportReading reading) {
        ContractId contract = reading.of().contract();
        if (contract == null) {
            return List.of();
        }
        ImportedTexts imported = new ImportedTexts(reading.contract(), template, reading.matches());
        return List.of(
                effect(contract.ownText(), imported.sections(SectionScope.OWN, Actor.name(), clock.instant())),
                effect(contract.sharedText(), imported.sections(SectionScope.SHARED, Actor.name(), clock.instant())));
    }

    private ImportEffect effect(TextId id, List<Section> sections) {
        Optional<Text> present = texts.find(id);
        int commitments = Texts.replacing(present, sections).stream()
                .filter(section -> section.owner() != Owner.GENERATED)
                .mapToInt(section -> wordings.in(section).size())
                .sum();
        ImportEffect.Outcome outcome = sections.isEmpty()
                ? ImportEffect.Outcome.NOTHING
                : present.isEmpty()
                        ? ImportEffect.Outcome.NEW
                        : texts.builtUpon(id) ? ImportEffect.Outcome.KEPT : ImportEffect.Outcome.REPLACED;
        return new ImportEffect(
                id,
                outcome,
                sections.size(),
                commitments,
                present.filter(text -> !sections.isEmpty())
                        .map(text -> redlines.between(text.sections(), sections, id.year()))
                        .orElse(List.of()));
    }

    /** Whether the file names that municipality as the one that signs. */
    public boolean names(ImportReading reading, ContractId contract) {
        return Adoption.names(reading.contract().municipality(), adoption.municipality(contract.municipality()));
    }

    /** Whether what was read can be confirmed: refuses what would refuse it then, and changes nothing. */
    public void rehearse(ImportReading reading) {
        transaction.executeWithoutResult(begun -> {
            begun.setRollbackOnly();
            pending(reading.of().id());
            adopt(reading, false, true);
        });
    }

    /**
     * Takes the file in as the contract that it is said to be.
     *
     * @param seen how many corrections had been made when the person looked
     * @param withShared whether its other sections become the year's shared text
     * @param anyMunicipality whether it may name another municipality, or none
     * @return the texts that were taken in
     * @throws Refusal when it was settled or corrected meanwhile, and what {@link Adoption} refuses
     */
    @Transactional
    public List<TextId> confirm(UUID id, int seen, boolean withShared, boolean anyMunicipality) {
        Adoption.requireCoordinator();
        Import file = pending(id);
        if (seen != file.corrections().size()) {
            throw Refusal.conflict("import.changedMeanwhile", file.fileName());
        }
        List<TextId> adopted = adopt(read(file), withShared, anyMunicipality);
        imports.settle(id, ImportState.CONFIRMED, Actor.name(), clock.instant());
        events.publishEvent(new ImportConfirmed(
                file.contract(),
                id.toString(),
                file.fileName(),
                file.digest().hex(),
                adopted.stream().map(TextId::toString).toList()));
        return adopted;
    }

    private List<TextId> adopt(ImportReading reading, boolean withShared, boolean anyMunicipality) {
        Import file = reading.of();
        if (file.contract() == null) {
            throw Refusal.invalid("import.contract.missing", file.fileName());
        }
        return adoption.adopt(
                file.contract(),
                new ImportedTexts(reading.contract(), template, reading.matches()),
                withShared,
                anyMunicipality);
    }

    /** The file will not be taken in; it is kept. */
    @Transactional
    public void discard(UUID id) {
        Adoption.requireCoordinator();
        Import file = pending(id);
        imports.settle(id, ImportState.DISCARDED, Actor.name(), clock.instant());
        events.publishEvent(new ImportDiscarded(
                subject(file), id.toString(), file.fileName(), file.digest().hex()));
    }

    private Import pending(UUID id) {
        Import file = imports.findForUpdate(id).orElseThrow(() -> Refusal.notFound("import.unknown"));
        if (!file.pending()) {
            throw Refusal.conflict(
                    file.state() == ImportState.CONFIRMED ? "import.confirmed" : "import.discarded",
                    file.fileName(),
                    file.settledBy());
        }
        return file;
    }

    /** The contract that the words of the file name. */
    private ContractId named(ImportedContract read) {
        Integer year = read.period().signedIn();
        return parties.ofKind(PartyKind.MUNICIPALITY).stream()
                .filter(municipality -> year != null && Adoption.names(read.municipality(), municipality))
                .map(Party::id)
                .findFirst()
                .map(municipality -> new ContractId(year, municipality))
                .orElse(null);
    }

    private static String subject(Import file) {
        return file.contract() == null ? file.id().toString() : file.contract().toString();
    }

    private static String words(ImportedContract read, int line) {
        String words = read.wordsAt(line);
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }

    /** The name alone, without folders and without signs that would make it look like another. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String visible = last.replaceAll("\\p{C}", "").strip();
        String shown = visible.length() <= LONGEST_NAME ? visible : visible.substring(visible.length() - LONGEST_NAME);
        return shown.isEmpty() ? "file" : shown;
    }
}
