package org.arshjul.contract.web;

import java.util.List;
import java.util.Locale;
import org.arshjul.contract.MatchedBy;
import org.arshjul.contract.Section;
import org.arshjul.contract.SectionRedline;
import org.arshjul.document.Change;
import org.arshjul.document.Redline;
import org.arshjul.document.RedlineStyle;
import org.arshjul.document.RedlineWords;

/**
 * What became of one section.
 *
 * @param previousNumber null when the section came in
 * @param previousTitle null when the section came in
 * @param html the body with {@code ins} and {@code del}, safe to show
 * @param blocks the same for programs, paragraph by paragraph
 */
record RedlineView(
        String key,
        String number,
        String title,
        String previousNumber,
        String previousTitle,
        MatchedBy matchedBy,
        SectionRedline.Status status,
        Redline.Counts counts,
        String html,
        List<BlockView> blocks) {

    /** A paragraph, heading, list item or table row. */
    record BlockView(String status, List<PieceView> pieces) {}

    record PieceView(String change, String text) {}

    static RedlineView of(SectionRedline redline, Locale reader) {
        Section section = redline.section();
        Section before = redline.before();
        RedlineWords words = reader.getLanguage().equals("en") ? RedlineWords.ENGLISH : RedlineWords.SWEDISH;
        return new RedlineView(
                section.key(),
                section.number(),
                section.title(),
                before == null ? null : before.number(),
                before == null ? null : before.title(),
                redline.matchedBy(),
                redline.status(),
                redline.body().counts(),
                redline.body().toHtml(RedlineStyle.plain(words)),
                redline.body().blocks().stream().map(RedlineView::block).toList());
    }

    private static BlockView block(Redline.Block block) {
        return new BlockView(
                name(block.status()),
                block.pieces().stream()
                        .map(piece -> new PieceView(name(piece.change()), piece.text()))
                        .toList());
    }

    private static String name(Redline.Status status) {
        return switch (status) {
            case EQUAL -> "equal";
            case CHANGED -> "changed";
            case INSERTED -> "inserted";
            case DELETED -> "deleted";
            case MOVED_AWAY -> "movedAway";
            case MOVED_HERE -> "movedHere";
        };
    }

    private static String name(Change change) {
        return change.name().toLowerCase(Locale.ROOT);
    }
}
