package org.arshjul.contract;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arshjul.contract.SectionMatch.By;
import org.arshjul.contract.imports.ImportedContract;
import org.arshjul.contract.imports.ImportedSection;

/**
 * Gives the sections of an imported text the keys that the template has for them, so that a section is the same one
 * through the years: by its title, or one that it had before, under the same heading, whatever its number, else by its number.
 */
final class StableKeys {

    private final ContractTemplate template;
    private final ImportedContract imported;
    private final Map<String, SectionMatch> matches = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    private StableKeys(ContractTemplate template, ImportedContract imported) {
        this.template = template;
        this.imported = imported;
    }

    /**
     * The stable key of each section by the key that the import gave it.
     *
     * @param chosen the keys that somebody chose, by the section's line; empty for none of the template's
     */
    static Map<String, SectionMatch> of(
            ImportedContract imported, ContractTemplate template, Map<Integer, String> chosen) {
        StableKeys stable = new StableKeys(template, imported);
        stable.assign(chosen);
        return stable.matches;
    }

    private void assign(Map<Integer, String> chosen) {
        imported.sections().stream()
                .filter(section -> !chosen.getOrDefault(section.line(), "").isEmpty())
                .filter(section -> !taken.contains(chosen.get(section.line())))
                .forEach(section -> take(section, chosen.get(section.line()), By.CHOSEN));
        open(chosen).forEach(section -> byTitle(section).ifPresent(rule -> take(section, rule.key(), By.TITLE)));
        open(chosen)
                .forEach(section -> template.numbered(section.number())
                        .filter(rule -> !taken.contains(rule.key()))
                        .ifPresent(rule -> take(section, rule.key(), By.NUMBER)));
        open(chosen).stream()
                .filter(section -> section.number().isEmpty())
                .forEach(section -> template.keyed(section.key())
                        .filter(rule -> !taken.contains(rule.key()))
                        .ifPresent(rule -> take(section, rule.key(), By.PLACE)));
        imported.sections().stream()
                .filter(section -> !matches.containsKey(section.key()))
                .forEach(section -> take(section, free(section.key()), By.NOTHING));
    }

    /** The sections that have no key yet and may get one of the template's. */
    private List<ImportedSection> open(Map<Integer, String> chosen) {
        return imported.sections().stream()
                .filter(section -> !matches.containsKey(section.key()) && !chosen.containsKey(section.line()))
                .toList();
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

    private void take(ImportedSection section, String key, By by) {
        matches.put(section.key(), new SectionMatch(key, by));
        taken.add(key);
    }

    private String free(String wanted) {
        String key = wanted;
        for (int i = 2; taken.contains(key) || template.keyed(key).isPresent(); i++) {
            key = wanted + "-" + i;
        }
        return key;
    }
}
