package org.arshjul.contract.imports;

import java.util.List;
import java.util.stream.Collectors;
import org.arshjul.contract.Owner;
import org.arshjul.contract.SectionScope;

/**
 * A section of an imported text.
 *
 * @param key tells it from all others: its number (with a suffix where a number comes twice), {@code preamble}, {@code
 *     closing} or {@code annex-1}
 * @param number as printed, such as 3.3.3; empty for parts without a number
 * @param parent the key of the section that it stands under by its place, or an empty string
 * @param line where its heading stands
 * @param body its text as Markdown, without heading, footnotes and signatures
 */
public record ImportedSection(
        String key,
        String number,
        String title,
        int level,
        String parent,
        Owner owner,
        SectionScope scope,
        int line,
        String body,
        List<ListItem> items,
        List<Footnote> footnotes) {

    /** The items that are commitments. */
    public List<Commitment> commitments() {
        return items.stream().filter(ListItem::commitment).map(ListItem::item).toList();
    }

    /** Its text with the footnotes behind it, for a version of the text that has no place of its own for them. */
    public String bodyWithFootnotes() {
        String notes = footnotes.stream()
                .map(note -> "\\[" + note.number() + "\\] " + MarkdownWriter.escaped(note.text()))
                .collect(Collectors.joining("\n\n"));
        return notes.isEmpty() ? body : body.isEmpty() ? notes : body + "\n\n" + notes;
    }
}
