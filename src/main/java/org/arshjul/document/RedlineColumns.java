package org.arshjul.document;

import java.util.List;

/** Draws a redline in two columns, the old text and the new one, paragraph beside paragraph. */
final class RedlineColumns extends RedlineHtml {

    RedlineColumns(RedlineStyle style) {
        super(style);
    }

    @Override
    String render(List<Redline.Row> rows) {
        html.append("<table class=\"redline columns-beside\"><thead><tr><th scope=\"col\">")
                .append(escape(words().before()))
                .append("</th><th scope=\"col\">")
                .append(escape(words().after()))
                .append("</th></tr></thead><tbody>");
        all(rows);
        return html.append("</tbody></table>").toString();
    }

    /** The columns are a table already. */
    @Override
    boolean drawsTables() {
        return false;
    }

    @Override
    void fold(List<Redline.Row> rows) {
        html.append("<tr><td colspan=\"2\">");
        super.fold(rows);
        html.append("</td></tr>");
    }

    @Override
    void row(Redline.Row row) {
        html.append("<tr>");
        cell(
                row,
                words().before(),
                Change.INSERTED,
                row.status() == Redline.Status.INSERTED || row.status() == Redline.Status.MOVED_HERE);
        cell(row, words().after(), Change.DELETED, !row.stands());
        html.append("</tr>");
    }

    private void cell(Redline.Row row, String column, Change without, boolean empty) {
        html.append("<td data-column=\"").append(escape(column)).append("\">");
        if (!empty) {
            block(
                    row,
                    row.runs().stream().filter(run -> run.change() != without).toList());
            if (without == Change.DELETED) {
                beside(row);
            }
            closeList();
        }
        html.append("</td>");
    }
}
