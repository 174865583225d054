package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds signature blocks: a person's name on a line, then one to three lines with role and organisation. */
final class Signatories {

    private static final int LONGEST = 60;
    private static final int MOST_LINES = 4;
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:\\s(?:av|af|von|van|de|der|la|el|al|\\p{Lu}[\\p{L}.'’-]*)){1,5}");

    /**
     * What was found.
     *
     * @param lines the numbers of the lines that the blocks took up
     */
    record Found(List<Signatory> signatories, Set<Integer> lines, List<Quirk> quirks) {}

    private Signatories() {}

    /**
     * @param closing where signatures stand
     * @param all the lines of the file, for a signatory whom somebody found elsewhere
     */
    static Found in(List<Line> closing, List<Line> all, Guidance.Signers said) {
        Found read = in(closing, said.none());
        List<Signatory> signatories = new ArrayList<>(read.signatories().stream()
                .map(each -> said.named().getOrDefault(each.line(), each))
                .toList());
        said.named().values().stream()
                .filter(each -> !signatories.contains(each))
                .forEach(each -> {
                    signatories.add(each);
                    read.lines().addAll(linesOf(each, all));
                });
        signatories.sort(Comparator.comparingInt(Signatory::line));
        signatories.addAll(said.unwritten());
        return new Found(signatories, read.lines(), read.quirks());
    }

    /** From the line of the name on, as far as the lines hold nothing but the signatory. */
    private static List<Integer> linesOf(Signatory signatory, List<Line> all) {
        Set<String> words = new HashSet<>(
                WordAccount.words(signatory.name() + " " + signatory.role() + " " + signatory.organisation()));
        return all.stream()
                .skip(signatory.line() - 1L)
                .limit(MOST_LINES)
                .takeWhile(line -> !line.isBlank() && words.containsAll(WordAccount.words(line.text())))
                .map(Line::number)
                .toList();
    }

    private static Found in(List<Line> lines, Set<Integer> none) {
        Found found = new Found(new ArrayList<>(), new HashSet<>(), new ArrayList<>());
        List<Line> block = new ArrayList<>();
        for (Line line : lines) {
            boolean goesOn =
                    !block.isEmpty() && block.get(block.size() - 1).text().endsWith(",");
            if (line.isBlank() || line.pageBreak() && !goesOn) {
                read(block, none, found);
                block.clear();
            }
            if (!line.isBlank()) {
                block.add(line);
            }
        }
        read(block, none, found);
        return found;
    }

    private static void read(List<Line> block, Set<Integer> none, Found found) {
        if (block.isEmpty()
                || none.contains(block.get(0).number())
                || block.size() > MOST_LINES
                || !block.stream().allMatch(Signatories::isShort)) {
            return;
        }
        String all = String.join(" ", block.stream().map(Line::text).toList());
        String name = block.get(0).text().replaceFirst(",$", "");
        String rest = String.join(" ", block.stream().skip(1).map(Line::text).toList());
        if (block.size() == 1 && all.split(",").length == 3) {
            name = all.substring(0, all.indexOf(','));
            rest = all.substring(all.indexOf(',') + 1).strip();
        }
        if (rest.isEmpty() || !NAME.matcher(name).matches() || all.matches(".*\\d.*|.*[.:;!?]")) {
            return;
        }
        found.signatories().add(signatory(name, rest, block, found));
        block.forEach(line -> found.lines().add(line.number()));
    }

    private static Signatory signatory(String name, String rest, List<Line> block, Found found) {
        int line = block.get(0).number();
        int comma = rest.lastIndexOf(',');
        if (comma >= 0) {
            return new Signatory(
                    name,
                    rest.substring(0, comma).strip(),
                    rest.substring(comma + 1).strip(),
                    line);
        }
        if (block.size() > 2) {
            String last = block.get(block.size() - 1).text();
            return new Signatory(
                    name, rest.substring(0, rest.length() - last.length()).strip(), last, line);
        }
        found.quirks().add(QuirkKind.SIGNATORY_UNCLEAR.at(line, rest));
        return new Signatory(name, rest, "", line);
    }

    private static boolean isShort(Line line) {
        return line.text().length() <= LONGEST && Bullet.at(line.text()) == null && !line.isLink();
    }
}
