package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks references such as "se 7.1", "avsnitt 6.5", "se 5.3 Titel" and "Policylab (5.1)"; mends none of them. */
final class CrossReferences {

    private static final String NUMBER = "(?<number>\\d{1,2}(?:\\.\\d{1,2})+)";
    private static final Pattern POINTED = Pattern.compile(
            "\\b(?:se|avsnitt|avsnittet|kapitel|punkt|under|enligt|i)\\s+(?:också\\s+|även\\s+)?(?:avsnitt\\s+)?"
                    + NUMBER
                    + "(?![\\d%])(?:\\s+(?<title>\\p{Lu}[^.,;:()]{2,60}))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAMED =
            Pattern.compile("(?<title>\\p{Lu}[\\p{L}-]*(?:\\s\\p{Ll}[\\p{L}-]*){0,4})\\s\\(" + NUMBER + "\\)");
    private static final int STEM = 8;

    /** A section that can be referred to, with its text. */
    record Target(String number, String title, String text) {}

    private final List<Target> targets;
    private final List<Quirk> quirks = new ArrayList<>();

    private CrossReferences(List<Target> targets) {
        this.targets = targets;
    }

    static List<Quirk> check(List<Line> lines, List<Target> targets) {
        CrossReferences references = new CrossReferences(targets);
        StringBuilder text = new StringBuilder();
        List<Integer> lineAt = new ArrayList<>();
        for (Line line : lines) {
            String content = line.withoutLinks() + " ";
            text.append(content);
            for (int i = 0; i < content.length(); i++) {
                lineAt.add(line.number());
            }
        }
        references.search(POINTED, text, lineAt);
        references.search(NAMED, text, lineAt);
        return references.quirks;
    }

    private void search(Pattern pattern, CharSequence text, List<Integer> lineAt) {
        Matcher reference = pattern.matcher(text);
        while (reference.find()) {
            check(reference, lineAt.get(reference.start("number")));
        }
    }

    private void check(Matcher reference, int line) {
        String number = reference.group("number");
        String name = reference.group("title");
        Optional<Target> target =
                targets.stream().filter(each -> each.number().equals(number)).findFirst();
        if (target.isEmpty()) {
            quirks.add(QuirkKind.CROSS_REFERENCE_NOWHERE.at(line, number));
        } else if (name != null && name.matches("\\p{Lu}.*") && !fits(name.strip(), target.get())) {
            String elsewhere = targets.stream()
                    .filter(each -> each.title().equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .map(each -> "; ”" + each.title() + "” är " + each.number())
                    .orElse("");
            quirks.add(QuirkKind.CROSS_REFERENCE_DOUBTFUL.at(
                    line, reference.group().strip(), number, target.get().title(), elsewhere));
        }
    }

    /** The name is the target's title, or no other section's title and at least spoken of in the target. */
    private boolean fits(String name, Target target) {
        String title = target.title().toLowerCase(Locale.ROOT);
        if (title.startsWith(name.toLowerCase(Locale.ROOT))
                || name.toLowerCase(Locale.ROOT).startsWith(title)) {
            return true;
        }
        boolean anothersTitle = targets.stream().anyMatch(each -> each.title().equalsIgnoreCase(name));
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        String stem = last.substring(0, Math.min(STEM, last.length()));
        return !anothersTitle
                && (target.title() + " " + target.text())
                        .toLowerCase(Locale.ROOT)
                        .contains(stem);
    }
}
