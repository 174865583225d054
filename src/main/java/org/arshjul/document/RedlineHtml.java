package org.arshjul.document;

import java.util.List;
import org.jsoup.nodes.Entities;

/** Draws a redline; every word is escaped, so that no text becomes markup. */
final class RedlineHtml {

    private final RedlineWords words;
    private final StringBuilder html = new StringBuilder();
    private boolean inList;

    RedlineHtml(RedlineWords words) {
        this.words = words;
    }

    String render(List<Redline.Row> rows) {
        html.append("<div class=\"redline\">");
        rows.forEach(this::row);
        closeList();
        return html.append("</div>").toString();
    }

    private void row(Redline.Row row) {
        TextBlock shape = row.shape();
        String status = row.status().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        if (shape.kind() == BlockKind.ITEM) {
            html.append(inList ? "</li>" : "<ul>");
            html.append("<li class=\"redline-")
                    .append(status)
                    .append(" depth-")
                    .append(shape.depth())
                    .append("\">");
            if (!shape.marker().equals("•")) {
                html.append(escape(shape.marker())).append(' ');
            }
            inList = true;
            runs(row);
        } else {
            if (shape.depth() == 0) {
                closeList();
            }
            html.append("<p class=\"redline-").append(status);
            if (shape.kind() != BlockKind.PARAGRAPH) {
                html.append(" redline-").append(shape.kind().name().toLowerCase(java.util.Locale.ROOT));
            }
            html.append("\">");
            runs(row);
            html.append("</p>");
        }
    }

    private void closeList() {
        if (inList) {
            html.append("</li></ul>");
            inList = false;
        }
    }

    private void runs(Redline.Row row) {
        boolean first = true;
        for (WordDiff.Run run : row.runs()) {
            if (!first && run.tokens().get(0).spaced()) {
                html.append(' ');
            }
            first = false;
            switch (run.change()) {
                case EQUAL -> html.append(styled(run.tokens()));
                case INSERTED ->
                    mark(
                            "ins",
                            row.status() == Redline.Status.MOVED_HERE ? words.movedHere() : words.inserted(),
                            run.tokens());
                case DELETED ->
                    mark(
                            "del",
                            row.status() == Redline.Status.MOVED_AWAY ? words.movedAway() : words.deleted(),
                            run.tokens());
            }
        }
    }

    private void mark(String tag, String word, List<Token> tokens) {
        html.append('<').append(tag).append("><span class=\"visually-hidden\">");
        html.append(escape(word)).append(" </span>").append(styled(tokens));
        html.append("</").append(tag).append('>');
    }

    private static String styled(List<Token> tokens) {
        StringBuilder styled = new StringBuilder();
        boolean strong = false;
        boolean emphasis = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (emphasis && !(token.emphasis() && strong == token.strong())) {
                styled.append("</em>");
                emphasis = false;
            }
            if (strong && !token.strong()) {
                styled.append("</strong>");
                strong = false;
            }
            if (i > 0 && token.spaced()) {
                styled.append(' ');
            }
            if (token.strong() && !strong) {
                styled.append("<strong>");
                strong = true;
            }
            if (token.emphasis() && !emphasis) {
                styled.append("<em>");
                emphasis = true;
            }
            styled.append(escape(token.text()));
        }
        return styled.append(emphasis ? "</em>" : "")
                .append(strong ? "</strong>" : "")
                .toString();
    }

    private static String escape(String text) {
        return Entities.escape(text);
    }
}
