package org.arshjul.document.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The styles of a Word file that is read: whatever their ids, Word names its own ones alike in every language. */
final class ReadStyles {

    private final Map<String, Element> styles = new HashMap<>();

    void add(Element style) {
        styles.put(style.get("styleId"), style);
    }

    /** The style's name, in small letters. */
    String name(String id) {
        Element style = styles.get(id);
        return (style == null ? id : style.value("name")).toLowerCase(Locale.ROOT);
    }

    /** The first that is found in the style or in one that it is based on. */
    <T> Optional<T> find(String id, Function<Element, Optional<T>> what) {
        Set<String> seen = new HashSet<>();
        for (String at = id;
                styles.containsKey(at) && seen.add(at);
                at = styles.get(at).value("basedOn")) {
            Optional<T> found = what.apply(styles.get(at));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether a style of characters turns that on. */
    boolean turnsOn(String id, String look) {
        return find(id, style -> style.child("rPr").flatMap(set -> set.on(look)))
                .orElse(false);
    }

    /** 1 to 9 for headings; 0 for all else. */
    int headingLevel(String id, Element set) {
        int own = set.number("outlineLvl", "val", -1);
        int level = own >= 0
                ? own
                : find(
                                id,
                                style -> style.child("pPr")
                                        .filter(one -> one.child("outlineLvl").isPresent())
                                        .map(one -> one.number("outlineLvl", "val", -1)))
                        .orElse(-1);
        if (level >= 0) {
            return level < 9 ? level + 1 : 0;
        }
        String name = name(id);
        return name.matches("(heading|rubrik) [1-9]") ? name.charAt(name.length() - 1) - '0' : 0;
    }
}
