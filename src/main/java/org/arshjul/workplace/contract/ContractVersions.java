package org.arshjul.workplace.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arshjul.contract.AssembledContract;
import org.arshjul.contract.Assemblies;
import org.arshjul.contract.ConfirmedRound;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Texts;
import org.arshjul.platform.Refusal;
import org.arshjul.signing.FrozenDocument;
import org.arshjul.signing.Signings;
import org.arshjul.workplace.Viewer;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/**
 * The moments at which a contract can be read: as it was opened from last year's, as each draft of its two texts went to
 * the parties, as it was fixed, as it now reads; and the same of other years.
 */
@Component
class ContractVersions {

    private static final String NOW = "now";
    private static final String OPENED = "opened";
    private static final String FIXED = "fixed";

    /**
     * A moment of a contract.
     *
     * @param id such as {@code 2026.own.1}: the year, the text whose draft was confirmed, and the round
     * @param at null for the contract as it now reads
     */
    public record Version(String id, String label, ContractId contract, Instant at) {

        /** Whether it is the contract as it was fixed. */
        boolean fixed() {
            return id.endsWith("." + FIXED);
        }
    }

    /** The versions of one year. */
    public record Year(String label, List<Version> versions) {}

    private final Contracts contracts;
    private final Texts texts;
    private final Assemblies assemblies;
    private final Signings signings;
    private final Words words;

    ContractVersions(Contracts contracts, Texts texts, Assemblies assemblies, Signings signings, Words words) {
        this.contracts = contracts;
        this.texts = texts;
        this.assemblies = assemblies;
        this.signings = signings;
        this.words = words;
    }

    /** All that the person may read of that municipality's contracts, the newest year first. */
    List<Year> of(ContractId id) {
        Viewer viewer = Viewer.current();
        return contracts.of(id.municipality()).stream()
                .filter(viewer::reads)
                .map(contract -> new Year(
                        words.of("version.year", String.valueOf(contract.id().year() + 1)), versions(contract)))
                .toList();
    }

    /** The contract as it now reads, by its version's id. */
    static String now(int year) {
        return year + "." + NOW;
    }

    /** The version of that id; refuses one that is not among these. */
    static Version find(List<Year> years, String id) {
        List<Version> all =
                years.stream().flatMap(year -> year.versions().stream()).toList();
        return all.stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "page.versionUnknown",
                        id,
                        String.join(", ", all.stream().map(Version::id).toList())));
    }

    AssembledContract text(Version version) {
        return version.at() == null
                ? assemblies.assemble(version.contract())
                : assemblies.assemble(version.contract(), version.at());
    }

    private List<Version> versions(Contract contract) {
        ContractId id = contract.id();
        List<Version> versions = new ArrayList<>();
        if (texts.get(id.ownText()).basedOn().isPresent()) {
            versions.add(version(id, OPENED, words.of("version.opened"), Instant.EPOCH));
        }
        Stream.concat(texts.rounds(id.ownText()).stream(), texts.rounds(id.sharedText()).stream())
                .sorted(Comparator.comparing(ConfirmedRound::at))
                .map(round -> confirmed(id, round))
                .forEach(versions::add);
        Optional<FrozenDocument> document = signings.document(id);
        document.map(frozen -> version(
                        id, FIXED, words.of("version.fixed", words.moment(frozen.frozenAt())), frozen.frozenAt()))
                .ifPresent(versions::add);
        versions.add(
                version(id, NOW, words.of(contract.stage().concluded() ? "version.concluded" : "version.now"), null));
        return versions;
    }

    private Version confirmed(ContractId id, ConfirmedRound round) {
        String part = round.text().shared() ? "shared" : "own";
        return version(
                id,
                part + "." + round.round(),
                words.of("version." + part, round.round(), words.moment(round.at())),
                round.at());
    }

    /** Its label begins with the year in force, since a closed list shows nothing but the label. */
    private static Version version(ContractId id, String name, String label, Instant at) {
        return new Version(id.year() + "." + name, (id.year() + 1) + ": " + label, id, at);
    }
}
