package org.arshjul.document.docx;

import java.util.List;

/**
 * A table; its first row is its heading.
 *
 * @param columns how each column is set
 * @param place the list item that it stands in
 * @param sheet whether it belongs to the printed sheet, as one for signatures does, and is no part of the text
 */
public record DocxTable(List<Align> columns, List<Row> rows, ListPlace place, boolean sheet) implements DocxBlock {

    /** A table in the text. */
    public DocxTable(List<Align> columns, List<Row> rows, ListPlace place) {
        this(columns, rows, place, false);
    }

    /** A table of the sheet, its rows as high as signatures need. */
    public static DocxTable sheet(List<List<List<DocxRun>>> rows) {
        return new DocxTable(
                rows.get(0).stream().map(column -> Align.START).toList(),
                rows.stream().map(row -> new Row(row, null)).toList(),
                ListPlace.OUTSIDE,
                true);
    }

    /** How a column is set. */
    public enum Align {
        START,
        CENTER,
        END
    }

    /**
     * A row.
     *
     * @param cells the words of each cell
     * @param tracked null unless the row waits to be accepted or rejected
     */
    public record Row(List<List<DocxRun>> cells, Tracked tracked) {

        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }
    }

    public DocxTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
