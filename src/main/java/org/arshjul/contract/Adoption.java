package org.arshjul.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.arshjul.contract.imports.ContractImporter;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.party.Role;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in contracts of past years that were signed elsewhere, out of their files; only a coordinator may. */
@Component
@Transactional
public class Adoption {

    private final Texts texts;
    private final Contracts contracts;
    private final Parties parties;
    private final YearParties years;
    private final ContractTemplate template;
    private final ProgrammeClock clock;

    Adoption(
            Texts texts,
            Contracts contracts,
            Parties parties,
            YearParties years,
            ContractTemplate template,
            ProgrammeClock clock) {
        this.texts = texts;
        this.contracts = contracts;
        this.parties = parties;
        this.years = years;
        this.template = template;
        this.clock = clock;
    }

    /** Takes in a municipality's own text out of that file, whatever municipality the file names. */
    public void adoptOwn(ContractId id, byte[] file, String fileName) {
        adopt(id, texts(file, fileName), false, true);
    }

    /** Takes in the text that stands in every contract of the year out of that file. */
    public void adoptShared(int year, byte[] file, String fileName) {
        check(year);
        shared(year, texts(file, fileName));
    }

    private ImportedTexts texts(byte[] file, String fileName) {
        return new ImportedTexts(ContractImporter.read(file, fileName, template), template);
    }

    /**
     * Takes in the own sections as that contract's text, and the contract if it is not there yet.
     *
     * @param withShared whether the other sections become the year's shared text
     * @param anyMunicipality whether the text may name another municipality, or none
     * @return the texts that were taken in
     * @throws Refusal when somebody else than a coordinator asks, for a year to come, another municipality's text, a text
     *     without such sections, and a text on which somebody has built here
     */
    List<TextId> adopt(ContractId id, ImportedTexts sections, boolean withShared, boolean anyMunicipality) {
        check(id.year());
        Party municipality = municipality(id.municipality());
        String printed = sections.imported().municipality();
        if (!anyMunicipality && !names(printed, municipality)) {
            throw printed == null
                    ? Refusal.invalid("import.municipality.none", municipality.fullName())
                    : Refusal.invalid("import.municipality.other", printed, municipality.fullName());
        }
        List<TextId> adopted = new ArrayList<>();
        years.keep(id.year());
        contracts.adopt(id, years.ofContract(id.year(), id.municipality()));
        adopted.add(adopt(id.ownText(), sections, SectionScope.OWN));
        if (withShared) {
            adopted.add(shared(id.year(), sections));
        }
        return adopted;
    }

    private TextId shared(int year, ImportedTexts sections) {
        return adopt(TextId.shared(year), sections, SectionScope.SHARED);
    }

    private TextId adopt(TextId id, ImportedTexts imported, SectionScope scope) {
        List<Section> sections = imported.sections(scope, Actor.name(), clock.instant());
        if (sections.isEmpty()) {
            throw Refusal.invalid("import.scope.empty", id);
        }
        texts.adopt(id, sections);
        return id;
    }

    static void requireCoordinator() {
        if (Actor.person().isPresent() && !Actor.groups().contains(Role.COORDINATOR.group())) {
            throw Refusal.forbidden("import.coordinatorOnly", Actor.name());
        }
    }

    private void check(int year) {
        requireCoordinator();
        if (year > clock.today().getYear()) {
            throw Refusal.invalid(
                    "import.year.future",
                    String.valueOf(year),
                    String.valueOf(clock.today().getYear()));
        }
    }

    /** That municipality; refuses a party that is none. */
    Party municipality(PartyId id) {
        Party party = parties.get(id);
        if (party.kind() != PartyKind.MUNICIPALITY) {
            throw Refusal.invalid("import.notMunicipality", party.name());
        }
        return party;
    }

    /** Whether that is how a contract names the municipality: "Borås kommun" is the one that calls itself Borås Stad. */
    static boolean names(String printed, Party municipality) {
        String place = municipality.name().toLowerCase(Locale.ROOT);
        return printed != null
                && (printed.equalsIgnoreCase(municipality.fullName())
                        || List.of(place + " kommun", place + "s kommun", place + " stad", place + "s stad")
                                .contains(printed.toLowerCase(Locale.ROOT)));
    }
}
