package org.arshjul.document;

/**
 * What a redline says besides the texts: before each change for those who listen, and about what is moved or folded.
 *
 * @param wasAt takes the number of the paragraph where a moved one stood
 * @param isAt takes the number of the paragraph where a moved one now stands
 * @param unchanged takes how many paragraphs are folded
 */
public record RedlineWords(
        String inserted,
        String deleted,
        String movedAway,
        String movedHere,
        String wasAt,
        String isAt,
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
            "%d unchanged paragraphs",
            "Before",
            "Now");
}
