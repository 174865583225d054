package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts lines together to running text, and says what it did with each hyphen at a line's end. */
final class WordJoin {

    private static final String SOFT_HYPHEN = "\u00AD";
    private static final Pattern BROKEN_LINK = Pattern.compile("(?:https?://|www\\.)\\S*[-/_=&?]");
    private static final Pattern COMPOUND = Pattern.compile("(?<!\\p{L})\\p{L}{1,50}-\\p{L}{1,50}");
    private static final Set<String> CONJUNCTIONS = Set.of("och", "eller", "samt", "respektive", "resp.", "som", "and");

    /** A word whose two halves stood on two lines. */
    record Joined(int line, int nextLine) {}

    private final Set<String> compounds = new HashSet<>();
    private final List<Joined> joined = new ArrayList<>();
    private final List<Quirk> quirks = new ArrayList<>();

    /** @param lines the whole text, whose own compounds tell which hyphens are spelling */
    WordJoin(List<Line> lines) {
        for (Line line : lines) {
            Matcher compound = COMPOUND.matcher(line.text());
            while (compound.find()) {
                compounds.add(compound.group().toLowerCase(Locale.ROOT));
            }
        }
    }

    List<Joined> joined() {
        return joined;
    }

    List<Quirk> quirks() {
        return quirks;
    }

    /** The text with the next line behind it. */
    String of(String text, Line line, Line next) {
        StringBuilder longer = new StringBuilder(text);
        append(longer, line, next);
        return longer.toString();
    }

    /** Puts the next line behind the text. */
    void append(StringBuilder text, Line line, Line next) {
        String last = text.substring(text.lastIndexOf(" ") + 1);
        boolean hyphen = last.length() > 1 && (last.endsWith("-") || last.endsWith(SOFT_HYPHEN));
        if (BROKEN_LINK.matcher(last).matches()) {
            quirks.add(QuirkKind.BROKEN_LINK.at(line.number(), last + next.firstWord()));
        } else if (hyphen && !next.isBlank()) {
            hyphenated(text, last, line, next);
        } else {
            text.append(' ');
        }
        text.append(next.text());
    }

    private void hyphenated(StringBuilder text, String last, Line line, Line next) {
        String start = last.substring(0, last.length() - 1);
        String end = next.firstWord();
        boolean soft = last.endsWith(SOFT_HYPHEN);
        if (!soft && CONJUNCTIONS.contains(end.toLowerCase(Locale.ROOT))) {
            quirks.add(QuirkKind.HYPHEN_KEPT.at(line.number(), last + " " + end));
            text.append(' ');
        } else if (!soft && belongs(start, end)) {
            quirks.add(QuirkKind.HYPHEN_KEPT.at(line.number(), last + end));
        } else {
            quirks.add(QuirkKind.HYPHEN_JOINED.at(line.number(), start + end));
            record(start, line, next);
            text.setLength(text.length() - 1);
        }
    }

    /** An address that is broken over two lines. */
    String link(String address, Line line, Line next) {
        record(address, line, next);
        quirks.add(QuirkKind.BROKEN_LINK.at(line.number(), address + next.text()));
        return address + next.text();
    }

    private void record(String start, Line line, Line next) {
        if (Character.isLetterOrDigit(start.charAt(start.length() - 1))
                && Character.isLetterOrDigit(next.text().charAt(0))) {
            joined.add(new Joined(line.number(), next.number()));
        }
    }

    /** "EU-kommissionen", "2-gradersmål", and what is spelt with a hyphen elsewhere in the text. */
    private boolean belongs(String start, String end) {
        String head = start.substring(start.lastIndexOf('-') + 1).replaceAll("^[^\\p{L}\\p{N}]+", "");
        String tail = end.replaceAll("[^\\p{L}\\p{N}].*$", "");
        boolean abbreviation = head.length() > 1 && head.equals(head.toUpperCase(Locale.ROOT));
        return abbreviation
                || head.isEmpty()
                || !Character.isLowerCase(end.codePointAt(0))
                || compounds.contains((head + "-" + tail).toLowerCase(Locale.ROOT));
    }
}
