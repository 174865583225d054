package org.arshjul.workplace.task;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arshjul.contract.Section;

/** The fields of a form that numbers its sections, after one came in or left the text while somebody was writing. */
final class SectionFields {

    private static final Pattern NUMBERED = Pattern.compile("([a-zA-Z]+\\.)(\\d{1,4})((?:\\..*)?)");

    private SectionFields() {}

    /** What was typed, with each section's fields where that section now stands; those of a section that left are gone. */
    static Typed inOrderOf(List<Section> sections, Typed typed) {
        List<String> keys = sections.stream().map(Section::key).toList();
        Map<String, Integer> moved = new HashMap<>();
        typed.names("key.").forEach(name -> moved.put(name.substring("key.".length()), keys.indexOf(typed.get(name))));
        if (moved.entrySet().stream()
                .allMatch(one -> one.getKey().equals(one.getValue().toString()))) {
            return typed;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String name : typed.names("")) {
            Matcher numbered = NUMBERED.matcher(name);
            boolean ofSection = numbered.matches() && moved.containsKey(numbered.group(2));
            if (!ofSection) {
                fields.put(name, typed.all(name));
            } else if (moved.get(numbered.group(2)) >= 0) {
                fields.put(numbered.group(1) + moved.get(numbered.group(2)) + numbered.group(3), typed.all(name));
            }
        }
        return new Typed(fields);
    }
}
