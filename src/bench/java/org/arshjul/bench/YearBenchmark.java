package org.arshjul.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
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
    private static final int FEW = Integer.getInteger("few", 100);
    private static final int MANY = Integer.getInteger("many", 2000);

    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private final List<Measured> results = new ArrayList<>();

    @Test
    void the_years_work_is_done_by_all() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        try (BenchDatabase h2 = BenchDatabase.h2(FOLDER);
                BenchDatabase postgres = BenchDatabase.postgres()) {
            for (BenchDatabase database : List.of(h2, postgres)) {
                few(database);
                many(database);
            }
        }
        Results all = new Results(results);
        ResultTable.write(all, FOLDER.resolve("result.md"));
        ResultPicture.write(all, FOLDER.resolve("result.png"));
        people.shutdown();
    }

    /** Years of few contracts, one after the other, by each in turn. */
    private void few(BenchDatabase database) throws Exception {
        List<Contender> contenders = contenders(database, FEW);
        for (int round = 0; round <= ROUNDS; round++) {
            for (Contender contender : contenders) {
                open(database, contender, FEW, round);
                for (Kind kind : Kind.values()) {
                    contender.prepare(kind);
                    work(database, contender, FEW, round, kind, 0, FEW);
                }
            }
        }
        contenders.forEach(Contender::close);
    }

    /** One year of many contracts, of which a sample in each round goes all the way while the others wait. */
    private void many(BenchDatabase database) throws Exception {
        List<Contender> contenders = contenders(database, MANY);
        for (Contender contender : contenders) {
            open(database, contender, MANY, 1);
        }
        for (Kind kind : Kind.values()) {
            for (Contender contender : contenders) {
                contender.prepare(kind);
            }
            for (int round = 0; round <= ROUNDS; round++) {
                for (Contender contender : contenders) {
                    work(database, contender, MANY, round, kind, round * FEW, (round + 1) * FEW);
                }
            }
        }
        contenders.forEach(Contender::close);
    }

    private static List<Contender> contenders(BenchDatabase database, int contracts) throws IOException {
        return List.of(
                new Product(database, FOLDER, contracts),
                new BareCamunda(database.source("camunda_" + contracts)),
                new BareFlowable(database.source("flowable_" + contracts)));
    }

    private static int count(Collection<List<String>> tasks) {
        return tasks.stream().mapToInt(List::size).sum();
    }

    private void open(BenchDatabase database, Contender contender, int contracts, int round) {
        long opening = contender.open(contracts);
        results.add(new Measured(database.name(), contender.name(), contracts, round, null, contracts, opening, 0));
    }

    private void work(
            BenchDatabase database, Contender contender, int contracts, int round, Kind kind, int from, int to)
            throws Exception {
        int expected = kind.perContract() * (to - from);
        Collection<List<String>> tasks = await("%s of %s".formatted(kind, contender.name()))
                .atMost(Duration.ofMinutes(5))
                .until(() -> contender.open(kind, from, to), found -> count(found) == expected);
        long begun = System.nanoTime();
        List<Future<?>> answers = new ArrayList<>();
        tasks.forEach(ofOne -> answers.add(people.submit(() -> ofOne.forEach(contender::answer))));
        for (Future<?> answer : answers) {
            answer.get();
        }
        long answered = System.nanoTime();
        contender.settle();
        Measured measured = new Measured(
                database.name(),
                contender.name(),
                contracts,
                round,
                kind,
                expected,
                answered - begun,
                System.nanoTime() - answered);
        results.add(measured);
        System.out.println(measured);
    }
}
