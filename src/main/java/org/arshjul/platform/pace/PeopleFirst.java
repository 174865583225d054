package org.arshjul.platform.pace;

import java.time.Duration;
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

    /** Longer than most pages take, and short enough for ten things a second in two threads where somebody always waits. */
    static final Duration AT_MOST = Duration.ofMillis(200);

    private final Duration atMost;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition nobodyWaits = lock.newCondition();
    private int waiting;

    @Autowired
    PeopleFirst() {
        this(AT_MOST);
    }

    PeopleFirst(Duration atMost) {
        this.atMost = atMost;
    }

    /** Somebody waits for an answer until this is closed. */
    public interface Asked extends AutoCloseable {

        @Override
        void close();
    }

    /** Somebody has asked, and waits from now on. */
    public Asked asked() {
        count(1);
        return () -> count(-1);
    }

    private void count(int more) {
        lock.lock();
        try {
            waiting += more;
            if (waiting == 0) {
                nobodyWaits.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The same task, which stands back before it begins. */
    Runnable standingBack(Runnable task) {
        return () -> {
            standBack();
            task.run();
        };
    }

    private void standBack() {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (waiting > 0 && left > 0) {
                left = nobodyWaits.awaitNanos(left);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
