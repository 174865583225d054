package org.arshjul.document.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts the lists of a Word file that is read, as its word processor does. */
final class ReadLists {

    private static final int LEVELS = 9;

    private final Map<String, Element> kinds = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();

    void add(Element element) {
        if (element.is("abstractNum")) {
            kinds.put(element.get("abstractNumId"), element);
        } else if (element.is("num")) {
            lists.put(element.get("numId"), element);
        }
    }

    /**
     * An item as it is printed.
     *
     * @param format such as {@code bullet} or {@code decimal}
     * @param label what stands before it
     * @param left how far in its words stand, in twentieths of a point
     */
    record Item(String format, int number, String label, int left) {

        boolean bullet() {
            return format.equals("bullet");
        }

        /** Letters and Roman numbers cannot be told by a number alone. */
        boolean lettered() {
            return !bullet() && !format.equals("decimal") && !format.equals("decimalZero");
        }
    }

    /** The next item of that list on that level, from 0; empty for a list that the file does not know, or without signs. */
    Optional<Item> next(String listId, int level) {
        Element list = lists.get(listId);
        Element kind = list == null ? null : kinds.get(list.value("abstractNumId"));
        if (kind == null || level < 0 || level >= LEVELS) {
            return Optional.empty();
        }
        int[] counter = counters.computeIfAbsent(kind.get("abstractNumId"), id -> new int[LEVELS]);
        for (Element override : list.children()) {
            String start = override.value("startOverride");
            if (start.matches("\\d{1,9}") && restarted.add(listId + "/" + override.get("ilvl"))) {
                int at = Integer.parseInt(override.get("ilvl").matches("[0-8]") ? override.get("ilvl") : "0");
                counter[at] = -Integer.parseInt(start) - 1;
            }
        }
        Element own = level(list, kind, level);
        if (own == null || own.value("numFmt").equals("none")) {
            return Optional.empty();
        }
        counter[level] = counter[level] < 0
                ? -counter[level] - 1
                : counter[level] == 0 ? own.number("start", "val", 1) : counter[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counter[deeper] = Math.min(counter[deeper], 0);
        }
        String format = own.value("numFmt");
        int left = own.child("pPr").map(set -> left(set, 0)).orElse(0);
        return Optional.of(new Item(format, counter[level], label(list, kind, own, counter), left));
    }

    private static Element level(Element list, Element kind, int level) {
        String wanted = String.valueOf(level);
        return list.children().stream()
                .filter(override -> override.get("ilvl").equals(wanted))
                .flatMap(override -> override.child("lvl").stream())
                .findFirst()
                .orElse(kind.children().stream()
                        .filter(one -> one.is("lvl") && one.get("ilvl").equals(wanted))
                        .findFirst()
                        .orElse(null));
    }

    private static String label(Element list, Element kind, Element own, int[] counter) {
        String label = own.value("lvlText");
        for (int i = 0; i < LEVELS; i++) {
            if (label.contains("%" + (i + 1))) {
                Element level = level(list, kind, i);
                String format = level == null ? "decimal" : level.value("numFmt");
                label = label.replace("%" + (i + 1), printed(Math.max(counter[i], 0), format));
            }
        }
        return label;
    }

    private static String printed(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            default -> String.valueOf(number);
        };
    }

    private static String letters(int number) {
        return number < 1
                ? ""
                : String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 % 9 + 1);
    }

    private static String roman(int number) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int rest = Math.min(number, 3999);
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                roman.append(signs[i]);
                rest -= values[i];
            }
        }
        return roman.toString();
    }

    static int left(Element set, int otherwise) {
        int left = set.number("ind", "left", Integer.MIN_VALUE);
        return left != Integer.MIN_VALUE ? left : set.number("ind", "start", otherwise);
    }
}
