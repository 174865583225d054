package org.arshjul.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was seen with few contracts and with many, side by side in Markdown. */
final class ScaleTable {

    /** Of fewer contracts a tenth is opened in the blink of an eye. */
    private static final int ENOUGH = 1000;

    private ScaleTable() {}

    static void write(List<Scale> sizes, Path file) throws IOException {
        Scale most = sizes.get(sizes.size() - 1);
        List<String> lines = Stream.of(
                        Stream.of(
                                row("", sizes, size -> "%,d contracts".formatted(size.contracts())),
                                row("---", sizes, size -> "---"),
                                row("opened in a second, whole and slowest tenth", sizes, ScaleTable::opened)),
                        most.meanwhile().keySet().stream()
                                .map(name -> row(
                                        "meanwhile: last year's " + name,
                                        sizes,
                                        size -> told(size.meanwhile().get(name)))),
                        Stream.of(row("open tasks", sizes, size -> "%,d".formatted(size.openTasks()))),
                        most.costs().keySet().stream()
                                .map(name -> row(
                                        name, sizes, size -> told(size.costs().get(name)))),
                        Stream.of(
                                row("a day's digests", sizes, ScaleTable::digests),
                                row("heap that sufficed", sizes, size -> size.heapMiB() + " MiB")))
                .flatMap(Function.identity())
                .toList();
        Files.write(file, lines);
        lines.forEach(System.out::println);
    }

    private static String row(String what, List<Scale> sizes, Function<Scale, String> told) {
        return sizes.stream().map(told).collect(Collectors.joining(" | ", "| " + what + " | ", " |"));
    }

    private static String opened(Scale size) {
        return size.contracts() < ENOUGH
                ? "%.0f".formatted(size.openedInASecond())
                : "%.0f, %.0f".formatted(size.openedInASecond(), size.openedInASecondOfTheSlowestTenth());
    }

    private static String told(Times times) {
        return "%.0f ms, %.0f at most, %d of %d over 200"
                .formatted(
                        times.median(),
                        times.longest(),
                        times.noticed(),
                        times.taken().size());
    }

    private static String told(Reading.Cost cost) {
        return "%d statements, %.0f ms, %.0f at most"
                .formatted(
                        cost.statements(), cost.times().median(), cost.times().longest());
    }

    private static String digests(Scale size) {
        return "%d mails, %.1f s of processor time, %.1f of the database's meanwhile"
                .formatted(
                        size.mails(),
                        size.digests().writers().toMillis() / 1e3,
                        size.digests().database().toMillis() / 1e3);
    }
}
