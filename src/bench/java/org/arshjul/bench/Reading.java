package org.arshjul.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.arshjul.workplace.CountedStatements;
import org.arshjul.workplace.Visitor;

/**
 * What somebody reads.
 *
 * @param accepted the form in which it is asked for
 */
record Reading(String name, String person, String path, String accepted) {

    /** Read in a row; the first few only warm up. */
    private static final int WARMING_UP = 5;

    private static final int COUNTED = 15;
    private static final long PAUSE_MILLIS = 500;

    /** So often a page has been read where the product has been up for a while. */
    private static final int READ_BEFORE = 80;

    /** What a reading asks of the database, and how long each of some took. */
    record Cost(int statements, Times times) {}

    static Reading page(String name, String person, String path) {
        return new Reading(name, person, path, "text/html");
    }

    Cost cost(int port) {
        Visitor visitor = Visitor.signedIn(port, person);
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < WARMING_UP + COUNTED; i++) {
            long took = once(visitor);
            if (i >= WARMING_UP) {
                taken.add(took);
            }
        }
        // The least of some: whoever reads may find events that nobody has sealed yet, and seals them first.
        int statements = IntStream.range(0, COUNTED)
                .map(i -> CountedStatements.of(visitor, () -> once(visitor)).size())
                .min()
                .orElseThrow();
        return new Cost(statements, new Times(taken));
    }

    /** Reads in a row, uncounted, until Java has compiled what that runs. */
    void before(int port) {
        Visitor visitor = Visitor.signedIn(port, person);
        for (int i = 0; i < READ_BEFORE; i++) {
            once(visitor);
        }
    }

    /** Reads twice a second or less until the others are done. */
    Callable<Times> until(BooleanSupplier done, int port) {
        return () -> {
            Visitor visitor = Visitor.signedIn(port, person);
            once(visitor);
            List<Long> taken = new ArrayList<>();
            do {
                taken.add(once(visitor));
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } while (!done.getAsBoolean());
            return new Times(taken);
        };
    }

    private long once(Visitor visitor) {
        long begun = System.nanoTime();
        visitor.download(path, accepted);
        long took = System.nanoTime() - begun;
        assertThat(visitor.status()).as(name).isEqualTo(200);
        return took;
    }
}
