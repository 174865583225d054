package org.arshjul.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Clob;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.CompiledReports;
import org.arshjul.commitment.Counts;
import org.arshjul.commitment.Period;
import org.arshjul.commitment.ReportFigures;
import org.arshjul.commitment.ReportId;
import org.arshjul.commitment.ReportStatus;
import org.arshjul.commitment.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the tables, row by row, and what it comes to: counted without the product. */
final class Records {

    private record Promise(
            String id,
            int year,
            String part,
            String section,
            String party,
            String state,
            String given,
            String lineage,
            String wording) {

        boolean counts() {
            return state.equals("PROMISED") || state.equals("DROPPED") && given != null;
        }
    }

    private record Line(int year, String section, String party, String status) {}

    private final JdbcClient database;

    Records(JdbcClient database) {
        this.database = database;
    }

    /** So many contracts of the year are in force, each signed once by each of so many parties. */
    void signed(int year, int contracts, int parties) {
        Map<String, Long> signatures = rows(
                        "select s.contract_id from signature s join contract c on c.id = s.contract_id"
                                + " where c.cycle = %d and c.stage = 'IN_FORCE' and s.voided_at is null"
                                        .formatted(year))
                .stream()
                .collect(Collectors.groupingBy(row -> text(row, "contract_id"), Collectors.counting()));
        assertThat(signatures).hasSize(contracts).values().containsOnly((long) parties);
        Map<String, Long> members = rows(
                        "select p.contract_id from contract_party p join contract c on c.id = p.contract_id"
                                + " where c.cycle = %d and c.stage = 'IN_FORCE'".formatted(year))
                .stream()
                .collect(Collectors.groupingBy(row -> text(row, "contract_id"), Collectors.counting()));
        assertThat(members).hasSize(contracts).values().containsOnly((long) parties);
    }

    /** The promise that began with these words in that text was made in these texts, and only there, in these words. */
    void promised(String part, int firstYear, String begun, Map<String, String> expected) {
        List<Promise> all = promises();
        String lineage = all.stream()
                .filter(one -> one.year() == firstYear
                        && one.part().equals(part)
                        && one.wording().equals(begun))
                .findFirst()
                .orElseThrow()
                .lineage();
        Map<String, String> made = new TreeMap<>();
        all.stream()
                .filter(one -> one.lineage().equals(lineage) && one.state().equals("PROMISED"))
                .forEach(one -> made.merge(one.year() + "/" + one.part(), one.wording(), String::concat));
        assertThat(made).as("%s of %s", begun, part).isEqualTo(expected);
    }

    /** What the product counts is what the rows come to: in all, in the year's national report and in each party's own. */
    void agreeWith(Commitments product, CompiledReports reports, int year) {
        Map<String, String> latest = new LinkedHashMap<>();
        rows("select commitment_id, status from progress_report order by id")
                .forEach(row -> latest.put(text(row, "commitment_id"), text(row, "status")));
        Map<Line, Integer> lines = new HashMap<>();
        promises().stream()
                .filter(Promise::counts)
                .forEach(one -> lines.merge(
                        new Line(one.year(), one.section(), one.party(), latest.get(one.id())), 1, Integer::sum));
        assertThat(product.tallies().stream().collect(Collectors.toMap(Records::line, Tally::count)))
                .isEqualTo(lines);

        ReportFigures national =
                reports.find(ReportId.national(year)).orElseThrow().figures();
        assertThat(national.total()).isEqualTo(counts(lines, year, null));
        assertThat(national.total().begun()).isPositive();
        assertThat(national.parties())
                .allSatisfy(party -> assertThat(party.counts()).isEqualTo(counts(lines, year, party.key())));
        assertThat(reports.published().stream()
                        .filter(id -> id.year() == year && !id.national() && !id.shared())
                        .filter(id -> id.followUp().period() == Period.YEAR_END))
                .hasSizeGreaterThan(8)
                .allSatisfy(id -> assertThat(
                                reports.find(id).orElseThrow().figures().total())
                        .isEqualTo(counts(lines, year, id.followUp().text().part())));
    }

    /** @param party null for all */
    private static Counts counts(Map<Line, Integer> lines, int year, String party) {
        Map<String, Integer> statuses = lines.entrySet().stream()
                .filter(line -> line.getKey().year() == year)
                .filter(line -> party == null || line.getKey().party().equals(party))
                .collect(Collectors.groupingBy(
                        line -> String.valueOf(line.getKey().status()), Collectors.summingInt(Map.Entry::getValue)));
        return new Counts(
                statuses.getOrDefault("PLANNED", 0),
                statuses.getOrDefault("BEGUN", 0),
                statuses.getOrDefault("DONE", 0),
                statuses.getOrDefault("LATE", 0),
                statuses.getOrDefault("DROPPED", 0),
                statuses.getOrDefault("null", 0));
    }

    private static Line line(Tally tally) {
        ReportStatus status = tally.status();
        return new Line(tally.year(), tally.section(), tally.party().value(), status == null ? null : status.name());
    }

    private List<Promise> promises() {
        return rows("select * from commitment").stream()
                .map(row -> new Promise(
                        text(row, "id"),
                        Integer.parseInt(text(row, "text_id").substring(0, 4)),
                        text(row, "text_id").substring(5),
                        text(row, "section_number"),
                        text(row, "party"),
                        text(row, "state"),
                        text(row, "dropped_reason"),
                        text(row, "lineage"),
                        text(row, "wording")))
                .toList();
    }

    private List<Map<String, Object>> rows(String query) {
        return database.sql(query).query().listOfRows();
    }

    private static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value instanceof Clob clob ? words(clob) : value == null ? null : value.toString();
    }

    private static String words(Clob clob) {
        try {
            return clob.getSubString(1, (int) clob.length());
        } catch (SQLException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
