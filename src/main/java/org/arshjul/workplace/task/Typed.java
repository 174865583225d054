package org.arshjul.workplace.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person typed into a form; nothing before the form was sent. */
public final class Typed {

    private final Map<String, List<String>> fields;

    public Typed(Map<String, List<String>> fields) {
        this.fields = Map.copyOf(fields);
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
        return fields.getOrDefault(field, List.of()).stream()
                .map(value -> value.replace("\r\n", "\n"))
                .toList();
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
}
