package org.arshjul.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts what another municipality promised into a text that goes on from both. */
@Component
class TakeOver {

    private final CommitmentWordings wordings;
    private final Templates templates;

    TakeOver(CommitmentWordings wordings, Templates templates) {
        this.wordings = wordings;
        this.templates = templates;
    }

    /**
     * The sections with that other text's commitments, each behind the commitments of the section that goes on from its own;
     * where the text has no such section, in its first one that is made for commitments.
     */
    List<Section> into(TextId id, List<Section> sections, Renewal others, Text other) {
        List<Section> result = new ArrayList<>(sections);
        for (Section from : other.sections()) {
            List<CommitmentList.Item> items = from.owner() == Owner.GENERATED
                    ? List.of()
                    : wordings.list(from).items();
            if (items.isEmpty()) {
                continue;
            }
            int place = place(id, result, goesOn(others, from.key()));
            Section to = result.get(place);
            String body = to.body();
            for (CommitmentList.Item item : items) {
                body = wordings.list(body).with(item.source(), CommitmentList.lead(to.owner(), id.year() + 1));
            }
            result.set(place, to.reading(body));
        }
        return result;
    }

    private static Optional<String> goesOn(Renewal others, String key) {
        return others.standing().stream()
                .filter(one ->
                        one.carried().stream().anyMatch(heading -> heading.key().equals(key)))
                .map(SectionRenewal::key)
                .findFirst();
    }

    private int place(TextId id, List<Section> sections, Optional<String> key) {
        ContractTemplate template = templates.of(id.year());
        for (int i = 0; i < sections.size(); i++) {
            if (key.filter(sections.get(i).key()::equals).isPresent()) {
                return i;
            }
        }
        for (int i = 0; i < sections.size(); i++) {
            if (template.keyed(sections.get(i).key())
                    .filter(ContractTemplate.Section::commitments)
                    .isPresent()) {
                return i;
            }
        }
        return 0;
    }
}
