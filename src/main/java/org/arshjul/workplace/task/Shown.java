package org.arshjul.workplace.task;

import java.util.List;
import org.arshjul.document.Redline;
import org.arshjul.document.RedlineStyle.Layout;

/**
 * A section's text with its changes, as the reader chose to see it.
 *
 * @param choices what it can be compared with
 * @param html safe to show
 * @param counts how much changed against the first choice; nothing for a section that is new
 */
public record Shown(List<Against> choices, Against against, Layout layout, String html, Redline.Counts counts) {

    /** Whether it reads as what it is compared with unless somebody chooses otherwise. */
    public boolean unchanged() {
        return !isNew() && counts.changedBlocks() == 0 && counts.movedBlocks() == 0;
    }

    /** Whether there is nothing to compare it with. */
    public boolean isNew() {
        return choices.size() == 1;
    }

    /** What it is compared with first. */
    public Against first() {
        return choices.get(0);
    }
}
