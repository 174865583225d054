package org.arshjul.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts of the old text, such as sections, that became parts of the new one: most often one became one, but one may become
 * several and several one. Of several old parts all but the first have their names among the words, as headings that were
 * struck between them.
 *
 * @param before none where the parts came in
 * @param after none where the parts were struck
 */
public record Passage(List<Part> before, List<Part> after) {

    /**
     * A part of a text.
     *
     * @param name how people call it
     * @param text Markdown
     */
    public record Part(String name, String text) {}

    /** Of a text that has no parts. */
    static Passage of(String before, String after) {
        return new Passage(List.of(new Part("", before)), List.of(new Part("", after)));
    }

    /**
     * Compares the whole text, passage by passage; paragraphs that went from one part to another are followed.
     *
     * @return in the order of the passages, one redline for each part of the new text, and one for a passage that was struck
     */
    public static List<Redline> redlines(List<Passage> passages) {
        MovedBlocks moved = new MovedBlocks();
        List<List<Redline.Row>> parts = new ArrayList<>();
        passages.forEach(passage -> parts.addAll(passage.compare(moved)));
        return moved.follow(parts).stream().map(Redline::new).toList();
    }

    private List<List<Redline.Row>> compare(MovedBlocks moved) {
        List<TextBlock> old = new ArrayList<>();
        before.forEach(part -> {
            List<TextBlock> blocks = TextBlocks.of(part.text());
            moved.number(part.name(), blocks);
            old.addAll(part == before.get(0) ? List.of() : TextBlock.heading(part.name()));
            old.addAll(blocks);
        });
        List<TextBlock> now = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        after.forEach(part -> {
            List<TextBlock> blocks = TextBlocks.of(part.text());
            moved.number(part.name(), blocks);
            now.addAll(blocks);
            ends.add(now.size());
        });
        return cut(BlockAlignment.of(old, now), ends);
    }

    /** What was struck stands with what stood before it. */
    private static List<List<Redline.Row>> cut(List<BlockAlignment.Pair> pairs, List<Integer> ends) {
        List<List<Redline.Row>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        int taken = 0;
        for (BlockAlignment.Pair pair : pairs) {
            while (pair.after() != null && taken == ends.get(parts.size() - 1)) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(Redline.Row.of(pair));
            taken += pair.after() == null ? 0 : 1;
        }
        while (parts.size() < ends.size()) {
            parts.add(new ArrayList<>());
        }
        return parts;
    }
}
