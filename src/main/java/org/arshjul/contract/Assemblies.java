package org.arshjul.contract;

import java.util.List;
import java.util.stream.Collectors;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Assembles contracts from the municipality's own text, the shared text and what the product knows. */
@Component
@Transactional(readOnly = true)
public class Assemblies {

    private final Contracts contracts;
    private final Texts texts;
    private final Parties parties;
    private final ContractTemplate template;

    Assemblies(Contracts contracts, Texts texts, Parties parties, ContractTemplate template) {
        this.contracts = contracts;
        this.texts = texts;
        this.parties = parties;
        this.template = template;
    }

    /** The contract as its texts now read; refuses an unknown one. */
    public AssembledContract assemble(ContractId id) {
        Contract contract = contracts.get(id);
        Text own = texts.get(id.ownText());
        Text shared = texts.get(id.sharedText());
        List<Party> members = contract.parties().stream().map(parties::get).toList();
        List<Section> sections = SectionOrder.merge(own.sections(), shared.sections()).stream()
                .map(section -> generated(section, id, members))
                .toList();
        String title = "%s – %s"
                .formatted(template.title(), parties.get(id.municipality()).fullName());
        return new AssembledContract(id, title, sections, own.digest(), shared.digest());
    }

    private Section generated(Section section, ContractId id, List<Party> members) {
        if (section.owner() != Owner.GENERATED) {
            return section;
        }
        String body = section.number().equals("2") ? partiesClause(members) : contractClause(id, members);
        return new Section(
                section.key(),
                section.number(),
                section.title(),
                section.level(),
                section.position(),
                Owner.GENERATED,
                section.version(),
                body,
                section.revisedBy(),
                section.revisedAt(),
                false);
    }

    private static String partiesClause(List<Party> members) {
        return "Avtalet sluts mellan:\n\n"
                + members.stream().map(party -> "- " + party.fullName()).collect(Collectors.joining("\n"));
    }

    private String contractClause(ContractId id, List<Party> members) {
        int version = id.year() - template.firstYear() + 1;
        return "Avtalet är version %d och gäller under %d. Det första avtalet tecknades %d, och avtalet förnyas varje år.\n\n"
                        .formatted(version, id.year() + 1, template.firstYear())
                + "Avtalet undertecknas av:\n\n"
                + members.stream()
                        .map(party -> "- %s, %s".formatted(party.office(), party.fullName()))
                        .collect(Collectors.joining("\n"));
    }
}
