package org.arshjul.document.docx;

import java.util.List;

/**
 * What was read of a Word file.
 *
 * @param blocks the text from top to bottom, changes that waited in it taken as accepted
 * @param furniture what stands at the head and the foot of the pages
 * @param findings what the blocks do not hold, or hold in another way than the file
 */
public record DocxReading(List<DocxBlock> blocks, List<String> furniture, List<Finding> findings) {

    /** What was met that a text of ours cannot hold as it is. */
    public enum Kind {
        TRACKED_CHANGES,
        COMMENT,
        IMAGE,
        TEXT_BOX,
        EQUATION,
        NESTED_TABLE,
        MERGED_CELLS,
        LETTERED_LIST,
        HIDDEN_TEXT,
        CONTENTS_PAGE
    }

    /**
     * Something that the reader of the text should know.
     *
     * @param paragraph counted from 1 at the file's beginning; 0 if it concerns the file as a whole
     * @param words the words that it is about, or who is behind it; may be empty
     */
    public record Finding(Kind kind, int paragraph, String words) {}

    public DocxReading {
        blocks = List.copyOf(blocks);
        furniture = List.copyOf(furniture);
        findings = List.copyOf(findings);
    }
}
