package org.arshjul.document;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.arshjul.platform.Digest;
import org.jsoup.nodes.Entities;

/** Draws a redline in one column; every word is escaped, so that no text becomes markup. */
class RedlineHtml {

    /** So many unchanged paragraphs in a row are worth folding; the one beside a change stays to be seen. */
    private static final int WORTH_FOLDING = 3;

    private final RedlineStyle style;
    private final Set<Digest> seen = new HashSet<>();
    final StringBuilder html = new StringBuilder();
    private String toClose = "";

    RedlineHtml(RedlineStyle style) {
        this.style = style;
    }

    static String of(List<Redline.Row> rows, RedlineStyle style) {
        RedlineHtml drawing =
                style.layout() == RedlineStyle.Layout.BESIDE ? new RedlineColumns(style) : new RedlineHtml(style);
        return drawing.render(rows);
    }

    /** The words only, to stand in a line of the page. */
    static String inLine(List<Redline.Row> rows, RedlineWords words) {
        RedlineHtml drawing = new RedlineHtml(RedlineStyle.plain(words));
        rows.forEach(row -> {
            drawing.html.append(drawing.html.isEmpty() ? "" : " ");
            drawing.words(row, row.runs());
        });
        return drawing.html.toString();
    }

    String render(List<Redline.Row> rows) {
        html.append("<div class=\"redline\">");
        all(rows);
        closeList();
        return html.append("</div>").toString();
    }

    final RedlineWords words() {
        return style.words();
    }

    final void all(List<Redline.Row> rows) {
        int at = 0;
        while (at < rows.size()) {
            int end = at;
            while (end < rows.size() && rows.get(end).equal()) {
                end++;
            }
            int from = at == 0 ? 0 : at + 1;
            int to = end == rows.size() ? end : end - 1;
            if (style.folded() && to - from >= WORTH_FOLDING && to - from < rows.size()) {
                rows.subList(at, from).forEach(this::row);
                fold(rows.subList(from, to));
                rows.subList(to, end).forEach(this::row);
            } else {
                rows.subList(at, end).forEach(this::row);
            }
            if (end < rows.size()) {
                row(rows.get(end++));
            }
            at = end;
        }
    }

    void fold(List<Redline.Row> rows) {
        closeList();
        html.append("<details class=\"unchanged\"><summary>")
                .append(escape(words().unchanged().formatted(rows.size())))
                .append("</summary>");
        rows.forEach(this::block);
        closeList();
        html.append("</details>");
    }

    void row(Redline.Row row) {
        block(row);
    }

    final void block(Redline.Row row) {
        block(row, row.runs());
        beside(row);
    }

    /** The paragraph with those of its words. */
    final void block(Redline.Row row, List<WordDiff.Run> runs) {
        TextBlock shape = row.shape();
        String status = row.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (shape.kind() == BlockKind.ITEM) {
            next("<ul>", "</ul>");
            html.append("<li class=\"redline-")
                    .append(status)
                    .append(" depth-")
                    .append(shape.depth())
                    .append("\">");
            if (!shape.marker().equals("•")) {
                html.append(escape(shape.marker())).append(' ');
            }
            runs(row, runs);
            toClose = "</li></ul>";
        } else if (shape.isRow() && drawsTables()) {
            next("<table>", "</table>");
            html.append("<tr class=\"redline-").append(status).append("\">");
            cells(row, runs);
        } else {
            if (shape.depth() == 0 || toClose.endsWith("</table>")) {
                closeList();
            }
            html.append("<p class=\"redline-").append(status);
            if (shape.kind() != BlockKind.PARAGRAPH) {
                html.append(" redline-").append(shape.kind().name().toLowerCase(Locale.ROOT));
            }
            html.append("\">");
            runs(row, runs);
            html.append("</p>");
        }
    }

    /** Whether rows that stand together are drawn as a table. */
    boolean drawsTables() {
        return true;
    }

    /** Ends the item or row before in the same list or table, or opens a new one. */
    private void next(String opening, String closing) {
        if (toClose.endsWith(closing)) {
            html.append(toClose, 0, toClose.length() - closing.length());
        } else {
            closeList();
            html.append(opening);
        }
    }

    /** The last cell stays open for what stands beside the row. */
    private void cells(Redline.Row row, List<WordDiff.Run> runs) {
        String cell = row.shape().kind() == BlockKind.HEADER_ROW ? "th" : "td";
        List<List<WordDiff.Run>> cells = WordDiff.cells(runs);
        for (int i = 0; i < cells.size(); i++) {
            html.append(i == 0 ? "" : "</" + cell + ">").append(cell.equals("th") ? "<th scope=\"col\">" : "<td>");
            words(row, cells.get(i));
        }
        moved(row);
        toClose = "</" + cell + "></tr></table>";
    }

    final void beside(Redline.Row row) {
        Paragraph paragraph = Paragraph.of(row.shape());
        if (row.stands() && seen.add(paragraph.digest())) {
            html.append(style.beside().apply(paragraph));
        }
    }

    /** Ends the list or table that stands open. */
    final void closeList() {
        html.append(toClose);
        toClose = "";
    }

    private void runs(Redline.Row row, List<WordDiff.Run> runs) {
        words(row, runs);
        moved(row);
    }

    private void words(Redline.Row row, List<WordDiff.Run> runs) {
        boolean first = true;
        for (WordDiff.Run run : runs) {
            if (!first && run.tokens().get(0).spaced()) {
                html.append(' ');
            }
            first = false;
            switch (run.change()) {
                case EQUAL -> html.append(styled(run.tokens()));
                case INSERTED ->
                    mark(
                            "ins",
                            row.status() == Redline.Status.MOVED_HERE ? words().movedHere() : words().inserted(),
                            run.tokens());
                case DELETED ->
                    mark(
                            "del",
                            row.status() == Redline.Status.MOVED_AWAY ? words().movedAway() : words().deleted(),
                            run.tokens());
            }
        }
    }

    private void moved(Redline.Row row) {
        if (row.elsewhere() != null) {
            html.append(" <small class=\"moved\">")
                    .append(escape(words().elsewhere(row)))
                    .append("</small>");
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

    static String escape(String text) {
        return Entities.escape(text);
    }
}
