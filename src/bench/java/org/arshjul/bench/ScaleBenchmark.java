package org.arshjul.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.arshjul.workplace.CountedStatements;
import org.arshjul.workplace.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The product on PostgreSQL with ten thousand contracts, beside itself with a few: how it opens them, what its pages cost
 * where all parties have a task on each of them, and what the digests cost that tell of it. To be run with the heap that is to
 * suffice.
 */
class ScaleBenchmark {

    private static final Path FOLDER = Path.of("target", "scale");
    private static final int FEW = Integer.getInteger("few", 25);
    private static final int MANY = Integer.getInteger("many", 10_000);
    private static final String TASKLIST = "/camunda/api/engine/engine/default/filter";

    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService onlookers = Executors.newCachedThreadPool();

    @Test
    void ten_thousand_contracts_are_opened_read_and_told_of() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        List<Scale> sizes = new ArrayList<>();
        try (BenchDatabase postgres = BenchDatabase.postgres()) {
            sizes.add(measured(postgres, FEW));
            sizes.add(measured(postgres, MANY));
        }
        onlookers.shutdown();
        ScaleTable.write(sizes, FOLDER.resolve("scale.md"));
        assertThat(statements(sizes.get(1))).isEqualTo(statements(sizes.get(0)));
        assertThat(sizes.get(1).digests().writers()).isLessThan(Duration.ofMinutes(1));
    }

    private static Map<String, Integer> statements(Scale size) {
        Map<String, Integer> statements = new LinkedHashMap<>();
        size.costs().forEach((name, cost) -> statements.put(name, cost.statements()));
        return statements;
    }

    private Scale measured(BenchDatabase postgres, int contracts) throws Exception {
        try (Product product = new Product(postgres, FOLDER, contracts, CountedStatements.class)) {
            product.letPeopleIn(Visitor.PASSWORD);
            product.takeInLastYear(contracts);
            pages(product.lastYear()).forEach(page -> page.before(product.port()));
            AtomicBoolean opened = new AtomicBoolean();
            Map<String, Future<Times>> meanwhile = new LinkedHashMap<>();
            for (Reading one : pages(product.lastYear())) {
                meanwhile.put(one.name(), onlookers.submit(one.until(opened::get, product.port())));
            }
            Future<Duration> slowest = onlookers.submit(() -> slowestTenth(product, contracts));
            Duration opening = Duration.ofNanos(product.openYear(contracts));
            opened.set(true);
            Map<String, Times> read = new LinkedHashMap<>();
            for (Map.Entry<String, Future<Times>> one : meanwhile.entrySet()) {
                read.put(one.getKey(), one.getValue().get());
            }
            product.makeReviews();
            Map<String, Reading.Cost> costs = new LinkedHashMap<>();
            for (Reading one : readings(product, contracts)) {
                costs.put(one.name(), one.cost(product.port()));
            }
            long open = product.openTasks();
            Product.DigestCost digests = product.costOfNextDaysDigests();
            return new Scale(
                    contracts,
                    opening,
                    slowest.get(),
                    read,
                    open,
                    costs,
                    digests,
                    product.digests(),
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static Duration slowestTenth(Product product, int contracts) {
        Duration slowest = Duration.ZERO;
        long begun = 0;
        for (int tenth = 0; tenth <= Scale.TENTHS; tenth++) {
            long reached = Math.max(1, contracts * (long) tenth / Scale.TENTHS);
            await().forever().until(() -> product.openedContracts() >= reached);
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            slowest = tenth > 0 && taken.compareTo(slowest) > 0 ? taken : slowest;
            begun = System.nanoTime();
        }
        return slowest;
    }

    private static List<Reading> pages(int year) {
        return List.of(
                Reading.page("inbox of a municipality's contact", "kommun3.contact", "/"),
                Reading.page("inbox of an agency's contact", "myndighet1.contact", "/"),
                Reading.page("contract", "kommun3.contact", "/contracts/%d/kommun3".formatted(year)),
                Reading.page("board", "coordinator", "/board/" + year));
    }

    private List<Reading> readings(Product product, int contracts) throws IOException {
        List<Reading> readings = new ArrayList<>(pages(product.year()));
        readings.addAll(tasklist(product, "an agency's contact", "myndighet1.contact", "Min organisations", contracts));
        readings.addAll(tasklist(product, "the coordinator", "coordinator", "Alla i revisionen", contracts));
        return readings;
    }

    /** What Tasklist asks for when somebody looks at that filter: the first tasks, and how many there are. */
    private List<Reading> tasklist(Product product, String who, String person, String filter, int contracts)
            throws IOException {
        Visitor visitor = Visitor.signedIn(product.port(), person);
        for (JsonNode one : json.readTree(visitor.download(TASKLIST, "application/json"))) {
            if (one.get("name").asText().equals(filter)) {
                String path = TASKLIST + "/" + one.get("id").asText();
                JsonNode count = json.readTree(visitor.download(path + "/count", "application/json"));
                assertThat(count.get("count").asInt())
                        .as("tasks in Tasklist of %s", who)
                        .isGreaterThanOrEqualTo(contracts);
                return List.of(
                        new Reading(
                                "Tasklist's first page of " + who,
                                person,
                                path + "/list?firstResult=0&maxResults=15",
                                "application/hal+json"),
                        new Reading("Tasklist's count of " + who, person, path + "/count", "application/json"));
            }
        }
        throw new IllegalStateException("no filter " + filter);
    }
}
