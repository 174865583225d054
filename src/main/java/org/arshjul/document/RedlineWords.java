package org.arshjul.document;

/**
 * What a redline says besides the texts: before each change for those who listen, and about what is moved or folded.
 *
 * @param wasAt takes the number of the paragraph where a moved one stood
 * @param isAt takes the number of the paragraph where a moved one now stands
 * @param wasIn takes the part of the text where a moved one stood, and the number of its paragraph there
 * @param isIn takes the part of the text where a moved one now stands, and the number of its paragraph there
 * @param unchanged takes how many paragraphs are folded
 */
public record RedlineWords(
        String inserted,
        String deleted,
        String movedAway,
        String movedHere,
        String wasAt,
        String isAt,
        String wasIn,
        String isIn,
        String unchanged,
        String before,
        String after) {

    public static final RedlineWords SWEDISH = new RedlineWords(
            "tillagt:",
            "struket:",
            "flyttat härifrån:",
            "flyttat hit:",
            "Flyttat hit, stod som stycke %d",
            "Flyttat, står nu som stycke %d",
            "Flyttat hit från %s, stycke %d",
            "Flyttat till %s, stycke %d",
            "%d oförändrade stycken",
            "Förut",
            "Nu");

    public static final RedlineWords ENGLISH = new RedlineWords(
            "added:",
            "struck:",
            "moved from here:",
            "moved here:",
            "Moved here, was paragraph %d",
            "Moved, is now paragraph %d",
            "Moved here from %s, paragraph %d",
            "Moved to %s, paragraph %d",
            "%d unchanged paragraphs",
            "Before",
            "Now");

    /** Where a moved paragraph is in the other text. */
    String elsewhere(Redline.Row row) {
        String part = row.elsewhere().part();
        int paragraph = row.elsewhere().paragraph();
        return part.isEmpty()
                ? (row.stands() ? wasAt : isAt).formatted(paragraph)
                : (row.stands() ? wasIn : isIn).formatted(part, paragraph);
    }
}
