package org.arshjul.workplace.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arshjul.workplace.Words;

/** A text that a person wrote into a form, and where, to be copied when the form can no longer be sent. */
public record Written(String label, String text) {

    /** The fields in which people write, and what they are called on the page. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("remark", "opinion.remark"),
            Map.entry("reason", "decision.reason"),
            Map.entry("summary", "compile.summary"),
            Map.entry("note", "compile.summary"),
            Map.entry("paragraph", "mandate.paragraph"),
            Map.entry("reference", "mandate.reference"),
            Map.entry("done", "report.done"),
            Map.entry("hinders", "report.hinders"),
            Map.entry("indicator", "report.indicator"),
            Map.entry("value", "report.value"),
            Map.entry("evidence", "report.evidence"));

    /** What the person wrote, of sections only those that the person changed. */
    static List<Written> in(Typed typed, Words words) {
        List<Written> written = new ArrayList<>();
        SectionsForm.revisions(typed).forEach(one -> written.add(new Written(one.title(), one.body())));
        typed.draft().forEach((name, values) -> {
            String[] parts = name.split("\\.", 2);
            String text = typed.get(name);
            if (FIELDS.containsKey(parts[0]) && !text.isBlank()) {
                String label = words.of(FIELDS.get(parts[0]));
                String index = parts.length == 1 ? "" : parts[1].split("\\.")[0];
                written.add(new Written(
                        heading(typed, index).map(about -> about + ": " + label).orElse(label), text));
            }
        });
        return written;
    }

    private static Optional<String> heading(Typed typed, String index) {
        return typed.find("heading." + index).filter(heading -> !heading.isBlank());
    }
}
