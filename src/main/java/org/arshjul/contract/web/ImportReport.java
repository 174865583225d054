package org.arshjul.contract.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /**
     * @param handling what became of it: taken, guessed, doubtful or dropped
     * @param page 0 if the file has no pages
     * @param line on that page in a PDF, else in the file
     * @param source what stands there
     */
    record Oddity(String kind, String handling, int page, int line, String source, String message) {}

    /** @param words says each finding in the reader's language */
    static ImportReport of(ImportedContract contract, List<String> adopted, Function<Quirk, String> words) {
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
                contract.quirks().stream().map(quirk -> oddity(quirk, words)).toList(),
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

    private static Oddity oddity(Quirk quirk, Function<Quirk, String> words) {
        return new Oddity(
                quirk.kind().code(),
                quirk.handling().code(),
                quirk.page(),
                quirk.line(),
                quirk.source(),
                words.apply(quirk));
    }
}
