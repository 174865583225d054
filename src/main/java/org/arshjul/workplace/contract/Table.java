package org.arshjul.workplace.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as CSV by RFC 4180: commas, CRLF, UTF-8 with a byte order mark, without which Excel takes å for two signs. A
 * cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class Table {

    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private Table() {}

    /** A row whose cells may be null. */
    static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    static byte[] csv(List<String> head, List<List<Object>> rows) {
        StringBuilder csv = new StringBuilder("\ufeff");
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord(head);
            for (List<Object> row : rows) {
                printer.printRecord(row.stream().map(Table::cell).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object cell(Object value) {
        boolean formula = value instanceof String text && !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + value : value == null ? "" : value;
    }
}
