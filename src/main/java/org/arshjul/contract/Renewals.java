package org.arshjul.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a year makes of last year's signed texts by its template: as it was done where the year's texts are open, else as it
 * would be done now. It is worked out anew each time, from texts that no longer change.
 */
@Component
@Transactional(readOnly = true)
public class Renewals {

    private final TextRepository texts;
    private final Templates templates;

    Renewals(TextRepository texts, Templates templates) {
        this.texts = texts;
        this.templates = templates;
    }

    /** What becomes of that text's predecessor. */
    Renewal of(TextId text, TextId base) {
        return of(List.of(text), Map.of(text, base)).get(0);
    }

    /** What became of the text that it was opened from; none for a text that was taken in. */
    public Optional<Renewal> of(Text text) {
        return text.basedOn().map(base -> of(text.id(), base));
    }

    /** What becomes of these parts of last year's texts in that year; parts without a signed text are left out. */
    public List<Renewal> of(int year, Collection<String> parts) {
        Map<TextId, TextId> bases = new LinkedHashMap<>();
        texts.lastSigned(year, parts).forEach((part, base) -> bases.put(new TextId(year, part), base));
        return of(List.copyOf(bases.keySet()), bases);
    }

    private List<Renewal> of(List<TextId> ids, Map<TextId, TextId> bases) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Integer, RenewalRules> rules = new HashMap<>();
        ids.forEach(
                id -> rules.computeIfAbsent(bases.get(id).year(), baseYear -> templates.rules(id.year(), baseYear)));
        List<TextId> read = new ArrayList<>(bases.values());
        read.addAll(ids);
        bases.values().stream()
                .map(base -> TextId.shared(base.year()))
                .distinct()
                .forEach(read::add);
        Map<TextId, List<SectionHeading>> headings = texts.headings(read);
        return ids.stream()
                .map(id -> rules.get(bases.get(id).year())
                        .of(
                                id,
                                bases.get(id),
                                headings.getOrDefault(bases.get(id), List.of()),
                                headings.getOrDefault(
                                        TextId.shared(bases.get(id).year()), List.of()))
                        .having(keys(headings.getOrDefault(id, List.of()))))
                .toList();
    }

    private static Set<String> keys(List<SectionHeading> sections) {
        return sections.stream().map(SectionHeading::key).collect(Collectors.toSet());
    }
}
