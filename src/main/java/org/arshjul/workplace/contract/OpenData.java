package org.arshjul.workplace.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.PublishedCommitment;
import org.arshjul.contract.Assemblies;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.ContractTemplate;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Stage;
import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Refusal;
import org.arshjul.signing.FrozenDocument;
import org.arshjul.signing.SignedDocument;
import org.arshjul.signing.Signings;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What everybody may know of the contracts that are, or were, in force: by as many queries for ten as for ten thousand. */
@Component
@EnableConfigurationProperties(PublicSettings.class)
class OpenData {

    /** All contracts, and on what terms they may be used. */
    public record Catalogue(String title, String publisher, Licence licence, List<OpenContract> contracts) {}

    public record Licence(String name, String url) {}

    /**
     * A contract.
     *
     * @param municipality the municipality's id, which stays the same through the years
     * @param state {@code inForce}, or {@code expired}
     * @param digest SHA-256 of what was signed: the document as it was fixed; null, like all below, when it was signed
     *     elsewhere
     * @param fileDigest SHA-256 of the file with the signatures in it; null if all signed on paper
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OpenContract(
            String id,
            String municipality,
            String name,
            LocalDate validFrom,
            LocalDate validTo,
            Stage state,
            List<OpenParty> parties,
            String digest,
            String fileDigest,
            Instant frozenAt,
            List<OpenSignature> signatures,
            Links links) {}

    public record OpenParty(String id, String name) {}

    public record OpenSignature(String party, String name, String office, Instant signedAt) {}

    /** Where the contract can be had, from this server's root. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Links(String page, String json, String pdf, String document) {}

    /** A contract with its text in Markdown and what it promises. */
    public record WholeContract(
            OpenContract contract, Licence licence, String text, List<OpenCommitment> commitments) {}

    /**
     * A commitment with the status that was last published.
     *
     * @param text {@code 2026/enkoping}, or {@code 2026/shared} for what stands in every contract of the year
     * @param lineage the same for the same promise in all years
     * @param state {@code promised}, or {@code dropped} when the party gave it up
     */
    public record OpenCommitment(
            String id,
            String text,
            int validYear,
            String section,
            String party,
            String partyName,
            String wording,
            String lineage,
            String state,
            String status,
            Integer progress,
            String done,
            Instant reportedAt) {}

    private final Contracts contracts;
    private final Assemblies assemblies;
    private final Signings signings;
    private final Commitments commitments;
    private final ContractTemplate template;
    private final Naming naming;
    private final PublicSettings settings;

    OpenData(
            Contracts contracts,
            Assemblies assemblies,
            Signings signings,
            Commitments commitments,
            ContractTemplate template,
            Naming naming,
            PublicSettings settings) {
        this.contracts = contracts;
        this.assemblies = assemblies;
        this.signings = signings;
        this.commitments = commitments;
        this.template = template;
        this.naming = naming;
        this.settings = settings;
    }

    Catalogue catalogue() {
        Names names = naming.names();
        Map<ContractId, SignedDocument> signed = signings.published();
        return new Catalogue(
                template.title(),
                settings.publisher(),
                licence(),
                contracts.published().stream()
                        .map(contract -> open(contract, signed.get(contract.id()), names))
                        .toList());
    }

    Licence licence() {
        return new Licence(settings.licence(), settings.licenceUrl());
    }

    WholeContract whole(Contract contract) {
        return new WholeContract(
                open(contract, signings.published().get(contract.id()), naming.names()),
                licence(),
                text(contract),
                commitments(contract));
    }

    /** What the contract promises: the municipality's own first, then what stands in every contract. */
    List<OpenCommitment> commitments(Contract contract) {
        Names names = naming.names();
        List<OpenCommitment> all = new ArrayList<>();
        for (TextId text : List.of(contract.id().ownText(), contract.id().sharedText())) {
            commitments.published(text).forEach(one -> all.add(open(one, names)));
        }
        return all;
    }

    /** What all contracts promise; each shared promise once. */
    List<OpenCommitment> commitments() {
        Names names = naming.names();
        return contracts.published().stream()
                .map(contract -> contract.id().year())
                .distinct()
                .flatMap(year -> commitments.published(year).stream())
                .map(one -> open(one, names))
                .toList();
    }

    /** The contract of that id, if everybody may read it; refuses any other. */
    Contract published(int year, String municipality) {
        ContractId id = new ContractId(year, new PartyId(municipality));
        return contracts
                .find(id)
                .filter(contract -> contract.stage().published())
                .orElseThrow(() -> Refusal.notFound("page.notPublic", id));
    }

    /** As it was signed; of one that was signed elsewhere, as it was taken in. */
    String text(Contract contract) {
        return signings.get(contract.id())
                .document()
                .map(FrozenDocument::markdown)
                .orElseGet(() -> assemblies.assemble(contract.id()).markdown());
    }

    private static OpenContract open(Contract contract, SignedDocument signed, Names names) {
        ContractId id = contract.id();
        String place = "/public/contracts/" + id;
        return new OpenContract(
                id.toString(),
                id.municipality().value(),
                names.fullName(id.municipality()),
                LocalDate.of(id.year() + 1, Month.JANUARY, 1),
                LocalDate.of(id.year() + 1, Month.DECEMBER, 31),
                contract.stage(),
                contract.parties().stream()
                        .map(party -> new OpenParty(party.value(), names.fullName(party)))
                        .toList(),
                signed == null ? null : signed.digest().hex(),
                signed == null || signed.file() == null ? null : signed.file().hex(),
                signed == null ? null : signed.frozenAt(),
                signed == null
                        ? null
                        : signed.signatures().stream()
                                .map(one -> new OpenSignature(
                                        one.party().value(), one.name(), one.capacity(), one.signedAt()))
                                .toList(),
                new Links(place, place + ".json", place + ".pdf", signed == null ? null : place + "/document"));
    }

    private static OpenCommitment open(PublishedCommitment published, Names names) {
        var commitment = published.commitment();
        var report = published.report();
        return new OpenCommitment(
                commitment.id(),
                commitment.text().toString(),
                commitment.text().year() + 1,
                commitment.sectionNumber(),
                commitment.party().value(),
                names.party(commitment.party()),
                commitment.wording(),
                commitment.lineage(),
                commitment.state().id(),
                report == null ? null : report.status().id(),
                report == null ? null : report.progress(),
                report == null ? null : report.done(),
                report == null ? null : report.at());
    }
}
