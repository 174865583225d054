package org.arshjul.contract.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read out of a contract's file.
 *
 * @param municipality the signing municipality's name as printed, or null
 * @param sections in the order in which they stand
 * @param quirks what was met on the way, in the file's order
 * @param pages where the pages begin, to look lines up
 * @param lines the file's lines without the blanks around them, to look words up
 */
public record ImportedContract(
        String title,
        Period period,
        String municipality,
        List<ImportedSection> sections,
        List<Footnote> footnotes,
        List<Signatory> signatories,
        List<Quirk> quirks,
        Pages pages,
        List<String> lines,
        WordAccount words) {

    /** The section with that key. */
    public Optional<ImportedSection> section(String key) {
        return sections.stream().filter(section -> section.key().equals(key)).findFirst();
    }

    /** What stands on that line of the file; nothing where it has no such line. */
    public String wordsAt(int line) {
        return line < 1 || line > lines.size() ? "" : lines.get(line - 1);
    }

    /** How many commitments each section holds, those without any left out, in the text's order. */
    public Map<String, Integer> commitmentsPerSection() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sections.stream()
                .filter(section -> !section.commitments().isEmpty())
                .forEach(section ->
                        counts.put(section.key(), section.commitments().size()));
        return counts;
    }
}
