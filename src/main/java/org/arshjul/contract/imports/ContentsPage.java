package org.arshjul.contract.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A list of contents at the front: three or more headings in a row, all of which come again as real headings. */
final class ContentsPage {

    private static final int FEWEST = 3;
    private static final int LONGEST = 200;

    private ContentsPage() {}

    /** The numbers of the lines that belong to a list of contents. */
    static Set<Integer> in(List<Line> lines) {
        List<Line> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        Map<String, Integer> lastAt = new HashMap<>();
        for (int i = 0; i < filled.size(); i++) {
            lastAt.put(key(filled.get(i).text()), i);
        }
        Set<Integer> found = new TreeSet<>();
        int i = 0;
        while (i < filled.size()) {
            int end = endOf(filled, i);
            if (end - i >= FEWEST && allComeAgain(filled, i, end, lastAt)) {
                filled.subList(i, end).forEach(line -> found.add(line.number()));
                if (i > 0 && filled.get(i - 1).text().matches("(?i)innehåll(sförteckning)?|contents")) {
                    found.add(filled.get(i - 1).number());
                }
                return found;
            }
            i = Math.max(end, i + 1);
        }
        return found;
    }

    /** Where the headings in a row end; the first one that comes again is the real one. */
    private static int endOf(List<Line> filled, int start) {
        Set<String> seen = new HashSet<>();
        int end = start;
        while (end < filled.size()
                && HeadingShape.matches(entry(filled.get(end)))
                && seen.add(key(entry(filled.get(end))))) {
            end++;
        }
        return end;
    }

    /** Without the dots and the page number behind the title. */
    private static String entry(Line line) {
        return line.text().length() > LONGEST
                ? line.text()
                : line.text()
                        .replaceFirst("(?:[\\s.…_]*[.…_]{2,}|\\s+)\\s*\\d{1,3}$", "")
                        .strip();
    }

    /** A heading that is broken over two lines is not found again; most of them are enough. */
    private static boolean allComeAgain(List<Line> filled, int from, int to, Map<String, Integer> lastAt) {
        long again = filled.subList(from, to).stream()
                .filter(line -> lastAt.getOrDefault(key(entry(line)), -1) >= to)
                .count();
        return again * 5 >= (to - from) * 4L;
    }

    private static String key(String heading) {
        HeadingShape shape = HeadingShape.of(heading);
        return shape == null ? "" : (shape.number() + " " + shape.title()).toLowerCase(Locale.ROOT);
    }
}
