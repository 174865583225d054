package org.arshjul.document.docx;

import java.util.List;

/**
 * A table; its first row is its heading.
 *
 * @param columns how each column is set
 * @param place the list item that it stands in
 */
public record DocxTable(List<Align> columns, List<Row> rows, ListPlace place) implements DocxBlock {

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
