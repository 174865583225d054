package org.arshjul.contract.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.arshjul.contract.Import;
import org.arshjul.contract.ImportCorrection;
import org.arshjul.contract.ImportEffect;
import org.arshjul.contract.ImportReading;
import org.arshjul.contract.ImportState;
import org.arshjul.contract.SectionMatch;
import org.arshjul.contract.imports.Footnote;
import org.arshjul.contract.imports.ImportedContract;
import org.arshjul.contract.imports.ImportedSection;
import org.arshjul.contract.imports.Period;
import org.arshjul.contract.imports.Quirk;
import org.arshjul.contract.imports.Signatory;
import org.arshjul.contract.imports.WordAccount;

/**
 * What the interface tells about a file that was sent in, as it reads with its corrections.
 *
 * @param contract what it becomes when it is confirmed; null while nobody knows
 * @param digest SHA-256 of its bytes
 * @param sameBytes the other imports of the same bytes
 * @param missing the template's sections that it does not have
 * @param effects what confirming it would make of the own and of the shared text; none once it is settled
 */
record ImportReport(
        UUID id,
        ImportState state,
        String contract,
        String fileName,
        String digest,
        String receivedBy,
        Instant receivedAt,
        String settledBy,
        Instant settledAt,
        List<UUID> sameBytes,
        List<ImportCorrection> corrections,
        List<Integer> correctionsAstray,
        List<Effect> effects,
        List<Missing> missing,
        String title,
        Period period,
        String municipality,
        List<Section> sections,
        Commitments commitments,
        List<Signatory> signatories,
        List<Footnote> footnotes,
        List<Oddity> quirks,
        WordAccount words) {

    /** @param differences how many sections read otherwise than in the text that is there */
    record Effect(String text, String outcome, int sections, int commitments, int differences) {}

    record Missing(String key, String number, String title) {}

    /**
     * @param stableKey which section of the template it is, or a key of its own
     * @param matchedBy by what it was recognised: chosen, title, number, place or nothing
     * @param line of the file, by which corrections name it
     * @param text its body as Markdown
     * @param commitments how many it holds
     * @param items its list items, commitments and others
     */
    record Section(
            String key,
            String stableKey,
            SectionMatch.By matchedBy,
            String number,
            String title,
            int level,
            String parent,
            String owner,
            String scope,
            int line,
            int commitments,
            String text,
            List<ListItem> items) {}

    /**
     * @param line of the file, by which corrections name it
     * @param ruled whether a coordinator said that it is, or is not, a commitment
     */
    record ListItem(String text, int line, boolean commitment, boolean ruled) {}

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
    static ImportReport of(
            ImportReading reading, List<Import> same, List<ImportEffect> effects, Function<Quirk, String> words) {
        Import file = reading.of();
        ImportedContract contract = reading.contract();
        List<Item> items = contract.sections().stream()
                .flatMap(section ->
                        section.commitments().stream().map(each -> new Item(section.key(), each.text(), each.line())))
                .toList();
        return new ImportReport(
                file.id(),
                file.state(),
                file.contract() == null ? null : file.contract().toString(),
                file.fileName(),
                file.digest().hex(),
                file.receivedBy(),
                file.receivedAt(),
                file.settledBy(),
                file.settledAt(),
                same.stream().map(Import::id).toList(),
                file.corrections(),
                reading.astray().stream().map(ImportCorrection::number).toList(),
                effects.stream().map(ImportReport::effect).toList(),
                reading.missing().stream()
                        .map(rule -> new Missing(rule.key(), rule.number(), rule.title()))
                        .toList(),
                contract.title(),
                contract.period(),
                contract.municipality(),
                contract.sections().stream()
                        .map(section -> section(section, reading.matches().get(section.key())))
                        .toList(),
                new Commitments(items.size(), contract.commitmentsPerSection(), items),
                contract.signatories(),
                contract.footnotes(),
                contract.quirks().stream().map(quirk -> oddity(quirk, words)).toList(),
                contract.words());
    }

    private static Effect effect(ImportEffect effect) {
        return new Effect(
                effect.text().toString(),
                effect.outcome().id(),
                effect.sections(),
                effect.commitments(),
                effect.differences().size());
    }

    private static Section section(ImportedSection section, SectionMatch match) {
        return new Section(
                section.key(),
                match.key(),
                match.by(),
                section.number(),
                section.title(),
                section.level(),
                section.parent(),
                section.owner().id(),
                section.scope().id(),
                section.line(),
                section.commitments().size(),
                section.body(),
                section.items().stream()
                        .map(one -> new ListItem(one.item().text(), one.item().line(), one.commitment(), one.ruled()))
                        .toList());
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
