package org.arshjul.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Finds the paragraphs of a whole text that were struck in one place and came in, in the same words, in another. */
final class MovedBlocks {

    /** A moved paragraph shorter than this is more likely two that happen to be equal. */
    private static final int WORDS = 3;

    private final Map<TextBlock, Redline.Place> places = new IdentityHashMap<>();

    /** These blocks are that part of the old text, or of the new one. */
    void number(String part, List<TextBlock> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            places.put(blocks.get(i), new Redline.Place(part, i + 1));
        }
    }

    /** The same rows, those of moved paragraphs with where they are in the other text. */
    List<List<Redline.Row>> follow(List<List<Redline.Row>> parts) {
        Map<String, Deque<TextBlock>> struck = struck(parts);
        Map<TextBlock, Redline.Place> elsewhere = new IdentityHashMap<>();
        parts.stream()
                .flatMap(List::stream)
                .filter(row -> row.status() == Redline.Status.INSERTED
                        && struck.containsKey(row.after().words()))
                .forEach(row -> {
                    TextBlock now = row.after();
                    TextBlock old = struck.get(now.words()).poll();
                    if (old != null) {
                        elsewhere.put(now, seen(old, now));
                        elsewhere.put(old, seen(now, old));
                    }
                });
        return parts.stream()
                .map(rows -> rows.stream()
                        .map(row -> elsewhere.containsKey(row.shape()) ? row.moved(elsewhere.get(row.shape())) : row)
                        .toList())
                .toList();
    }

    private Redline.Place seen(TextBlock block, TextBlock from) {
        Redline.Place place = places.get(block);
        return place.part().equals(places.get(from).part()) ? new Redline.Place("", place.paragraph()) : place;
    }

    private static Map<String, Deque<TextBlock>> struck(List<List<Redline.Row>> parts) {
        Map<String, Deque<TextBlock>> struck = new HashMap<>();
        parts.stream()
                .flatMap(List::stream)
                .filter(row -> row.status() == Redline.Status.DELETED)
                .map(Redline.Row::shape)
                .filter(block -> block.tokens().stream().filter(Token::isWord).count() >= WORDS)
                .forEach(block -> struck.computeIfAbsent(block.words(), words -> new ArrayDeque<>())
                        .add(block));
        return struck;
    }
}
