package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.arshjul.contract.ContractTemplate;
import org.arshjul.contract.ContractTemplate.Section;
import org.arshjul.contract.Owner;
import org.arshjul.contract.SectionScope;
import org.arshjul.document.Markdown;
import org.arshjul.platform.Refusal;

/**
 * Reads a contract's file, whatever its kind: recognises its parts by shape and repetition, reports
 * what is odd, loses no word and mends nothing silently.
 */
public final class ContractImporter {

    static final int MOST_SECTIONS = 1_000;

    private static final Pattern MUNICIPALITY = Pattern.compile("(?i).*(?:\\bkommun|\\bstad)$");
    private static final Pattern BETWEEN =
            Pattern.compile("\\bMellan (\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)? kommun)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");

    private final ContractTemplate template;
    private final Guidance guidance;
    private final SourceFile source;
    private final List<Line> lines;
    private final List<Quirk> quirks = new ArrayList<>();
    private final WordJoin join;
    private final int width;

    private ContractImporter(SourceFile source, ContractTemplate template, Guidance guidance) {
        this.template = template;
        this.guidance = guidance;
        this.source = source;
        this.lines = source.lines();
        this.quirks.addAll(source.quirks());
        this.join = new WordJoin(lines);
        this.width = Blocks.widthOf(lines);
    }

    /**
     * Reads that file.
     *
     * @throws Refusal if it is empty, too large, of another kind than PDF, Word, Markdown or UTF-8 text, locked, damaged, made to
     *     harm, or has no numbered section
     */
    public static ImportedContract read(byte[] bytes, String fileName, ContractTemplate template) {
        return read(bytes, fileName, template, Guidance.none());
    }

    /** Reads that file as a person has corrected its reading; refuses the same files. */
    public static ImportedContract read(byte[] bytes, String fileName, ContractTemplate template, Guidance guidance) {
        return new ContractImporter(SourceFile.read(bytes, fileName), template, guidance).read(fileName);
    }

    private record Drafted(Outline.Placed place, List<Block> blocks, List<ListItem> items) {}

    private ImportedContract read(String fileName) {
        Set<Integer> furniture = dropped(Furniture.in(lines), QuirkKind.PAGE_FURNITURE);
        Set<Integer> contents = dropped(ContentsPage.in(lines), QuirkKind.CONTENTS_PAGE);
        Set<Integer> taken = new HashSet<>(furniture);
        taken.addAll(contents);
        List<Footnotes.Found> notes = Footnotes.in(lines, taken);
        notes.forEach(note -> note.lines().forEach(line -> taken.add(line.number())));
        List<Line> body =
                lines.stream().filter(line -> !taken.contains(line.number())).toList();
        List<Headings.Found> headings = Headings.in(body, join, guidance);
        if (headings.isEmpty()) {
            throw Refusal.invalid("import.no-sections", fileName);
        }
        if (headings.size() > MOST_SECTIONS) {
            throw Refusal.invalid("import.too-many-sections", fileName, headings.size(), MOST_SECTIONS);
        }
        headings.stream()
                .filter(heading -> heading.next() > heading.first() + 1)
                .forEach(heading -> quirks.add(QuirkKind.BROKEN_HEADING.at(
                        body.get(heading.first()).number(), heading.shape().title())));
        Parts cut = new Parts(body, headings);
        Signatories.Found signatures = signatures(cut.all());
        List<Part> parts =
                cut.all().stream().map(part -> part.without(signatures.lines())).toList();
        List<Signatory> signatories = signatures.signatories();
        Outline outline = Outline.of(parts);
        quirks.addAll(outline.quirks());
        quirks.addAll(signatures.quirks());
        List<Drafted> drafts = outline.placed().stream().map(this::draft).toList();
        Period period = period(parts, drafts);
        List<Footnote> footnotes = new FootnotePlaces(outline.placed(), join, quirks).of(notes);
        report(drafts, period);
        List<ImportedSection> sections =
                drafts.stream().map(draft -> section(draft, footnotes)).toList();
        WordAccount words = words(cut.title(), sections, footnotes, signatories, furniture, contents);
        quirks.addAll(join.quirks());
        quirks.sort(Comparator.comparingInt(Quirk::line).thenComparing(Quirk::kind));
        return new ImportedContract(
                cut.title(),
                period,
                municipality(signatories, parts),
                sections,
                footnotes,
                signatories,
                quirks.stream().map(quirk -> quirk.in(source)).toList(),
                source.pages(),
                lines.stream().map(Line::text).toList(),
                words);
    }

    private Set<Integer> dropped(Set<Integer> numbers, QuirkKind kind) {
        numbers.forEach(
                number -> quirks.add(kind.at(number, lines.get(number - 1).text())));
        return numbers;
    }

    /** Signatures stand on the closing page, or at the end of the last section where there is none. */
    private Signatories.Found signatures(List<Part> parts) {
        return Signatories.in(
                closing(parts).stream().flatMap(part -> part.lines().stream()).toList(), lines, guidance.signers());
    }

    private static List<Part> closing(List<Part> parts) {
        Part last = lastNumbered(parts);
        return parts.stream()
                .filter(part -> part == last || part.kind() == Part.Kind.CLOSING)
                .toList();
    }

    private static Part lastNumbered(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.kind() == Part.Kind.NUMBERED)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private Drafted draft(Outline.Placed place) {
        List<Block> blocks = Blocks.of(place.part().lines(), join, width, quirks);
        boolean promises = rule(place).map(Section::commitments).orElse(false);
        return new Drafted(place, blocks, Commitments.in(blocks, promises, template, guidance, quirks));
    }

    private Optional<Section> rule(Outline.Placed place) {
        Part part = place.part();
        String chosen = guidance.keys().get(part.line());
        if (chosen != null && !chosen.isEmpty()) {
            return template.keyed(chosen);
        }
        return switch (part.kind()) {
            case NUMBERED -> template.sectionFor(part.number(), part.title());
            case ANNEX -> template.keyed(place.key()).or(() -> template.keyed("annex-1"));
            case PREAMBLE, CLOSING -> template.keyed(place.key());
        };
    }

    private Period period(List<Part> parts, List<Drafted> drafts) {
        String closing = closing(parts).stream()
                .flatMap(part -> part.lines().stream())
                .map(Line::text)
                .collect(Collectors.joining(" "));
        Period period = Period.in(closing);
        if (period.year() != null) {
            return period;
        }
        Optional<Integer> promised = drafts.stream()
                .flatMap(draft -> draft.blocks().stream())
                .filter(block -> template.introducesCommitments(block.text()))
                .map(block -> YEAR.matcher(block.text()))
                .filter(Matcher::find)
                .map(matcher -> Integer.valueOf(matcher.group()))
                .findFirst();
        if (promised.isEmpty()) {
            quirks.add(QuirkKind.NO_PERIOD.at(lastNumbered(parts).line()));
        }
        return new Period(promised.orElse(null), period.signed(), period.place());
    }

    private void report(List<Drafted> drafts, Period period) {
        quirks.addAll(Oddities.pageBreaks(lines));
        quirks.addAll(Oddities.mixedQuotes(lines));
        CrossReferences.Targets targets = new CrossReferences.Targets(drafts.stream()
                .filter(draft -> draft.place().part().kind() == Part.Kind.NUMBERED)
                .map(draft -> new CrossReferences.Target(
                        draft.place().part().number(), draft.place().part().title(), text(draft)))
                .toList());
        Drafted last = null;
        for (Drafted draft : drafts) {
            Part part = draft.place().part();
            quirks.addAll(Oddities.numberedProse(part));
            quirks.addAll(Oddities.links(draft.blocks()));
            quirks.addAll(Oddities.rollingYears(part, draft.blocks(), period.year(), template));
            quirks.addAll(CrossReferences.check(part.lines(), targets));
            if (part.kind() == Part.Kind.NUMBERED) {
                last = draft;
                if (rule(draft.place()).isEmpty()) {
                    quirks.add(QuirkKind.UNKNOWN_SECTION.at(part.line(), part.number()));
                }
            } else if (part.kind() == Part.Kind.CLOSING && last != null) {
                quirks.addAll(Oddities.repeated(last.place().part(), last.blocks(), draft.blocks()));
            }
        }
    }

    private static String text(Drafted draft) {
        return draft.blocks().stream().map(Block::text).collect(Collectors.joining(" "));
    }

    private ImportedSection section(Drafted draft, List<Footnote> footnotes) {
        Outline.Placed place = draft.place();
        Optional<Section> rule = rule(place);
        Owner owner = guidance.owners()
                .getOrDefault(place.part().line(), rule.map(Section::owner).orElse(Owner.PROGRAMME));
        return new ImportedSection(
                place.key(),
                place.part().number(),
                place.part().title(),
                place.part().level(),
                place.parent(),
                owner,
                rule.filter(one -> one.owner() == owner).map(Section::scope).orElse(SectionScope.usualOf(owner)),
                place.part().line(),
                MarkdownWriter.write(draft.blocks()),
                draft.items(),
                footnotes.stream()
                        .filter(note -> note.section().equals(place.key()))
                        .toList());
    }

    private WordAccount words(
            String title,
            List<ImportedSection> sections,
            List<Footnote> footnotes,
            List<Signatory> signatories,
            Set<Integer> furniture,
            Set<Integer> contents) {
        List<String> imported = new ArrayList<>();
        if (sections.stream().noneMatch(section -> section.key().equals("preamble"))) {
            imported.add(title);
        }
        for (ImportedSection section : sections) {
            imported.add(section.number() + " " + section.title());
            imported.add(Markdown.toPlainText(section.body()));
        }
        footnotes.forEach(note -> imported.add(note.number() + " " + note.text()));
        signatories.stream()
                .filter(each -> each.line() > 0)
                .forEach(each -> imported.add(each.name() + " " + each.role() + " " + each.organisation()));
        String dropped = lines.stream()
                .filter(line -> furniture.contains(line.number()) || contents.contains(line.number()))
                .map(Line::text)
                .collect(Collectors.joining(" "));
        WordAccount account = WordAccount.of(lines, join.joined(), String.join(" ", imported), dropped);
        if (!account.missing().isEmpty()) {
            quirks.add(QuirkKind.WORDS_MISSING.at(1, String.join(", ", account.missing())));
        }
        return account;
    }

    private static String municipality(List<Signatory> signatories, List<Part> parts) {
        Optional<String> signing = signatories.stream()
                .map(Signatory::organisation)
                .filter(name -> MUNICIPALITY.matcher(name).matches())
                .findFirst();
        return signing.orElseGet(() -> parts.stream()
                .flatMap(part -> part.lines().stream())
                .map(line -> BETWEEN.matcher(line.text()))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse(null));
    }
}
