package org.arshjul.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arshjul.commitment.Commitment;
import org.arshjul.commitment.CommitmentState;
import org.arshjul.commitment.Commitments;
import org.arshjul.contract.AssembledContract;
import org.arshjul.contract.Assemblies;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.ContractTemplate;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Section;
import org.arshjul.contract.SectionScope;
import org.arshjul.contract.TextVersion;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.Person;
import org.arshjul.platform.Digest;
import org.arshjul.signing.ContractData.CommitmentData;
import org.arshjul.signing.ContractData.PartyData;
import org.arshjul.signing.ContractData.SectionData;
import org.arshjul.signing.ContractData.TextData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contracts as documents: PDF, Markdown and JSON of the text as it reads, as it read, or as it is fixed. */
@Component
@Transactional(readOnly = true)
public class ContractDocuments {

    private final Contracts contracts;
    private final Assemblies assemblies;
    private final Parties parties;
    private final Commitments commitments;
    private final ContractTemplate template;

    ContractDocuments(
            Contracts contracts,
            Assemblies assemblies,
            Parties parties,
            Commitments commitments,
            ContractTemplate template) {
        this.contracts = contracts;
        this.assemblies = assemblies;
        this.parties = parties;
        this.commitments = commitments;
        this.template = template;
    }

    /** The contract as its texts now read: a draft, or a copy of what was signed elsewhere; refuses an unknown one. */
    public ContractDocument of(ContractId id) {
        AssembledContract assembled = assemblies.assemble(id);
        boolean published = contracts.get(id).stage().published();
        return document(
                assembled,
                published ? DocumentState.COPY : DocumentState.DRAFT,
                lastChange(assembled.sections()),
                promised(assembled));
    }

    /** The contract as its texts read at that moment, a draft; refuses an unknown one. */
    public ContractDocument of(ContractId id, Instant moment) {
        AssembledContract assembled = assemblies.assemble(id, moment);
        return document(assembled, DocumentState.DRAFT, lastChange(assembled.sections()), null);
    }

    /** The contract as it was fixed at that moment, without the file that was signed: that one is kept. */
    public ContractDocument fixed(ContractId id, Instant at) {
        return fixed(assemblies.assemble(id, at), at);
    }

    /** What is to be signed. */
    ContractDocument fixed(AssembledContract assembled, Instant at) {
        return document(assembled, DocumentState.FIXED, at, promised(assembled));
    }

    private ContractDocument document(
            AssembledContract assembled, DocumentState state, Instant made, List<CommitmentData> promised) {
        ContractId id = assembled.id();
        Contract contract = contracts.get(id);
        List<Placed> sections = sections(assembled);
        int inForce = id.year() + 1;
        ContractData data = new ContractData(
                ContractData.FORMAT,
                id.toString(),
                assembled.title(),
                parties.get(id.municipality()).fullName(),
                id.year() - template.firstYear() + 1,
                LocalDate.of(inForce, Month.JANUARY, 1),
                LocalDate.of(inForce, Month.DECEMBER, 31),
                state,
                state == DocumentState.FIXED ? made : null,
                List.of(text(assembled.own(), SectionScope.OWN), text(assembled.shared(), SectionScope.SHARED)),
                Digest.of(assembled.markdown()).hex(),
                contract.parties().stream().map(party -> party(party, state)).toList(),
                sections.stream().map(Placed::data).toList(),
                promised);
        return new ContractDocument(assembled, data, made);
    }

    /** Who signed what was signed elsewhere is not known here. */
    private PartyData party(PartyId id, DocumentState state) {
        Party party = parties.get(id);
        Optional<Person> signatory = state == DocumentState.COPY ? Optional.empty() : parties.signatory(id);
        return new PartyData(
                id.value(),
                party.fullName(),
                party.office(),
                signatory.map(Person::name).orElse(null));
    }

    /** A section, and which of the two texts it stands in. */
    private record Placed(Section section, SectionScope scope) {

        SectionData data() {
            return new SectionData(
                    section.key(),
                    section.number(),
                    section.title(),
                    section.level(),
                    section.owner(),
                    scope,
                    section.version(),
                    section.digest().hex(),
                    section.body());
        }
    }

    private List<Placed> sections(AssembledContract assembled) {
        Function<Section, SectionScope> scopes = assemblies.scopes(assembled.id());
        return assembled.sections().stream()
                .map(section -> new Placed(section, scopes.apply(section)))
                .toList();
    }

    private static TextData text(TextVersion text, SectionScope scope) {
        return new TextData(
                text.text().toString(),
                scope,
                text.number(),
                text.at(),
                text.digest().hex());
    }

    /** The municipality's own commitments first, then those that stand in every contract. */
    private List<CommitmentData> promised(AssembledContract assembled) {
        return Stream.of(assembled.id().ownText(), assembled.id().sharedText())
                .flatMap(text -> commitments.of(text).stream())
                .filter(commitment -> commitment.state() != CommitmentState.DROPPED)
                .map(ContractDocuments::commitment)
                .toList();
    }

    private static CommitmentData commitment(Commitment commitment) {
        return new CommitmentData(
                commitment.id(),
                commitment.lineage(),
                commitment.section(),
                commitment.party().value(),
                commitment.wording());
    }

    /** A draft is dated by its text and not by the day on which it is read, so that the same text makes the same bytes. */
    private static Instant lastChange(List<Section> sections) {
        return sections.stream().map(Section::revisedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
