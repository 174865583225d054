package org.arshjul.document.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.arshjul.document.sheet.Sheet.Row;
import org.arshjul.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    private static final List<String> NAUGHTY = List.of(
            "Åtgärder för färjeläget",
            "ett; två, tre\tfyra",
            "\"citat\" och 'apostrofer'",
            "rad ett\nrad två\n\nrad fyra",
            "=HYPERLINK(\"https://example.org\")",
            "'=1+1",
            "''-2",
            "+46 46 35 50 00",
            "@SUM(A1)",
            "-5 procent",
            "-5",
            "2026-12-08",
            "08-12",
            "007",
            "1E5",
            "SANT",
            "🌲 𝕳 ﷽");

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", ";", ","})
    void ten_thousand_rows_come_back_as_they_went_out(String form) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(Arrays.asList(
                    NAUGHTY.get(i % NAUGHTY.size()), i, new BigDecimal(i).movePointLeft(4), i % 2 == 0 ? null : "x"));
        }
        List<String> head = List.of("Åtagande", "Nr", "Värde", "=Sist");

        byte[] file = form.equals("xlsx") ? Sheet.xlsx("Rapport", head, rows) : Sheet.csv(form.charAt(0), head, rows);
        List<Row> read = Sheet.read(file, "rapport");

        assertThat(read).hasSize(10_001);
        assertThat(read.get(0)).isEqualTo(new Row(1, head));
        for (int i = 0; i < 10_000; i++) {
            Row row = read.get(i + 1);
            assertThat(row.line()).isEqualTo(i + 2);
            assertThat(row.cell(0)).isEqualTo(NAUGHTY.get(i % NAUGHTY.size()));
            assertThat(row.cell(1)).isEqualTo(String.valueOf(i));
            assertThat(new BigDecimal(row.cell(2))).isEqualByComparingTo(new BigDecimal(i).movePointLeft(4));
            assertThat(row.cell(3)).isEqualTo(i % 2 == 0 ? "" : "x");
        }
    }

    @Test
    void what_looks_like_a_formula_is_text_in_the_file() throws IOException {
        byte[] csv = Sheet.csv(',', List.of("a"), List.of(List.of("=1+1"), List.of("-5 procent"), List.of("-5")));
        assertThat(new String(csv, StandardCharsets.UTF_8)).isEqualTo("\ufeffa\r\n'=1+1\r\n'-5 procent\r\n-5\r\n");

        byte[] xlsx = Sheet.xlsx("r", List.of("a"), List.of(List.of("=1+1")));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            Cell cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void a_text_that_no_cell_holds_is_refused_and_goes_out_as_csv() {
        List<List<Object>> rows = List.of(List.of("å".repeat(32_768)));

        assertThatThrownBy(() -> Sheet.xlsx("r", List.of("a"), rows))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("sheet.cellTooLong"));
        assertThat(Sheet.read(Sheet.csv(';', List.of("a"), rows), "a.csv")
                        .get(1)
                        .cell(0))
                .hasSize(32_768);
    }

    @Test
    void csv_is_read_whoever_saved_it() {
        String table = "Läge;Värde\r\nklart;3,5\r\n\r\n\"två\rrader\";–\r\n";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
            assertThat(Sheet.read(table.getBytes(charset), "a.csv"))
                    .as(charset.name())
                    .containsExactly(
                            new Row(1, List.of("Läge", "Värde")),
                            new Row(2, List.of("klart", "3,5")),
                            new Row(4, List.of("två\nrader", "–")));
        }
        assertThat(Sheet.read("a\tb\r\n1\t2".getBytes(StandardCharsets.UTF_8), "a.csv"))
                .containsExactly(new Row(1, List.of("a", "b")), new Row(2, List.of("1", "2")));
    }

    @Test
    void an_excel_file_is_read_as_it_shows_its_cells() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFRow row = book.createSheet().createRow(3);
            row.createCell(0).setCellFormula("20*2+0.5");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.getCreationHelper().createDataFormat().getFormat("yyyy-mm-dd"));
            Cell date = row.createCell(2);
            date.setCellValue(LocalDate.of(2026, 12, 8));
            date.setCellStyle(day);
            row.createCell(3).setCellValue("  kant  ");
            book.write(file);
        }

        assertThat(Sheet.read(file.toByteArray(), "a.xlsx"))
                .containsExactly(new Row(4, List.of("40.5", "", "2026-12-08", "kant")));
    }

    @Test
    void a_file_that_is_no_table_or_too_tooLongis_refused() {
        for (byte[] file : List.of(
                new byte[] {'P', 'K', 3, 4, 9, 9},
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0},
                "a;b\r\n\"nie slut;".getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> Sheet.read(file, "fil")).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.code()).isEqualTo("sheet.unreadable");
                assertThat(refusal.arguments()).containsExactly("fil");
            });
        }
        assertThatThrownBy(() -> Sheet.read(bomb(), "fil"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("sheet.swells"));
        byte[] tooLong = "x\r\n".repeat(Sheet.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Sheet.read(tooLong, "fil"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("sheet.tooLong"));
    }

    /** Some kilobytes that are 30 megabytes of nothing. */
    private static byte[] bomb() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[30 * 1024 * 1024]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
