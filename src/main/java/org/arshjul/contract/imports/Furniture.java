package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Running headers and footers: short lines that stand alone and come again with a growing page number, or with nothing
 * but a page number in them.
 */
final class Furniture {

    private static final int LONGEST = 70;
    private static final int LARGEST_PAGE = 999;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER_ONLY = Pattern.compile(
            "(?:[-–]\\s*)?(?:(?:sida|sid|page)\\.?\\s*)?\\d{1,3}(?:\\s*(?:av|of|/|\\()\\s*\\d{1,3}\\)?)?(?:\\s*[-–])?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SITE_AND_PAGE =
            Pattern.compile("(?:[\\p{L}\\d-]+\\.)+\\p{L}{2,}\\s+\\d{1,3}|\\d{1,3}\\s+(?:[\\p{L}\\d-]+\\.)+\\p{L}{2,}");

    private Furniture() {}

    /** The numbers of the lines that belong to pages and not to the text. */
    static Set<Integer> in(List<Line> lines) {
        Set<Integer> found = new TreeSet<>();
        Map<String, List<Line>> shapes = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.look().is(Look.Role.FURNITURE)) {
                found.add(line.number());
                continue;
            }
            if (line.look().isKnown()
                    || !standsAlone(lines, i)
                    || line.text().length() > LONGEST
                    || Bullet.at(line.text()) != null) {
                continue;
            }
            if (PAGE_NUMBER_ONLY.matcher(line.text()).matches()
                    || SITE_AND_PAGE.matcher(line.text()).matches()) {
                found.add(line.number());
            } else if (!HeadingShape.matches(line.text()) && !line.endsSentence()) {
                shapes.computeIfAbsent(shape(line.text()), shape -> new ArrayList<>())
                        .add(line);
            }
        }
        shapes.values().stream()
                .filter(Furniture::isRepeatedWithGrowingPage)
                .forEach(repeated -> repeated.forEach(line -> found.add(line.number())));
        return found;
    }

    private static boolean standsAlone(List<Line> lines, int i) {
        if (lines.get(i).isBlank()) {
            return false;
        }
        boolean before = i == 0 || lines.get(i - 1).isBlank() || lines.get(i).pageBreak();
        boolean after = i == lines.size() - 1
                || lines.get(i + 1).isBlank()
                || lines.get(i + 1).pageBreak();
        return before && after;
    }

    private static String shape(String text) {
        return NUMBER.matcher(text).replaceAll("#");
    }

    private static boolean isRepeatedWithGrowingPage(List<Line> lines) {
        if (lines.size() < 2 || !shape(lines.get(0).text()).contains("#")) {
            return false;
        }
        int count = numbers(lines.get(0)).size();
        for (int position = 0; position < count; position++) {
            if (grows(lines, position)) {
                return true;
            }
        }
        return false;
    }

    private static boolean grows(List<Line> lines, int position) {
        int last = 0;
        for (Line line : lines) {
            int page = numbers(line).get(position);
            if (page <= last || page > LARGEST_PAGE) {
                return false;
            }
            last = page;
        }
        return true;
    }

    private static List<Integer> numbers(Line line) {
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(line.text());
        while (matcher.find()) {
            String digits = matcher.group();
            numbers.add(digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits));
        }
        return numbers;
    }
}
