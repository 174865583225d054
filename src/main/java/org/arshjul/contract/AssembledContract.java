package org.arshjul.contract;

import java.util.List;
import java.util.stream.Collectors;
import org.arshjul.platform.Digest;

/**
 * A whole contract as it stands in one document: own, shared and generated sections in the order of their numbers.
 *
 * @param own which state of the municipality's own text it holds
 * @param shared which state of the shared text it holds
 */
public record AssembledContract(
        ContractId id, String title, List<Section> sections, TextVersion own, TextVersion shared) {

    /** The document: Markdown, the same bytes for the same content; under its title stands which texts it holds. */
    public String markdown() {
        return "# " + title + "\n\n- " + own.line() + "\n- " + shared.line() + "\n\n"
                + sections.stream()
                        .map(section -> "#".repeat(Math.max(1, section.level()) + 1) + " " + section.heading() + "\n\n"
                                + section.body())
                        .map(String::strip)
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }

    /** Its sections up to the page for the signatures. */
    public List<Section> body() {
        return sections.subList(0, firstAnnex());
    }

    /** What stands behind the page for the signatures: sections without a number after the last numbered one. */
    public List<Section> annexes() {
        return sections.subList(firstAnnex(), sections.size());
    }

    private int firstAnnex() {
        int first = sections.size();
        while (first > 0
                && sections.get(first - 1).number().isEmpty()
                && sections.get(first - 1).owner() != Owner.GENERATED) {
            first--;
        }
        return first;
    }

    /** The digest of the two texts together: what a board decided on, whatever generated sections say. */
    public Digest texts() {
        return Digest.of(own.digest() + "\n" + shared.digest());
    }
}
