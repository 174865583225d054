package org.arshjul.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.arshjul.bench.Results.Rounds;
import org.arshjul.bench.Results.Row;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler;

/** The results as a picture: how many answers there are for each of the bare engine's, with the spread of the rounds. */
final class ResultPicture {

    private ResultPicture() {}

    static void write(Results results, Path file) throws IOException {
        CategoryChart chart = new CategoryChartBuilder()
                .width(1000)
                .height(520)
                .title("Answers for each of the bare engine's in the same time")
                .yAxisTitle("median of the rounds, least and most")
                .theme(Styler.ChartTheme.GGPlot2)
                .build();
        chart.getStyler()
                .setYAxisMin(0.0)
                .setLegendPosition(Styler.LegendPosition.OutsideS)
                .setLegendLayout(Styler.LegendLayout.Horizontal);
        List<String> contenders =
                results.rows().stream().map(Row::contender).distinct().toList();
        for (String contender : contenders) {
            List<Row> rows = results.rows().stream()
                    .filter(row -> row.contender().equals(contender))
                    .toList();
            List<Rounds> ratios = rows.stream().map(results::toTheEngine).toList();
            chart.addSeries(
                    contender,
                    rows.stream()
                            .map(row -> "%s, %d contracts".formatted(row.database(), row.contracts()))
                            .toList(),
                    ratios.stream().map(Rounds::median).toList(),
                    ratios.stream()
                            .map(ratio -> (ratio.most() - ratio.least()) / 2)
                            .toList());
        }
        BitmapEncoder.saveBitmap(chart, file.toString(), BitmapEncoder.BitmapFormat.PNG);
    }
}
