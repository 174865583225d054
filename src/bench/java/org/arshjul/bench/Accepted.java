package org.arshjul.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.arshjul.bench.Results.Row;
import org.assertj.core.api.SoftAssertions;

/**
 * The product's ratios that were accepted last ({@code accepted.properties}); a run in which a change has made them clearly
 * worse fails. Sizes of which nothing was accepted are not checked.
 */
final class Accepted {

    /** How much worse a median may be than the accepted one: runs differ by that much. */
    private static final double NOISE = 1.2;

    private final Properties accepted = new Properties();

    private Accepted() throws IOException {
        try (InputStream file = Accepted.class.getResourceAsStream("/accepted.properties")) {
            accepted.load(file);
        }
    }

    static void check(Results results) throws IOException {
        Accepted accepted = new Accepted();
        SoftAssertions.assertSoftly(softly -> results.rows().stream()
                .filter(row -> row.contender().equals(Product.NAME))
                .forEach(row -> accepted.check(softly, results, row)));
    }

    private void check(SoftAssertions softly, Results results, Row row) {
        String answers = "%s.%d.answers".formatted(row.database(), row.contracts());
        if (accepted.containsKey(answers)) {
            softly.assertThat(results.toTheEngine(row).median()).as(answers).isGreaterThan(value(answers) / NOISE);
        }
        String contract = "%s.%d.contract".formatted(row.database(), row.contracts());
        if (accepted.containsKey(contract)) {
            softly.assertThat(results.toTheFewest(row).median()).as(contract).isLessThan(value(contract) * NOISE);
        }
    }

    private double value(String key) {
        return Double.parseDouble(accepted.getProperty(key));
    }
}
