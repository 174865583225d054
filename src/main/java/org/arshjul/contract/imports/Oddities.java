package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arshjul.contract.ContractTemplate;

/** Reports what stands in the text as it is and is worth knowing. */
final class Oddities {

    private static final int CLAUSE_WORDS = 8;
    private static final int MOST_SENTENCES = 100;
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern SWEDISH_OPENING = Pattern.compile("(?:^|[\\s(])”\\p{L}");

    private Oddities() {}

    static List<Quirk> pageBreaks(List<Line> lines) {
        return lines.stream()
                .filter(Line::pageBreak)
                .map(line -> QuirkKind.PAGE_BREAK.at(line.number()))
                .toList();
    }

    static List<Quirk> numberedProse(Part part) {
        return part.lines().stream()
                .filter(line -> line.text().matches("\\d.*\\p{L}.*"))
                .map(line -> QuirkKind.NUMBERED_PROSE.at(line.number(), Quirk.brief(line.text())))
                .toList();
    }

    static List<Quirk> mixedQuotes(List<Line> lines) {
        List<String> kinds = new ArrayList<>();
        int at = 0;
        for (Line line : lines) {
            int before = kinds.size();
            for (String sign : List.of("“", "\"", "„", "»")) {
                if (line.text().contains(sign) && !kinds.contains(sign)) {
                    kinds.add(sign);
                }
            }
            if (SWEDISH_OPENING.matcher(line.text()).find() && !kinds.contains("”")) {
                kinds.add("”");
            }
            at = before < 2 && kinds.size() >= 2 ? line.number() : at;
        }
        return kinds.size() < 2 ? List.of() : List.of(QuirkKind.MIXED_QUOTES.at(at, String.join(" ", kinds)));
    }

    static List<Quirk> rollingYears(Part part, List<Block> blocks, Integer year, ContractTemplate template) {
        List<Quirk> quirks = new ArrayList<>();
        if (year == null) {
            return quirks;
        }
        if (names(part.title(), year)) {
            quirks.add(QuirkKind.ROLLING_YEAR.at(part.line(), year, part.title()));
        }
        blocks.stream()
                .filter(block -> Commitments.isLead(block, template) && names(block.text(), year))
                .forEach(block -> quirks.add(QuirkKind.ROLLING_YEAR.at(block.line(), year, Quirk.brief(block.text()))));
        return quirks;
    }

    private static boolean names(String text, int year) {
        Matcher years = YEAR.matcher(text);
        while (years.find()) {
            if (Integer.parseInt(years.group()) == year) {
                return true;
            }
        }
        return false;
    }

    /** Links under a list whose titles they belong to; a single link stands loose. */
    static List<Quirk> links(List<Block> blocks) {
        List<Block> links =
                blocks.stream().filter(block -> block.kind() == Block.Kind.LINK).toList();
        long items = blocks.stream().filter(Block::isItem).count();
        boolean behind = links.size() > 1
                && items > 0
                && blocks.stream()
                        .filter(Block::isItem)
                        .allMatch(item -> item.line() < links.get(0).line());
        if (behind) {
            return List.of(QuirkKind.LINKS_APART.at(links.get(0).line(), links.size(), items));
        }
        return links.stream()
                .map(link -> QuirkKind.LOOSE_LINK.at(link.line(), link.text()))
                .toList();
    }

    /** Sentences of the last section that stand in another part word for word. */
    static List<Quirk> repeated(Part original, List<Block> blocks, List<Block> closing) {
        List<Quirk> quirks = new ArrayList<>();
        List<String> sentences = blocks.stream()
                .flatMap(block -> List.of(block.text().split("(?<=[.!?])\\s+")).stream())
                .filter(sentence -> sentence.split("\\s+").length >= CLAUSE_WORDS)
                .map(sentence -> sentence.toLowerCase(Locale.ROOT))
                .limit(MOST_SENTENCES)
                .toList();
        for (Block block : closing) {
            String text = block.text().toLowerCase(Locale.ROOT);
            sentences.stream()
                    .filter(text::contains)
                    .findFirst()
                    .ifPresent(sentence -> quirks.add(
                            QuirkKind.REPEATED_CLAUSE.at(block.line(), original.label(), Quirk.brief(sentence))));
        }
        return quirks;
    }
}
