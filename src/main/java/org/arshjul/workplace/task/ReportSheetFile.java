package org.arshjul.workplace.task;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.arshjul.document.sheet.Sheet;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.workplace.Aims;
import org.arshjul.workplace.Numbers;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** A party's report as a spreadsheet, to be filled in elsewhere and brought back. */
@Component
class ReportSheetFile {

    private static final char SEMICOLON = ';';

    private final ReportForm form;
    private final Aims aims;
    private final Words words;

    ReportSheetFile(ReportForm form, Aims aims, Words words) {
        this.form = form;
        this.aims = aims;
        this.words = words;
    }

    /** The task's commitments, each with its report as it stands in the draft, or else as it was last. */
    byte[] xlsx(HumanTask task, Typed draft) {
        return Sheet.xlsx(words.of("reportSheet.name"), head(), rows(task, draft));
    }

    /** The same for programs that know no Excel files; numbers are written 3,5 as Excel here reads them. */
    byte[] csv(HumanTask task, Typed draft) {
        List<List<Object>> rows = rows(task, draft).stream()
                .map(row -> row.stream().map(ReportSheetFile::withComma).toList())
                .toList();
        return Sheet.csv(SEMICOLON, head(), rows);
    }

    private List<String> head() {
        return Arrays.stream(ReportColumn.values())
                .map(column -> words.of(column.key()))
                .toList();
    }

    private List<List<Object>> rows(HumanTask task, Typed draft) {
        return form.fields(task, draft).stream().map(this::row).toList();
    }

    private List<Object> row(ReportForm.Field field) {
        List<Object> row = new ArrayList<>();
        for (ReportColumn column : ReportColumn.values()) {
            String value = field.values().get(column.field());
            row.add(
                    switch (column) {
                        case COMMITMENT -> field.id();
                        case SECTION -> field.section();
                        case WORDING -> field.wording();
                        case AIM -> aims.of(field.details().indicator());
                        case STATUS -> value == null || value.isEmpty() ? "" : words.of("reportStatus." + value);
                        case PROGRESS, VALUE -> number(value);
                        default -> value == null ? "" : value;
                    });
        }
        return row;
    }

    /** What somebody left unfinished in the draft may be no number. */
    private static Object number(String value) {
        try {
            return value == null || value.isBlank() ? "" : new BigDecimal(Numbers.plain(value));
        } catch (NumberFormatException unfinished) {
            return value;
        }
    }

    private static Object withComma(Object cell) {
        return cell instanceof BigDecimal number ? number.toPlainString().replace('.', ',') : cell;
    }
}
