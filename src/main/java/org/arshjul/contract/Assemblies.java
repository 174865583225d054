package org.arshjul.contract;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Assembles contracts from the municipality's own text, the shared text and what the product knows. */
@Component
@Transactional(readOnly = true)
public class Assemblies {

    private final Contracts contracts;
    private final Texts texts;
    private final Parties parties;
    private final Templates templates;

    Assemblies(Contracts contracts, Texts texts, Parties parties, Templates templates) {
        this.contracts = contracts;
        this.texts = texts;
        this.parties = parties;
        this.templates = templates;
    }

    /** The contract as its texts now read; refuses an unknown one. */
    public AssembledContract assemble(ContractId id) {
        return assemble(id, texts.get(id.ownText()), texts.get(id.sharedText()));
    }

    /** The contract as its texts read at that moment, with the parties of today; refuses an unknown one. */
    public AssembledContract assemble(ContractId id, Instant moment) {
        return assemble(id, texts.asOf(id.ownText(), moment), texts.asOf(id.sharedText(), moment));
    }

    /** Which state of the shared text the contract held at that moment, such as when it was frozen. */
    public TextVersion sharedVersion(ContractId id, Instant moment) {
        return texts.asOf(id.sharedText(), moment).version();
    }

    /** Tells in which of the contract's texts a section of it stands; one that was taken in may lack the shared text. */
    public Function<Section, SectionScope> scopes(ContractId id) {
        Set<String> shared = texts.find(id.sharedText()).stream()
                .flatMap(text -> text.sections().stream())
                .map(Section::key)
                .collect(Collectors.toSet());
        return section -> shared.contains(section.key()) ? SectionScope.SHARED : SectionScope.OWN;
    }

    private AssembledContract assemble(ContractId id, Text own, Text shared) {
        Contract contract = contracts.get(id);
        List<Party> members = parties.all(contract.parties());
        ContractTemplate template = templates.of(id.year());
        List<Section> written = SectionOrder.merge(written(own), written(shared));
        List<Section> sections = SectionOrder.merge(written, generated(id, template, members));
        String title = "%s – %s"
                .formatted(template.title(), parties.get(id.municipality()).fullName());
        return new AssembledContract(id, title, sections, own.version(), shared.version());
    }

    private static List<Section> written(Text text) {
        return text.sections().stream()
                .filter(section -> section.owner() != Owner.GENERATED)
                .toList();
    }

    /** What the template leaves to the product, whether a text that was taken in had such a section or not. */
    private List<Section> generated(ContractId id, ContractTemplate template, List<Party> members) {
        return template.sections().stream()
                .filter(rule ->
                        rule.owner() == Owner.GENERATED && !rule.number().isEmpty())
                .map(rule -> new Section(
                        rule.key(),
                        rule.number(),
                        rule.titleIn(id.year() + 1),
                        rule.level(),
                        0,
                        Owner.GENERATED,
                        1,
                        rule.number().equals("2") ? partiesClause(members) : contractClause(id, template, members),
                        Actor.SYSTEM,
                        Instant.EPOCH,
                        false))
                .toList();
    }

    private static String partiesClause(List<Party> members) {
        return "Avtalet sluts mellan:\n\n"
                + members.stream().map(party -> "- " + party.fullName()).collect(Collectors.joining("\n"));
    }

    private String contractClause(ContractId id, ContractTemplate template, List<Party> members) {
        int version = id.year() - template.firstYear() + 1;
        return "Avtalet är version " + version + " och gäller under " + (id.year() + 1)
                + ". Det första avtalet tecknades " + template.firstYear() + ", och avtalet förnyas varje år.\n\n"
                + "Avtalet undertecknas av:\n\n"
                + members.stream()
                        .map(party -> "- %s, %s".formatted(party.office(), party.fullName()))
                        .collect(Collectors.joining("\n"));
    }
}
