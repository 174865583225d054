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
 * @param origins the sections that it was: several when they were merged, none when it came in
 * @param split whether its origin became other sections too
 * @param html the body with {@code ins} and {@code del}, safe to show
 * @param blocks the same for programs, paragraph by paragraph
 */
record RedlineView(
        String key,
        String number,
        String title,
        String previousNumber,
        String previousTitle,
        List<OriginView> origins,
        boolean split,
        MatchedBy matchedBy,
        SectionRedline.Status status,
        Redline.Counts counts,
        String html,
        List<BlockView> blocks) {

    record OriginView(String key, String number, String title) {}

    /** A paragraph, heading, list item or table row. */
    record BlockView(String status, List<PieceView> pieces) {}

    record PieceView(String change, String text) {}

    static RedlineView of(SectionRedline redline, Locale reader) {
        Section section = redline.section();
        Section before = redline.before();
        return new RedlineView(
                section.key(),
                section.number(),
                section.title(),
                before == null ? null : before.number(),
                before == null ? null : before.title(),
                redline.origins().stream()
                        .map(origin -> new OriginView(origin.key(), origin.number(), origin.title()))
                        .toList(),
                redline.split(),
                redline.matchedBy(),
                redline.status(),
                redline.body().counts(),
                redline.body().toHtml(RedlineStyle.plain(words(reader))),
                redline.body().blocks().stream().map(RedlineView::block).toList());
    }

    static RedlineWords words(Locale reader) {
        return reader.getLanguage().equals("en") ? RedlineWords.ENGLISH : RedlineWords.SWEDISH;
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
