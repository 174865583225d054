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

    /** The document: Markdown, the same bytes for the same content. */
    public String markdown() {
        return "# " + title + "\n\n"
                + sections.stream()
                        .map(section -> "#".repeat(Math.max(1, section.level()) + 1) + " " + section.heading() + "\n\n"
                                + section.body())
                        .map(String::strip)
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }

    /** The digest of the two texts together: what a board decided on, whatever generated sections say. */
    public Digest texts() {
        return Digest.of(own.digest() + "\n" + shared.digest());
    }
}
