package org.arshjul.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as the set of its pairs of neighbouring words. Single words would make all Swedish prose look alike; longer runs
 * would make a reworded text look new.
 */
record Shingles(Set<String> pairs) {

    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Shingles of(String text) {
        List<String> words = NOT_IN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        Set<String> pairs = new HashSet<>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1) + " " + words.get(i));
        }
        return new Shingles(pairs);
    }

    int size() {
        return pairs.size();
    }

    /** The share of all their pairs that both have, from 0 to 1 (Jaccard's index). */
    double likeness(Shingles other) {
        int shared = shared(other);
        int all = size() + other.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** The share of its pairs that stand in the other too, from 0 to 1. */
    double partIn(Shingles other) {
        return size() == 0 ? 0 : (double) shared(other) / size();
    }

    Shingles without(Shingles other) {
        return new Shingles(
                pairs.stream().filter(pair -> !other.pairs.contains(pair)).collect(Collectors.toSet()));
    }

    private int shared(Shingles other) {
        return (int) pairs.stream().filter(other.pairs::contains).count();
    }
}
