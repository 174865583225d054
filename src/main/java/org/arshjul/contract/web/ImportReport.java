package org.arshjul.contract.web;

import java.util.List;
import java.util.Map;
import org.arshjul.contract.imports.Footnote;
import org.arshjul.contract.imports.ImportedContract;
import org.arshjul.contract.imports.ImportedSection;
import org.arshjul.contract.imports.Period;
import org.arshjul.contract.imports.Quirk;
import org.arshjul.contract.imports.Signatory;
import org.arshjul.contract.imports.WordAccount;

/**
 * What the interface tells about an imported text.
 *
 * @param adopted the texts that it was taken in as; none when it was only read
 */
record ImportReport(
        String title,
        Period period,
        String municipality,
        List<Section> sections,
        Commitments commitments,
        List<Signatory> signatories,
        List<Footnote> footnotes,
        List<Oddity> quirks,
        WordAccount words,
        List<String> adopted) {

    /**
     * @param text its body as Markdown
     * @param commitments how many it holds
     */
    record Section(
            String key,
            String number,
            String title,
            int level,
            String parent,
            String owner,
            String scope,
            int line,
            int commitments,
            String text) {}

    record Commitments(int total, Map<String, Integer> perSection, List<Item> items) {}

    record Item(String section, String text, int line) {}

    /** @param warning whether a person should look at it */
    record Oddity(String kind, int line, boolean warning, String message) {}

    static ImportReport of(ImportedContract contract, List<String> adopted) {
        List<Item> items = contract.sections().stream()
                .flatMap(section ->
                        section.commitments().stream().map(each -> new Item(section.key(), each.text(), each.line())))
                .toList();
        return new ImportReport(
                contract.title(),
                contract.period(),
                contract.municipality(),
                contract.sections().stream().map(ImportReport::section).toList(),
                new Commitments(items.size(), contract.commitmentsPerSection(), items),
                contract.signatories(),
                contract.footnotes(),
                contract.quirks().stream().map(ImportReport::oddity).toList(),
                contract.words(),
                adopted);
    }

    private static Section section(ImportedSection section) {
        return new Section(
                section.key(),
                section.number(),
                section.title(),
                section.level(),
                section.parent(),
                section.owner().id(),
                section.scope().id(),
                section.line(),
                section.commitments().size(),
                section.body());
    }

    private static Oddity oddity(Quirk quirk) {
        return new Oddity(quirk.kind().code(), quirk.line(), quirk.kind().isWarning(), quirk.message());
    }
}
