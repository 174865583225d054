package org.arshjul.contract.imports;

/**
 * One promise of the municipality: a list item under a lead such as "Under 2024 avser kommunen att:".
 *
 * @param line where it begins in the file
 */
public record Commitment(String text, int line) {

    public Commitment {
        text = Marks.visible(text);
    }
}
