package org.arshjul.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph, heading, list item or table row.
 *
 * @param depth how many lists it stands in
 * @param marker what is printed before a list item: a bullet or a number
 */
record TextBlock(BlockKind kind, int depth, String marker, List<Token> tokens) {

    /** A heading of plain words; none if there are no words. */
    static List<TextBlock> heading(String words) {
        List<Token> tokens = Token.of(words, false, false, false, "");
        return tokens.isEmpty() ? List.of() : List.of(new TextBlock(BlockKind.HEADING, 0, "", tokens));
    }

    String text() {
        return Token.text(tokens);
    }

    String printed() {
        return marker.isEmpty() ? text() : marker + " " + text();
    }

    /** Equal blocks have equal keys; a list's number is not part of it, so that an item put before does not change all. */
    String key() {
        return kind + "/" + depth + "/" + words();
    }

    boolean isRow() {
        return kind == BlockKind.ROW || kind == BlockKind.HEADER_ROW;
    }

    /** The words of each cell of a table's row; of anything else all words in one. */
    List<List<Token>> cells() {
        List<List<Token>> cells = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).equals(Token.CELL)) {
                cells.add(tokens.subList(start, i));
                start = i + 1;
            }
        }
        cells.add(tokens.subList(start, tokens.size()));
        return cells;
    }

    /** Its words and marks, whatever kind of block they stand in. */
    String words() {
        return tokens.stream().map(Token::key).collect(Collectors.joining(" "));
    }
}
