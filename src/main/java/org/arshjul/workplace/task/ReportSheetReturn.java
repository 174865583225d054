package org.arshjul.workplace.task;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arshjul.commitment.NewReport;
import org.arshjul.commitment.ReportStatus;
import org.arshjul.document.sheet.Sheet;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.workplace.Numbers;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** Reads a spreadsheet that a person brings back, and says row by row what it would fill in; nothing counts before it is chosen. */
@Component
class ReportSheetReturn {

    /** A cell that reads otherwise than the form; empty for one that holds nothing. */
    public record Change(ReportColumn column, String before, String after) {}

    /**
     * A row that changes something.
     *
     * @param line its number in the spreadsheet program
     * @param index of the commitment on the page
     */
    public record Changed(int line, int index, String section, String wording, List<Change> changes) {}

    /** A row that is not taken in, and why. */
    public record Refused(int line, String what, String why) {}

    /**
     * What the file would fill in.
     *
     * @param unknown heads of columns that are none of the report's
     * @param missing the commitments that do not stand in the file; they stay as they are
     */
    public record Returned(
            String fileName,
            List<Changed> changed,
            int unchanged,
            List<Refused> refused,
            List<String> unknown,
            List<String> missing) {}

    private final ReportForm form;
    private final Words words;

    ReportSheetReturn(ReportForm form, Words words) {
        this.form = form;
        this.words = words;
    }

    /** Reads the file against the task's form; refuses one that has no column of commitments or nothing to fill in. */
    Returned read(HumanTask task, byte[] file, String fileName, Typed draft) {
        List<Sheet.Row> rows = Sheet.read(file, fileName);
        List<String> heads = rows.isEmpty() ? List.of() : rows.get(0).cells();
        Map<ReportColumn, Integer> columns = columns(heads);
        if (!columns.containsKey(ReportColumn.COMMITMENT)
                || ReportColumn.fields().stream().noneMatch(columns::containsKey)) {
            throw Refusal.invalid("sheet.noColumns", fileName, words.of(ReportColumn.COMMITMENT.key()));
        }
        Map<String, ReportForm.Field> asked =
                form.fields(task, draft).stream().collect(Collectors.toMap(ReportForm.Field::id, Function.identity()));
        List<Changed> changed = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Sheet.Row row : rows.subList(1, rows.size())) {
            String id = row.cell(columns.get(ReportColumn.COMMITMENT));
            try {
                Changed one = changes(row, columns, field(id, asked, seen));
                if (!one.changes().isEmpty()) {
                    changed.add(one);
                }
            } catch (Refusal refusal) {
                refused.add(new Refused(row.line(), id, words.of(refusal)));
            }
        }
        List<String> missing = asked.values().stream()
                .filter(field -> !seen.contains(field.id()))
                .map(field -> field.section() + " " + field.wording())
                .toList();
        return new Returned(
                fileName,
                changed,
                rows.size() - 1 - changed.size() - refused.size(),
                refused,
                heads.stream()
                        .filter(head -> !head.isEmpty())
                        .filter(head -> columns.values().stream()
                                .noneMatch(i -> heads.get(i).equals(head)))
                        .toList(),
                missing);
    }

    /** By what stands at their heads, in whichever language the file went out. */
    private Map<ReportColumn, Integer> columns(List<String> heads) {
        Map<ReportColumn, Integer> columns = new EnumMap<>(ReportColumn.class);
        for (ReportColumn column : ReportColumn.values()) {
            Set<String> names = words.inAllLanguages(column.key());
            for (int i = 0; i < heads.size() && !columns.containsKey(column); i++) {
                if (names.contains(heads.get(i))) {
                    columns.put(column, i);
                }
            }
        }
        return columns;
    }

    private static ReportForm.Field field(String id, Map<String, ReportForm.Field> asked, Set<String> seen) {
        ReportForm.Field field = asked.get(id);
        if (field == null) {
            throw Refusal.invalid("sheet.unknownCommitment", id);
        }
        if (!seen.add(id)) {
            throw Refusal.invalid("sheet.twice", id);
        }
        return field;
    }

    /** What the row changes in the form; refuses what the report itself would refuse. */
    private Changed changes(Sheet.Row row, Map<ReportColumn, Integer> columns, ReportForm.Field field) {
        List<Change> changes = new ArrayList<>();
        Map<String, String> values = new HashMap<>(field.values());
        for (ReportColumn column : ReportColumn.fields()) {
            String before = before(column, field);
            Integer at = columns.get(column);
            String after = at == null || row.cell(at).equals(before) ? before : value(column, field.id(), row.cell(at));
            if (!after.equals(before)) {
                changes.add(new Change(column, before, after));
            }
            values.put(column.field(), after);
        }
        if (!changes.isEmpty()) {
            report(field.id(), values).check();
        }
        return new Changed(row.line(), field.index(), field.section(), field.wording(), changes);
    }

    /** As the file would say it, so that 3,50 is no other value than 3.5; what is unfinished in the draft stands as it is. */
    private String before(ReportColumn column, ReportForm.Field field) {
        String value = field.values().get(column.field());
        String text = value == null ? "" : value.strip();
        try {
            return value(column, field.id(), text);
        } catch (Refusal unfinished) {
            return text;
        }
    }

    private String value(ReportColumn column, String id, String cell) {
        return switch (column) {
            case STATUS -> cell.isEmpty() ? "" : status(id, cell);
            case PROGRESS -> progress(id, cell);
            case VALUE -> cell.isEmpty() ? "" : decimal(id, cell).toPlainString();
            default -> cell;
        };
    }

    private String status(String id, String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        for (ReportStatus status : ReportStatus.values()) {
            if (status.id().equals(word)
                    || words.inAllLanguages("reportStatus." + status.id()).contains(word)) {
                return status.id();
            }
        }
        throw Refusal.invalid("sheet.status", id, cell, allowed());
    }

    private String allowed() {
        return List.of(ReportStatus.values()).stream()
                .map(status -> words.of("reportStatus." + status.id()))
                .collect(Collectors.joining(", "));
    }

    private static String progress(String id, String cell) {
        String percent = Numbers.plain(cell.replace("%", ""));
        try {
            return String.valueOf(percent.isEmpty() ? 0 : new BigDecimal(percent).intValueExact());
        } catch (ArithmeticException | NumberFormatException none) {
            throw Refusal.invalid("report.progress", id, cell);
        }
    }

    private static BigDecimal decimal(String id, String cell) {
        try {
            BigDecimal value = new BigDecimal(Numbers.plain(cell));
            return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        } catch (NumberFormatException none) {
            throw Refusal.invalid("sheet.number", id, cell);
        }
    }

    private static NewReport report(String id, Map<String, String> values) {
        String status = values.get("status");
        String value = values.get("value");
        return new NewReport(
                id,
                false,
                status.isEmpty() ? null : ReportStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                Integer.valueOf(values.get("progress")),
                values.get("done"),
                values.get("hinders"),
                values.get("indicator"),
                value.isEmpty() ? null : new BigDecimal(value),
                values.get("evidence"));
    }

    /** The draft with the chosen rows in it, to be read over and sent. */
    Typed taken(HumanTask task, Typed chosen, Typed draft) {
        List<String> rows = chosen.all("take");
        if (rows.isEmpty()) {
            throw Refusal.invalid("sheet.noneChosen");
        }
        Typed filled = draft;
        for (ReportForm.Field field : form.fields(task, draft)) {
            String index = String.valueOf(field.index());
            filled = filled.with("commitment." + index, field.id());
            if (rows.contains(index)) {
                filled = filled.without(List.of("asBefore." + index));
                for (ReportColumn column : ReportColumn.fields()) {
                    String name = column.field() + "." + index;
                    filled = filled.with(
                            name, chosen.find(name).orElse(field.values().get(column.field())));
                }
            }
        }
        return filled;
    }
}
