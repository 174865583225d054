package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.arshjul.document.PdfLine;

/**
 * Sees where a page that is not tagged seems to have a table: three rows or more of three columns or more, with a figure in
 * them. Two columns may be anything, and names without figures are signatures side by side.
 */
final class TableLayout {

    private static final int FEWEST = 3;

    /** Rows that stand further apart than so many sizes of their letters belong to different tables. */
    private static final float APART = 4;

    /** So many lines may a cell go on alone. */
    private static final int LONGEST_CELL = 6;

    private record Column(float left, float right) {

        boolean overlaps(PdfLine piece) {
            return piece.left() < right && piece.right() > left;
        }

        Column with(PdfLine piece) {
            return new Column(Math.min(left, piece.left()), Math.max(right, piece.right()));
        }
    }

    private final Set<PdfLine> found = new HashSet<>();
    private final List<List<PdfLine>> rows = new ArrayList<>();
    private List<Column> columns = new ArrayList<>();
    private int alone;

    private TableLayout() {}

    /** The first piece of each table. */
    static Set<PdfLine> beginningsIn(List<PdfLine> page) {
        TableLayout layout = new TableLayout();
        List<PdfLine> row = new ArrayList<>();
        for (PdfLine piece :
                page.stream().sorted(Comparator.comparing(PdfLine::baseline)).toList()) {
            if (!row.isEmpty() && piece.baseline() - row.get(0).baseline() > piece.size() / 2) {
                layout.take(row);
                row = new ArrayList<>();
            }
            row.add(piece);
        }
        layout.take(row);
        layout.close();
        return layout.found;
    }

    private void take(List<PdfLine> row) {
        row.sort(Comparator.comparing(PdfLine::left));
        if (!rows.isEmpty() && !goesOn(row)) {
            close();
        }
        if (rows.isEmpty() && row.size() >= FEWEST) {
            columns = new ArrayList<>(row.stream()
                    .map(piece -> new Column(piece.left(), piece.right()))
                    .toList());
        }
        if (!rows.isEmpty() || row.size() >= FEWEST) {
            rows.add(row);
            alone = row.size() == 1 ? alone + 1 : 0;
        }
    }

    /** Whether each of its pieces stands in a column of its own, not far below the row before. */
    private boolean goesOn(List<PdfLine> row) {
        PdfLine above = rows.get(rows.size() - 1).get(0);
        if (row.get(0).baseline() - above.baseline() > APART * above.size() || alone == LONGEST_CELL) {
            return false;
        }
        List<Column> grown = new ArrayList<>(columns);
        Set<Column> taken = new HashSet<>();
        for (PdfLine piece : row) {
            List<Column> under =
                    columns.stream().filter(column -> column.overlaps(piece)).toList();
            if (under.size() != 1 || !taken.add(under.get(0))) {
                return false;
            }
            grown.set(columns.indexOf(under.get(0)), under.get(0).with(piece));
        }
        columns = grown;
        return true;
    }

    private void close() {
        long full = rows.stream().filter(row -> row.size() >= FEWEST).count();
        boolean figures = rows.stream()
                .flatMap(List::stream)
                .anyMatch(piece -> piece.text().matches(".*\\d.*"));
        if (full >= FEWEST && figures) {
            found.add(rows.get(0).get(0));
        }
        rows.clear();
        alone = 0;
    }
}
