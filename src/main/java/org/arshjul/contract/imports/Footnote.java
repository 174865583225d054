package org.arshjul.contract.imports;

import java.util.List;

/**
 * A footnote.
 *
 * @param line where it is printed
 * @param section the key of the section whose text bears its mark; of the one it is printed in if there is no mark
 * @param printedIn the key of the section in whose middle it is printed
 * @param marks the lines on which its number is glued to a word
 */
public record Footnote(int number, String text, int line, String section, String printedIn, List<Integer> marks) {

    public Footnote {
        text = Marks.spelledOut(text);
    }
}
