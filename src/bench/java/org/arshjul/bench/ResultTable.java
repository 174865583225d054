package org.arshjul.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.arshjul.bench.Results.Row;

/** The results as a table in Markdown: the median, and the least and the most of all rounds. */
final class ResultTable {

    private static final String HEAD = """
            | database | contracts | | opened, contracts/s | answers/s | answers, to the bare engine's | with all that follows | per contract, to the fewest contracts |
            |---|---|---|---|---|---|---|---|
            """;

    private ResultTable() {}

    static void write(Results results, Path file) throws IOException {
        String table =
                HEAD + results.rows().stream().map(row -> line(results, row)).collect(Collectors.joining());
        System.out.print(table);
        Files.writeString(file, table);
    }

    private static String line(Results results, Row row) {
        return "| %s | %d | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        row.database(),
                        row.contracts(),
                        row.contender(),
                        results.opened(row).told("%.0f"),
                        results.answers(row).told("%.0f"),
                        results.toTheEngine(row).told("%.2f"),
                        results.wholeToTheEngine(row).told("%.2f"),
                        results.toTheFewest(row).told("%.2f"));
    }
}
