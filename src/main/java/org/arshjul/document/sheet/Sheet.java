package org.arshjul.document.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.arshjul.platform.Refusal;
import org.springframework.http.MediaType;

/**
 * One table as a file for a spreadsheet program. What goes out comes back the same; text that such a program would take for
 * a formula is marked as text on the way out, and no formula is ever computed here.
 */
public final class Sheet {

    public static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** More rows than any table of ours; a file with more is refused. */
    public static final int MOST_ROWS = 20_000;

    /**
     * A row of a file that was read, without those that are empty.
     *
     * @param line its number as the spreadsheet program shows it, from 1
     * @param cells without blanks around them; empty where the file has none
     */
    public record Row(int line, List<String> cells) {

        /** That cell; empty when the row ends before it. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean blank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    private Sheet() {}

    /**
     * The table as an Excel file, with a head that stays in sight; cells may be null.
     *
     * @throws Refusal for a text that is longer than a cell of such a file may be
     */
    public static byte[] xlsx(String name, List<String> head, List<List<Object>> rows) {
        return Xlsx.of(name, head, rows);
    }

    /**
     * The table as CSV (RFC 4180 but for the delimiter): UTF-8 with a byte order mark, without which Excel takes å for two
     * signs.
     *
     * @param delimiter a comma for programs, a semicolon for Excel in countries that write 3,5
     */
    public static byte[] csv(char delimiter, List<String> head, List<List<Object>> rows) {
        return Csv.of(delimiter, head, rows);
    }

    /**
     * The rows of a file in either form, whoever saved it: of an Excel file the first sheet with the values that it shows, of
     * CSV whichever delimiter and encoding it has.
     *
     * @throws Refusal for a file that is neither, is damaged, swells when it is unpacked or has more than {@link #MOST_ROWS}
     */
    public static List<Row> read(byte[] file, String fileName) {
        List<Row> rows = Xlsx.is(file) ? Xlsx.read(file, fileName) : Csv.read(file, fileName);
        return rows.stream().filter(row -> !row.blank()).toList();
    }

    static Refusal unreadable(String fileName) {
        return Refusal.invalid("sheet.unreadable", fileName);
    }

    static void limit(long rows, String fileName) {
        if (rows > MOST_ROWS) {
            throw Refusal.invalid("sheet.tooLong", fileName, MOST_ROWS);
        }
    }
}
