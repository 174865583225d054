package org.arshjul.workplace.task;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a report as a spreadsheet: first what says which commitment it is, then the fields of its report. */
public enum ReportColumn {
    COMMITMENT,
    SECTION,
    WORDING,
    STATUS,
    PROGRESS,
    DONE,
    HINDERS,
    INDICATOR,
    VALUE,
    /** Where the indicator begins and what it is to reach: to be read, beside the value. */
    AIM,
    EVIDENCE;

    /** Those that a party fills in. */
    static List<ReportColumn> fields() {
        return Arrays.stream(values())
                .filter(column -> column.compareTo(STATUS) >= 0 && column != AIM)
                .toList();
    }

    /** The field of the page, without its index. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of what stands at its head. */
    public String key() {
        return "reportSheet.column." + field();
    }
}
