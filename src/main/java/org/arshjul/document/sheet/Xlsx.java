package org.arshjul.document.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.arshjul.document.Unpacking;
import org.arshjul.document.sheet.Sheet.Row;
import org.arshjul.platform.Refusal;

/** Excel files. */
final class Xlsx {

    /** What a number in such a file holds without loss. */
    private static final int EXACT_DIGITS = 15;

    /** The library holds a file in memory as a tree many times as large. */
    private static final int LARGEST_UNPACKED = 24 * 1024 * 1024;

    private static final int LONGEST_CELL = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int SHOWN = 60;

    private static final int WIDEST = 60 * 256;
    private static final int PER_SIGN = 300;

    private Xlsx() {}

    /** A ZIP file; CSV never begins like that. */
    static boolean is(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    static byte[] of(String name, List<String> head, List<List<Object>> rows) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(name));
            CellStyle bold = wrapped(book);
            Font font = book.createFont();
            font.setBold(true);
            bold.setFont(font);
            fill(sheet.createRow(0), head, bold, bold);
            CellStyle plain = wrapped(book);
            CellStyle quoted = wrapped(book);
            quoted.setQuotePrefixed(true);
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet.createRow(i + 1), rows.get(i), plain, quoted);
            }
            for (int column = 0; column < head.size(); column++) {
                sheet.setColumnWidth(column, width(head, rows, column));
            }
            sheet.createFreezePane(0, 1);
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static CellStyle wrapped(XSSFWorkbook book) {
        CellStyle style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static int width(List<String> head, List<List<Object>> rows, int column) {
        int longest = head.get(column).length();
        for (List<Object> row : rows) {
            longest = Math.max(
                    longest,
                    row.get(column) == null ? 0 : row.get(column).toString().length());
        }
        return Math.min(WIDEST, (longest + 2) * PER_SIGN);
    }

    private static void fill(XSSFRow row, List<?> values, CellStyle plain, CellStyle quoted) {
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value == null) {
                continue;
            }
            Cell cell = row.createCell(column);
            if (exact(value)) {
                cell.setCellValue(((Number) value).doubleValue());
                cell.setCellStyle(plain);
            } else {
                String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
                if (text.length() > LONGEST_CELL) {
                    throw Refusal.invalid("sheet.cellTooLong", text.substring(0, SHOWN), text.length(), LONGEST_CELL);
                }
                cell.setCellValue(text);
                cell.setCellStyle(FormulaText.marked(text).equals(text) ? plain : quoted);
            }
        }
    }

    private static boolean exact(Object value) {
        return value instanceof Integer || value instanceof BigDecimal number && number.precision() <= EXACT_DIGITS;
    }

    static List<Row> read(byte[] file, String fileName) {
        List<Row> rows = new ArrayList<>();
        inspect(file, fileName);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            Sheet.limit(sheet.getPhysicalNumberOfRows(), fileName);
            for (org.apache.poi.ss.usermodel.Row row : sheet) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < row.getLastCellNum(); column++) {
                    Cell cell = row.getCell(column);
                    cells.add(
                            cell == null
                                    ? ""
                                    : value(cell).replace("\r\n", "\n").strip());
                }
                rows.add(new Row(row.getRowNum() + 1, cells));
            }
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException damaged) {
            throw Sheet.unreadable(fileName);
        }
        return rows;
    }

    private static void inspect(byte[] file, String fileName) {
        try {
            if (!Unpacking.fits(file, LARGEST_UNPACKED, entry -> {})) {
                throw Refusal.invalid("sheet.swells", fileName, LARGEST_UNPACKED / 1024 / 1024);
            }
        } catch (IOException damaged) {
            throw Sheet.unreadable(fileName);
        }
    }

    /** Of a formula what it last came to; a day as 2026-12-08. */
    private static String value(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : NumberToTextConverter.toText(cell.getNumericCellValue());
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> "";
        };
    }
}
