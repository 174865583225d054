package org.arshjul.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph, heading, list item or table row.
 *
 * @param depth how many lists it stands in
 * @param marker what is printed before a list item: a bullet or a number
 */
record TextBlock(BlockKind kind, int depth, String marker, List<Token> tokens) {

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

    /** Its words and marks, whatever kind of block they stand in. */
    String words() {
        return tokens.stream().map(Token::key).collect(Collectors.joining(" "));
    }
}
