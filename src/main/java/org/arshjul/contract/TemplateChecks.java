package org.arshjul.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arshjul.contract.ContractTemplate.Section;
import org.arshjul.platform.config.ConfigurationMistake;
import org.arshjul.platform.config.ConfigurationMistake.Mistake;

/** Whether the sections of config/contract-template.yml go together: each can be told apart, now and through the years. */
final class TemplateChecks {

    private final ContractTemplate template;
    private final List<Mistake> mistakes = new ArrayList<>();

    private TemplateChecks(ContractTemplate template) {
        this.template = template;
    }

    /** Throws one {@link ConfigurationMistake} with all that does not go together. */
    static void check(ContractTemplate template) {
        TemplateChecks checks = new TemplateChecks(template);
        checks.ownKeysAndNumbers();
        checks.titles();
        for (int i = 0; i < template.sections().size(); i++) {
            checks.follows(i, template.sections().get(i));
            checks.finished(i, template.sections().get(i));
        }
        if (!checks.mistakes.isEmpty()) {
            throw new ConfigurationMistake(checks.mistakes);
        }
    }

    private void ownKeysAndNumbers() {
        Set<String> keys = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < template.sections().size(); i++) {
            Section section = template.sections().get(i);
            if (!keys.add(section.key())) {
                mistake(i, "key", section.key(), "a key that no other section has");
            }
            if (!section.number().isEmpty() && !numbers.add(section.number())) {
                mistake(i, "number", section.number(), "a number that no other section has, or none");
            }
        }
    }

    /** Under one heading a title, of today or of before, leads to one section. */
    private void titles() {
        Map<String, String> owners = new HashMap<>();
        for (Section section : template.sections()) {
            owners.put(section.parent() + "/" + section.title(), section.key());
        }
        for (int i = 0; i < template.sections().size(); i++) {
            Section section = template.sections().get(i);
            for (int j = 0; j < section.formerly().size(); j++) {
                String title = section.formerly().get(j);
                String other = owners.putIfAbsent(section.parent() + "/" + title, section.key());
                if (other != null && !other.equals(section.key())) {
                    mistake(
                            i,
                            "formerly[" + j + "]",
                            title,
                            "a title that no other section under the same heading has or had; " + other + " has it");
                }
            }
        }
    }

    private void follows(int index, Section section) {
        Set<String> seen = new HashSet<>();
        for (int j = 0; j < section.follows().size(); j++) {
            String key = section.follows().get(j);
            String place = "follows[" + j + "]";
            if (key.equals(section.key())) {
                mistake(index, place, key, "the key of another section; a section goes on from its own key by itself");
            } else if (!seen.add(key)) {
                mistake(index, place, key, "each key once");
            } else if (section.owner() == Owner.GENERATED) {
                mistake(index, place, key, "nothing, since the product itself writes this section");
            }
        }
    }

    /** What is finished is told, not promised, by somebody who writes, and in one place. */
    private void finished(int index, Section section) {
        if (!section.finished()) {
            return;
        }
        if (section.owner() == Owner.GENERATED) {
            mistake(index, "finished", "true", "false, since the product itself writes this section");
        } else if (section.commitments()) {
            mistake(
                    index,
                    "finished",
                    "true",
                    "false where commitments are made; what is finished is not promised anew");
        }
        template.sections().stream()
                .limit(index)
                .filter(other -> other.finished() && other.owner() == section.owner())
                .findFirst()
                .ifPresent(other -> mistake(
                        index,
                        "finished",
                        "true",
                        "true on one section of each owner; " + other.key() + " has it for "
                                + section.owner().id()));
    }

    private void mistake(int index, String place, String value, String allowed) {
        mistakes.add(new Mistake("contract-template.sections[%d].%s".formatted(index, place), value, allowed));
    }
}
