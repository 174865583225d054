package org.arshjul.platform.pace;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What follows by itself begins when nobody waits for an answer of this node. It stands back for a while at most, so that
 * it goes on, slower, also where somebody always waits.
 */
@Component
public class PeopleFirst {

    /** How long what follows stands back at most: longer than most pages take. */
    static final Duration AT_MOST = Duration.ofMillis(200);

    /** Who has waited so long waits for something else than processors; what has stood in its queue so long stands back no more. */
    static final Duration LONG = Duration.ofSeconds(5);

    private final Duration atMost;
    private final long longNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition nobodyWaits = lock.newCondition();
    private final Set<Asked> waiting = new HashSet<>();

    @Autowired
    PeopleFirst() {
        this(AT_MOST, LONG);
    }

    PeopleFirst(Duration atMost, Duration tooLong) {
        this.atMost = atMost;
        this.longNanos = tooLong.toNanos();
    }

    /** Somebody waits for an answer until this is closed. */
    public final class Asked implements AutoCloseable {

        private final long since = System.nanoTime();

        private Asked() {}

        @Override
        public void close() {
            lock.lock();
            try {
                waiting.remove(this);
                if (!somebodyWaits()) {
                    nobodyWaits.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Somebody has asked, and waits from now on. */
    public Asked asked() {
        Asked asked = new Asked();
        lock.lock();
        try {
            waiting.add(asked);
        } finally {
            lock.unlock();
        }
        return asked;
    }

    /** The same task, which stands back before it begins unless it has stood in its queue for long. */
    Runnable standingBack(Runnable task) {
        long queued = System.nanoTime();
        return () -> {
            if (!isLong(queued)) {
                standBack();
            }
            task.run();
        };
    }

    /** Returns when nobody waits, or a little later all the same. */
    void standBack() {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (somebodyWaits() && left > 0) {
                left = nobodyWaits.awaitNanos(left);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private boolean somebodyWaits() {
        return waiting.stream().anyMatch(one -> !isLong(one.since));
    }

    private boolean isLong(long since) {
        return System.nanoTime() - since > longNanos;
    }
}
