package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks references such as "se 7.1", "avsnitt 6.5", "se 5.3 Titel" and "Policylab (5.1)"; mends none of them. */
final class CrossReferences {

    private static final String NUMBER = "(?<number>\\d{1,2}(?:\\.\\d{1,2})+)";
    private static final Pattern POINTED =
            Pattern.compile("\\b(?iu:se|avsnitt|avsnittet|avsnitten|kapitel|punkt|under|enligt|i)\\s+"
                    + "(?iu:också\\s+|även\\s+)?(?iu:avsnitt\\s+)?"
                    + NUMBER
                    + "(?![\\d%])(?:\\s+(?<title>\\p{Lu}[^.,;:()]{2,60}))?");

    /** "avsnitt 5.1 och 6.5": the numbers behind the first. */
    private static final Pattern FURTHER =
            Pattern.compile("\\G\\s*(?:,|och|samt|eller|till|–|-)\\s*" + NUMBER + "(?![\\d%])");

    private static final Pattern NAMED = Pattern.compile(
            "(?<![\\p{L}-])(?<title>\\p{Lu}[\\p{L}-]{0,50}(?:\\s\\p{Ll}[\\p{L}-]{0,50}){0,4})\\s\\(" + NUMBER + "\\)");
    private static final int STEM = 8;

    /** So many names are compared; no contract has more. */
    private static final int MOST = 500;

    /** A section that can be referred to, with its text. */
    record Target(String number, String title, String text) {}

    /** The sections of a text, ready to be looked up. */
    static final class Targets {

        private final Map<String, Target> byNumber = new HashMap<>();
        private final Map<String, Target> byTitle = new HashMap<>();

        Targets(List<Target> targets) {
            for (Target target : targets) {
                String text = (target.title() + " " + target.text()).toLowerCase(Locale.ROOT);
                Target lower = new Target(target.number(), target.title(), text);
                byNumber.putIfAbsent(target.number(), lower);
                byTitle.putIfAbsent(target.title().toLowerCase(Locale.ROOT), lower);
            }
        }
    }

    private final Targets targets;
    private final List<Quirk> quirks = new ArrayList<>();
    private int checked;

    private CrossReferences(Targets targets) {
        this.targets = targets;
    }

    static List<Quirk> check(List<Line> lines, Targets targets) {
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
            check(reference, reference.group("title"), lineAt);
            Matcher further = FURTHER.matcher(text).region(reference.end(), text.length());
            while (further.find()) {
                check(further, null, lineAt);
            }
        }
    }

    private void check(Matcher reference, String name, List<Integer> lineAt) {
        int line = lineAt.get(reference.start("number"));
        String number = reference.group("number");
        Target target = targets.byNumber.get(number);
        if (target == null) {
            quirks.add(QuirkKind.CROSS_REFERENCE_NOWHERE.at(line, number));
        } else if (name != null && checked++ < MOST && !fits(name.strip().toLowerCase(Locale.ROOT), target)) {
            Target other = targets.byTitle.get(name.strip().toLowerCase(Locale.ROOT));
            String written = reference.group().strip();
            quirks.add(
                    other == null
                            ? QuirkKind.CROSS_REFERENCE_DOUBTFUL.at(line, written, number, target.title())
                            : QuirkKind.CROSS_REFERENCE_ELSEWHERE.at(
                                    line, written, number, target.title(), other.title(), other.number()));
        }
    }

    /** The name is the target's title, or no other section's title and at least spoken of in the target. */
    private boolean fits(String name, Target target) {
        String title = target.title().toLowerCase(Locale.ROOT);
        if (title.startsWith(name) || name.startsWith(title)) {
            return true;
        }
        String last = name.substring(name.lastIndexOf(' ') + 1);
        String stem = last.substring(0, Math.min(STEM, last.length()));
        return !targets.byTitle.containsKey(name) && target.text().contains(stem);
    }
}
