package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proof that an import lost nothing: words are runs of letters and digits.
 *
 * @param inFile words of the file, words broken over two lines counted once
 * @param imported words of sections, headings, footnotes and signatories
 * @param dropped words of page furniture and contents pages, each line of which is reported
 * @param missing words of the file that came out neither here nor there
 */
public record WordAccount(int inFile, int imported, int dropped, List<String> missing) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    static WordAccount of(List<Line> lines, List<WordJoin.Joined> joins, String imported, String dropped) {
        List<String> source = source(lines, joins);
        List<String> result = words(imported);
        List<String> furniture = words(dropped);
        Map<String, Integer> left = new HashMap<>();
        result.forEach(word -> left.merge(word, 1, Integer::sum));
        furniture.forEach(word -> left.merge(word, 1, Integer::sum));
        List<String> missing = new ArrayList<>();
        for (String word : source) {
            if (left.merge(word, -1, Integer::sum) < 0) {
                missing.add(word);
            }
        }
        return new WordAccount(source.size(), result.size(), furniture.size(), List.copyOf(missing));
    }

    private static List<String> source(List<Line> lines, List<WordJoin.Joined> joins) {
        Map<Integer, Integer> nextOf = new HashMap<>();
        joins.forEach(join -> nextOf.put(join.line(), join.nextLine()));
        Map<Integer, Integer> begunAt = new HashMap<>();
        List<String> source = new ArrayList<>();
        for (Line line : lines) {
            List<String> words = words(line.text());
            Integer begun = begunAt.get(line.number());
            if (begun != null && !words.isEmpty()) {
                source.set(begun, source.get(begun) + words.get(0));
                words = words.subList(1, words.size());
            }
            source.addAll(words);
            Integer next = nextOf.get(line.number());
            if (next != null) {
                begunAt.put(next, begun != null && words.isEmpty() ? begun : Integer.valueOf(source.size() - 1));
            }
        }
        return source;
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(Marks.visible(text));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }
}
