package org.arshjul.workplace.imports;

import java.util.List;
import org.arshjul.contract.ContractTemplate;
import org.arshjul.contract.ImportReading;
import org.arshjul.contract.Owner;
import org.arshjul.contract.SectionMatch;
import org.arshjul.contract.imports.ImportedSection;
import org.arshjul.contract.imports.ListItem;
import org.arshjul.contract.imports.Place;

/**
 * One section of a file beside the template's.
 *
 * @param at the file's line by which corrections name it
 * @param depth 1 to 3, for how far it is set in
 * @param rule the template's section; null when it has none
 * @param elsewhere whether number or title are other than the template's
 * @param others how many list items are no commitments
 * @param ruled how many list items a coordinator ruled about
 */
public record SectionRow(
        int at,
        Place place,
        int depth,
        String heading,
        String rule,
        SectionMatch.By by,
        boolean elsewhere,
        Owner owner,
        int commitments,
        int others,
        int ruled) {

    static List<SectionRow> of(ImportReading reading, ContractTemplate template) {
        return reading.contract().sections().stream()
                .map(section -> of(section, reading, template))
                .toList();
    }

    private static SectionRow of(ImportedSection section, ImportReading reading, ContractTemplate template) {
        SectionMatch match = reading.matches().get(section.key());
        String rule = template.keyed(match.key())
                .filter(one -> match.known())
                .map(one -> heading(one.number(), title(one, reading)))
                .orElse(null);
        String heading = heading(section.number(), section.title());
        return new SectionRow(
                section.line(),
                reading.contract().pages().placeOf(section.line()),
                Math.min(3, Math.max(1, section.level())),
                heading.isEmpty() ? "–" : heading,
                rule,
                match.by(),
                rule != null && !section.number().isEmpty() && !rule.equalsIgnoreCase(heading),
                section.owner(),
                section.commitments().size(),
                section.items().size() - section.commitments().size(),
                (int) section.items().stream().filter(ListItem::ruled).count());
    }

    /** The template's title in the year in which the file's contract is in force. */
    private static String title(ContractTemplate.Section rule, ImportReading reading) {
        Integer year = reading.contract().period().year();
        return year == null ? rule.title() : rule.titleIn(year);
    }

    static String heading(String number, String title) {
        return (number + " " + title).strip();
    }
}
