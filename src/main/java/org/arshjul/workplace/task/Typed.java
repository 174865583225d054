package org.arshjul.workplace.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a person typed into a form; nothing before the form was sent. */
public final class Typed {

    /** Fields of the page itself, which are no part of an answer. */
    private static final Set<String> OF_THE_PAGE = Set.of(
            "_csrf",
            "embedded",
            "action",
            "at",
            "signed",
            "file",
            "sheet",
            "about",
            "to",
            "word",
            "writer",
            "filled",
            "password");

    private static final char REPLACEMENT = '\uFFFD';

    private final Map<String, List<String>> fields;

    public Typed(Map<String, List<String>> fields) {
        Map<String, List<String>> clean = new LinkedHashMap<>();
        fields.forEach((name, values) ->
                clean.put(name, values.stream().map(Typed::clean).toList()));
        this.fields = clean;
    }

    static Typed nothing() {
        return new Typed(Map.of());
    }

    boolean empty() {
        return fields.isEmpty();
    }

    /** That field with line ends as we keep them; empty for one that was not sent. */
    String get(String field) {
        return find(field).orElse("");
    }

    Optional<String> find(String field) {
        return all(field).stream().findFirst();
    }

    /** That field, or null if nothing was typed into it. */
    String orNull(String field) {
        String value = get(field).strip();
        return value.isEmpty() ? null : value;
    }

    /** What the form shows again: what was typed, or that value if nothing was sent yet. */
    String or(String field, String otherwise) {
        return find(field).orElse(otherwise == null ? "" : otherwise);
    }

    /** Whether a box is ticked: as sent, or that if nothing was sent yet. */
    boolean ticked(String field, boolean otherwise) {
        return empty() ? otherwise : fields.containsKey(field);
    }

    List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** What each ticked task was shown with, by the task's id. */
    Map<String, String> seen() {
        return all("task").stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), task -> get("seen." + task)));
    }

    /** The names of the fields that begin so. */
    List<String> names(String prefix) {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .toList();
    }

    /** The same with one field as given. */
    Typed with(String field, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.put(field, List.of(value));
        return new Typed(changed);
    }

    /** The same without the fields whose names begin so. */
    Typed without(String prefix) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.keySet().removeIf(name -> name.startsWith(prefix));
        return new Typed(changed);
    }

    /** The same without exactly these fields. */
    Typed without(List<String> names) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.keySet().removeAll(names);
        return new Typed(changed);
    }

    /** The answer's own fields, as a draft keeps them. */
    Map<String, List<String>> draft() {
        Map<String, List<String>> kept = new LinkedHashMap<>(fields);
        kept.keySet().removeAll(OF_THE_PAGE);
        return kept;
    }

    /** The fields that hold something here and nothing there. */
    List<String> filledSince(Typed before) {
        List<String> filled = new ArrayList<>();
        fields.keySet().forEach(name -> {
            if (!get(name).isEmpty() && before.get(name).isEmpty()) {
                filled.add(name);
            }
        });
        return filled;
    }

    /** How many characters it holds. */
    long length() {
        return fields.values().stream()
                .flatMap(List::stream)
                .mapToLong(String::length)
                .sum();
    }

    /**
     * Line ends as we keep them, and nothing that no database keeps: what comes along unseen when people paste from other
     * programs.
     */
    private static String clean(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char one = value.charAt(i);
            if (one == '\r') {
                boolean pair = i + 1 < value.length() && value.charAt(i + 1) == '\n';
                clean.append(pair ? "" : "\n");
            } else if (one == '\u000B' || one == '\f') {
                clean.append('\n');
            } else if (Character.isSurrogate(one)) {
                boolean pair = Character.isHighSurrogate(one)
                        && i + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(i + 1));
                clean.append(pair ? one : REPLACEMENT);
                if (pair) {
                    clean.append(value.charAt(++i));
                }
            } else if (one >= ' ' || one == '\n' || one == '\t') {
                clean.append(one);
            }
        }
        return clean.toString();
    }
}
