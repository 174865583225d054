package org.arshjul.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** Measures the contenders in turn, so that whatever else the machine does strikes all of them. */
class YearBenchmark {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final int PEOPLE = 4;
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int SAMPLE = Integer.getInteger("sample", 25);
    private static final int FEW = Integer.getInteger("few", 100);
    private static final int MANY = Integer.getInteger("many", 2000);

    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private final List<Measured> results = new ArrayList<>();

    /** One who has a year of so many contracts to do. */
    private record Entry(BenchDatabase database, Contender contender, int contracts) {}

    @Test
    void the_years_work_is_done_by_all() throws Exception {
        assertThat(FEW)
                .as("contracts for %d rounds of %d", ROUNDS + 1, SAMPLE)
                .isGreaterThanOrEqualTo((ROUNDS + 1) * SAMPLE);
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        try (BenchDatabase h2 = BenchDatabase.h2(FOLDER);
                BenchDatabase postgres = BenchDatabase.postgres()) {
            year(h2);
            year(postgres);
        }
        Results all = new Results(results);
        ResultTable.write(all, FOLDER.resolve("result.md"));
        ResultPicture.write(all, FOLDER.resolve("result.png"));
        people.shutdown();
        Accepted.check(all);
    }

    /** Few and many contracts are opened by each; in each round a sample of them goes a step while the others wait. */
    private void year(BenchDatabase database) throws Exception {
        List<Entry> entries = new ArrayList<>();
        for (int contracts : List.of(FEW, MANY)) {
            entries.add(new Entry(database, new Product(database, FOLDER, contracts), contracts));
            entries.add(new Entry(database, new BareCamunda(database.source("camunda_" + contracts)), contracts));
            entries.add(new Entry(database, new BareFlowable(database.source("flowable_" + contracts)), contracts));
        }
        entries.forEach(this::open);
        for (Kind kind : Kind.values()) {
            entries.forEach(entry -> entry.contender().prepare(kind));
            for (int round = 0; round <= ROUNDS; round++) {
                for (Entry entry : entries) {
                    work(entry, kind, round);
                }
                // What one leaves to be done in the background strikes another each time.
                Collections.rotate(entries, 1);
            }
        }
        entries.forEach(entry -> entry.contender().close());
    }

    private static int count(Collection<List<Runnable>> answers) {
        return answers.stream().mapToInt(List::size).sum();
    }

    private void open(Entry entry) {
        add(entry, 1, null, entry.contracts(), entry.contender().open(entry.contracts()), 0);
    }

    private void work(Entry entry, Kind kind, int round) throws Exception {
        Contender contender = entry.contender();
        int expected = kind.perContract() * SAMPLE;
        Collection<List<Runnable>> answers = await("%s of %s".formatted(kind, contender.name()))
                .atMost(Duration.ofMinutes(5))
                .until(
                        () -> contender.answers(kind, round * SAMPLE, (round + 1) * SAMPLE),
                        ready -> count(ready) == expected);
        long begun = System.nanoTime();
        List<Future<?>> given = new ArrayList<>();
        answers.forEach(ofOne -> given.add(people.submit(() -> ofOne.forEach(Runnable::run))));
        for (Future<?> one : given) {
            one.get();
        }
        long answered = System.nanoTime();
        contender.settle();
        add(entry, round, kind, expected, answered - begun, System.nanoTime() - answered);
    }

    private void add(Entry entry, int round, Kind kind, int tasks, long answering, long settling) {
        Measured measured = new Measured(
                entry.database().name(),
                entry.contender().name(),
                entry.contracts(),
                round,
                kind,
                tasks,
                answering,
                settling);
        results.add(measured);
        System.out.println(measured);
    }
}
