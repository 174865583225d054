package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives every part its key and its place in the tree, by sequence, and reports numbers that say something else. */
final class Outline {

    /**
     * A part in its place.
     *
     * @param parent the key of the part above, or an empty string
     */
    record Placed(Part part, String key, String parent) {}

    private final List<Placed> placed = new ArrayList<>();
    private final List<Quirk> quirks = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<String, Integer> lastChild = new HashMap<>();

    static Outline of(List<Part> parts) {
        Outline outline = new Outline();
        parts.forEach(outline::place);
        outline.reportTitles();
        outline.reportEmpty();
        return outline;
    }

    List<Placed> placed() {
        return placed;
    }

    List<Quirk> quirks() {
        return quirks;
    }

    private void place(Part part) {
        String key = key(part);
        if (part.kind() != Part.Kind.NUMBERED) {
            placed.add(new Placed(part, key, ""));
            quirks.add(QuirkKind.UNNUMBERED_PART.at(part.line(), Quirk.brief(part.title())));
            return;
        }
        Placed above = above(part.level());
        String parentNumber = above == null ? "" : above.part().number();
        int dot = part.number().lastIndexOf('.');
        String expected = dot < 0 ? "" : part.number().substring(0, dot);
        if (expected.equals(parentNumber)) {
            reportGap(part, parentNumber, Integer.parseInt(part.number().substring(dot + 1)));
        } else {
            quirks.add(
                    QuirkKind.MISNUMBERED.at(part.line(), part.number(), parentNumber.isEmpty() ? "–" : parentNumber));
        }
        placed.add(new Placed(part, key, above == null ? "" : above.key()));
    }

    private String key(Part part) {
        String base = switch (part.kind()) {
            case PREAMBLE -> "preamble";
            case CLOSING -> "closing";
            case ANNEX ->
                "annex-"
                        + (part.title().matches("\\p{L}+\\s+\\d{1,2}\\b.*")
                                ? part.title().replaceFirst("^\\p{L}+\\s+(\\d{1,2})\\b.*", "$1")
                                : "1");
            case NUMBERED -> part.number();
        };
        String key = base;
        for (int i = 2; !keys.add(key); i++) {
            key = base + "-" + i;
        }
        if (!key.equals(base) && part.kind() == Part.Kind.NUMBERED) {
            quirks.add(QuirkKind.NUMBER_TWICE.at(part.line(), part.number(), key));
        }
        return key;
    }

    private Placed above(int level) {
        for (int i = placed.size() - 1; i >= 0; i--) {
            Part part = placed.get(i).part();
            if (part.kind() == Part.Kind.NUMBERED && part.level() < level) {
                return placed.get(i);
            }
        }
        return null;
    }

    private void reportGap(Part part, String parentNumber, int child) {
        Integer last = lastChild.put(parentNumber, child);
        if (last != null && child != last && child != last + 1) {
            String before = parentNumber.isEmpty() ? "" + last : parentNumber + "." + last;
            quirks.add(QuirkKind.NUMBER_GAP.at(part.line(), before, part.number()));
        }
    }

    private void reportTitles() {
        Map<String, Part> first = new HashMap<>();
        for (Placed each : placed) {
            Part part = each.part();
            Part earlier = first.putIfAbsent(part.title().toLowerCase(Locale.ROOT), part);
            if (earlier != null && part.kind() == Part.Kind.NUMBERED) {
                quirks.add(QuirkKind.TITLE_TWICE.at(part.line(), part.title(), earlier.label()));
            }
        }
    }

    private void reportEmpty() {
        placed.stream()
                .filter(each ->
                        each.part().kind() == Part.Kind.NUMBERED && !each.part().hasText())
                .forEach(each -> quirks.add(QuirkKind.EMPTY_SECTION.at(
                        each.part().line(), each.part().number())));
    }
}
