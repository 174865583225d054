package org.arshjul.document.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.arshjul.document.sheet.Sheet.Row;

/** CSV, written in one form and read in all that spreadsheet programs save. */
final class Csv {

    private static final char MARK = '\ufeff';
    private static final String DELIMITERS = ";,\t";

    private Csv() {}

    static byte[] of(char delimiter, List<String> head, List<List<Object>> rows) {
        StringBuilder csv = new StringBuilder().append(MARK);
        try (CSVPrinter printer = new CSVPrinter(csv, format(delimiter))) {
            printer.printRecord(head);
            for (List<Object> row : rows) {
                printer.printRecord(row.stream().map(Csv::cell).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object cell(Object value) {
        return value instanceof String text ? FormulaText.marked(text) : value == null ? "" : value;
    }

    static List<Row> read(byte[] file, String fileName) {
        String text = text(file, fileName);
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(delimiter(text)))) {
            for (CSVRecord row : parser) {
                Sheet.limit(row.getRecordNumber(), fileName);
                rows.add(new Row(
                        (int) row.getRecordNumber(),
                        row.stream().map(Csv::value).toList()));
            }
        } catch (IOException | UncheckedIOException malformed) {
            throw Sheet.unreadable(fileName);
        }
        return rows;
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static String value(String cell) {
        return FormulaText.unmarked(
                cell.replace("\r\n", "\n").replace('\r', '\n').strip());
    }

    /** UTF-8 if it is that, else what Excel saves where nobody chose: UTF-16 by its mark, or the Windows code page. */
    private static String text(byte[] file, String fileName) {
        String text = decoded(file);
        if (text.indexOf('\0') >= 0) {
            throw Sheet.unreadable(fileName);
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static String decoded(byte[] file) {
        if (file.length >= 2
                && (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE
                        || file[0] == (byte) 0xFE && file[1] == (byte) 0xFF)) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notThat) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    /** Whichever stands most often in the head. */
    private static char delimiter(String text) {
        String head = text.lines().findFirst().orElse("");
        char most = DELIMITERS.charAt(0);
        for (char one : DELIMITERS.toCharArray()) {
            if (count(head, one) > count(head, most)) {
                most = one;
            }
        }
        return most;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(one -> one == sign).count();
    }
}
