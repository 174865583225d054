package org.arshjul.workplace.imports;

import java.util.List;
import java.util.Set;
import org.arshjul.contract.imports.Handling;
import org.arshjul.contract.imports.ImportedContract;
import org.arshjul.contract.imports.Place;
import org.arshjul.contract.imports.Quirk;
import org.arshjul.contract.imports.QuirkKind;
import org.arshjul.workplace.Words;

/**
 * Something that was met in a file, in words.
 *
 * @param at the file's line by which corrections name it
 * @param source what stands there
 * @param heading whether the line may be a heading that was taken for something else
 */
public record Finding(Place place, int at, String source, String text, boolean heading) {

    private static final Set<QuirkKind> PERHAPS_HEADINGS =
            Set.of(QuirkKind.NUMBERED_PROSE, QuirkKind.UNNUMBERED_HEADING);

    /** All that was handled in that way, in the file's order. */
    static List<Finding> of(ImportedContract contract, Handling handling, Words words) {
        return contract.quirks().stream()
                .filter(quirk -> quirk.handling() == handling)
                .map(quirk -> of(quirk, contract, words))
                .toList();
    }

    private static Finding of(Quirk quirk, ImportedContract contract, Words words) {
        Place place = new Place(quirk.page(), quirk.line());
        return new Finding(
                place,
                contract.pages().lineAt(place),
                quirk.source(),
                words.of(quirk.text(), quirk.arguments().toArray()),
                PERHAPS_HEADINGS.contains(quirk.kind()));
    }
}
