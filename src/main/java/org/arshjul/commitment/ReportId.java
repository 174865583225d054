package org.arshjul.commitment;

/**
 * A report that is compiled, approved and published: that of one follow-up, written {@code 2026/enkoping/half-year}, or the
 * national one of a year, written {@code 2026}.
 *
 * @param year the year of the revision
 * @param followUp null for the national report
 */
public record ReportId(int year, FollowUpId followUp) {

    /** The report of all contracts of that year. */
    public static ReportId national(int year) {
        return new ReportId(year, null);
    }

    /** The report of that follow-up. */
    public static ReportId of(FollowUpId followUp) {
        return new ReportId(followUp.text().year(), followUp);
    }

    /** Reads either form; refuses anything else. */
    public static ReportId of(String key) {
        if (key.matches("\\d{4}")) {
            return national(Integer.parseInt(key));
        }
        return of(FollowUpId.of(key));
    }

    /** Whether it is about all contracts of the year. */
    public boolean national() {
        return followUp == null;
    }

    /** Whether it is about what all contracts of the year have in common. */
    public boolean shared() {
        return !national() && followUp.text().shared();
    }

    @Override
    public String toString() {
        return national() ? String.valueOf(year) : followUp.toString();
    }
}
