package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A list of contents at the front: three or more headings in a row, all of which come again as real headings. */
final class ContentsPage {

    private static final int FEWEST = 3;

    private ContentsPage() {}

    /** The numbers of the lines that belong to a list of contents. */
    static Set<Integer> in(List<Line> lines) {
        List<Line> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        Set<Integer> found = new TreeSet<>();
        int i = 0;
        while (i < filled.size()) {
            int end = i;
            while (end < filled.size() && HeadingShape.of(entry(filled.get(end))) != null) {
                end++;
            }
            if (end - i >= FEWEST && allComeAgain(filled, i, end)) {
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

    /** Without the dots and the page number behind the title. */
    private static String entry(Line line) {
        return line.text()
                .replaceFirst("(?:[\\s.…_]*[.…_]{2,}|\\s+)\\s*\\d{1,3}$", "")
                .strip();
    }

    private static boolean allComeAgain(List<Line> filled, int from, int to) {
        Set<String> later = new HashSet<>();
        filled.subList(to, filled.size()).forEach(line -> later.add(key(line.text())));
        List<String> here = new ArrayList<>();
        filled.subList(from, to).forEach(line -> here.add(key(entry(line))));
        // A heading that is broken over two lines is not found again; most of them are enough.
        return here.stream().filter(later::contains).count() * 5 >= here.size() * 4L;
    }

    private static String key(String heading) {
        HeadingShape shape = HeadingShape.of(heading);
        return shape == null ? "" : (shape.number() + " " + shape.title()).toLowerCase(Locale.ROOT);
    }
}
