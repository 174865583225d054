package org.arshjul.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.arshjul.contract.imports.ImportedContract;
import org.arshjul.contract.imports.ImportedSection;
import org.arshjul.contract.imports.ListItem;
import org.arshjul.contract.imports.Signatory;

/** Makes the sections of our texts out of an imported contract's; footnotes and signatories stay behind their section. */
final class ImportedTexts {

    private final ImportedContract imported;
    private final ContractTemplate template;
    private final Map<String, SectionMatch> matches;

    ImportedTexts(ImportedContract imported, ContractTemplate template) {
        this(imported, template, StableKeys.of(imported, template, Map.of()));
    }

    /** @param matches the stable key of each section by the key that the import gave it */
    ImportedTexts(ImportedContract imported, ContractTemplate template, Map<String, SectionMatch> matches) {
        this.imported = imported;
        this.template = template;
        this.matches = matches;
    }

    ImportedContract imported() {
        return imported;
    }

    /** The sections of that scope in the order in which they stand. */
    List<Section> sections(SectionScope scope, String by, Instant at) {
        List<Section> sections = new ArrayList<>();
        for (ImportedSection section : imported.sections()) {
            if (section.scope() == scope) {
                sections.add(section(section, sections.size(), by, at));
            }
        }
        return sections;
    }

    private Section section(ImportedSection section, int position, String by, Instant at) {
        return new Section(
                        matches.get(section.key()).key(),
                        section.number(),
                        title(section),
                        section.number().isEmpty() ? 0 : section.level(),
                        position,
                        section.owner(),
                        1,
                        section == signed() ? withSignatories(section) : section.bodyWithFootnotes(),
                        by,
                        at,
                        false)
                .ruled(section.items().stream()
                        .filter(ListItem::ruled)
                        .map(one -> new CommitmentRuling(one.item().text(), one.commitment()))
                        .toList());
    }

    /** A text may begin without a title. */
    private String title(ImportedSection section) {
        return section.title().isBlank()
                ? template.keyed(section.key())
                        .map(ContractTemplate.Section::title)
                        .orElse(template.title())
                : section.title();
    }

    /** Where the signatures stood: on the closing page, or at the end of the last numbered section. */
    private ImportedSection signed() {
        return imported.section("closing")
                .or(() -> imported.sections().stream()
                        .filter(section -> !section.number().isEmpty())
                        .reduce((first, second) -> second))
                .orElse(null);
    }

    private String withSignatories(ImportedSection section) {
        String names = imported.signatories().stream().map(ImportedTexts::line).collect(Collectors.joining("\n"));
        String body = section.bodyWithFootnotes();
        return names.isEmpty() || body.isEmpty() ? body + names : body + "\n\n" + names;
    }

    private static String line(Signatory signatory) {
        return "- "
                + List.of(signatory.name(), signatory.role(), signatory.organisation()).stream()
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", "));
    }
}
