package org.arshjul.contract;

import java.util.List;
import java.util.Map;
import org.arshjul.contract.imports.ImportedContract;

/**
 * A file as it reads with its corrections.
 *
 * @param matches the template's section that each one is, by the key that the reading gave it
 * @param missing the template's sections that the file does not have
 * @param astray corrections that no longer fall on the words that they were made for, and were left out
 */
public record ImportReading(
        Import of,
        ImportedContract contract,
        Map<String, SectionMatch> matches,
        List<ContractTemplate.Section> missing,
        List<ImportCorrection> astray) {

    /** Whether a list item begins on that line. */
    boolean hasItem(int line) {
        return hasItem(contract, line);
    }

    static boolean hasItem(ImportedContract contract, int line) {
        return contract.sections().stream()
                .flatMap(section -> section.items().stream())
                .anyMatch(one -> one.item().line() == line);
    }
}
