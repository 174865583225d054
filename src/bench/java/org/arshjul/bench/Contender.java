package org.arshjul.bench;

import java.util.Collection;
import java.util.List;

/** Something that does the yearly work. */
interface Contender extends AutoCloseable {

    String name();

    /** Opens a new year with so many contracts; the nanoseconds until each had its first task. */
    long open(int contracts);

    /** Does what must have happened before tasks of that kind are there, and waits for it. */
    void prepare(Kind kind);

    /**
     * What people have ready to send on the open tasks of that kind on the contracts from that one up to, but without, the
     * other; those of each contract together.
     */
    Collection<List<Runnable>> answers(Kind kind, int from, int to);

    /** Waits until nothing is left that goes on without people. */
    void settle();

    @Override
    void close();
}
