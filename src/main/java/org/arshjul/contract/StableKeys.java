package org.arshjul.contract;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arshjul.contract.imports.ImportedContract;
import org.arshjul.contract.imports.ImportedSection;

/**
 * Gives the sections of an imported text the keys that the template has for them, so that a section is the same one
 * through the years: by its title, or one that it had before, under the same heading, whatever its number, else by its number.
 */
final class StableKeys {

    private final ContractTemplate template;
    private final ImportedContract imported;
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    private StableKeys(ContractTemplate template, ImportedContract imported) {
        this.template = template;
        this.imported = imported;
    }

    /** The stable key of each section by the key that the import gave it. */
    static Map<String, String> of(ImportedContract imported, ContractTemplate template) {
        StableKeys stable = new StableKeys(template, imported);
        stable.assign();
        return stable.keys;
    }

    private void assign() {
        imported.sections().forEach(section -> byTitle(section).ifPresent(rule -> take(section, rule.key())));
        imported.sections().stream()
                .filter(section -> !keys.containsKey(section.key()))
                .forEach(section -> template.numbered(section.number())
                        .filter(rule -> !taken.contains(rule.key()))
                        .ifPresent(rule -> take(section, rule.key())));
        imported.sections().stream()
                .filter(section -> !keys.containsKey(section.key()))
                .forEach(section -> take(section, free(section.key())));
    }

    private Optional<ContractTemplate.Section> byTitle(ImportedSection section) {
        List<ContractTemplate.Section> rules = template.sections().stream()
                .filter(rule -> !section.number().isEmpty() && !rule.number().isEmpty())
                .filter(rule -> rule.isCalled(section.title()))
                .filter(rule -> rule.parent().equals(parentNumber(section)))
                .filter(rule -> !taken.contains(rule.key()))
                .toList();
        return rules.size() == 1 ? Optional.of(rules.get(0)) : Optional.empty();
    }

    private String parentNumber(ImportedSection section) {
        return imported.section(section.parent()).map(ImportedSection::number).orElse("");
    }

    private void take(ImportedSection section, String key) {
        keys.put(section.key(), key);
        taken.add(key);
    }

    private String free(String wanted) {
        String key = wanted;
        for (int i = 2; taken.contains(key); i++) {
            key = wanted + "-" + i;
        }
        return key;
    }
}
