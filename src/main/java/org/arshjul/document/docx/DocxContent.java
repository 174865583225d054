package org.arshjul.document.docx;

import java.time.Instant;
import java.util.List;

/**
 * What a Word file says.
 *
 * @param title shown in the file's properties and at the foot of each page
 * @param language such as {@code sv-SE}
 * @param made the moment that the file gives as its own
 */
public record DocxContent(String title, String language, Instant made, List<DocxBlock> blocks) {

    public DocxContent {
        blocks = List.copyOf(blocks);
    }
}
