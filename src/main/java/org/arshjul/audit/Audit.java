package org.arshjul.audit;

import java.util.List;
import java.util.Set;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The record of all that happened: complete, in one order, and able to show that nobody changed it. */
@Component
public class Audit {

    /** How many events one answer holds at most. */
    public static final int MOST = 1000;

    private static final int CHUNK = 1000;

    private final Sealer sealer;
    private final Trail trail;
    private final Readers readers;
    private final TransactionTemplate transaction;

    Audit(Sealer sealer, Trail trail, Readers readers, PlatformTransactionManager transactions) {
        this.sealer = sealer;
        this.trail = trail;
        this.readers = readers;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Goes through the whole trail, with what is still to be sealed, and names the first position at which it was
     * tampered with. Coordinators and auditors may ask.
     */
    public Verification verify() {
        if (!readers.readsAll(Actor.required())) {
            throw Refusal.forbidden("audit.verify.notAllowed");
        }
        sealer.seal();
        Walk walk = new Walk();
        walk.toTheEnd();
        // What others add meanwhile is checked with the head locked, so that the end of the chain stands still.
        Long broken = transaction.execute(status -> {
            Trail.Head head = trail.lockedHead();
            walk.toTheEnd();
            return walk.brokenAgainst(head);
        });
        return new Verification(broken == null, trail.size(), broken);
    }

    /**
     * What happened after that position, in order, as far as the signed-in person may see it: coordinators and auditors
     * all, the steering group and the national parties the cycles, texts and contracts, a municipality the cycles, the
     * shared texts and its own contracts. Refuses a negative position and a limit outside 1 to {@link #MOST}.
     */
    public List<RecordedEvent> after(long position, int limit) {
        if (position < 0) {
            throw Refusal.invalid("audit.position.negative", position);
        }
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("audit.limit.outside", limit, MOST);
        }
        List<String> subjects = readers.subjectsFor(Actor.required());
        if (subjects.isEmpty()) {
            throw Refusal.forbidden("audit.events.notAllowed");
        }
        sealer.seal();
        return trail.eventsAfter(position, limit, subjects);
    }

    /** The latest events of that subject, the newest first, as far as the signed-in person may see them. */
    public List<RecordedEvent> about(String subject, int limit) {
        if (readers.subjectsFor(Actor.required()).stream().noneMatch(pattern -> matches(pattern, subject))) {
            return List.of();
        }
        sealer.seal();
        return trail.latestOf(subject, limit);
    }

    /**
     * The latest events of that cycle and everything below it but those of some types, the newest first; for those who may
     * see all of it.
     */
    public List<RecordedEvent> recentIn(String cycle, int limit, Set<String> withoutTypes) {
        if (readers.subjectsFor(Actor.required()).stream().noneMatch(pattern -> matches(pattern, cycle + "/any"))) {
            return List.of();
        }
        sealer.seal();
        return trail.latestBelow(cycle, limit, withoutTypes);
    }

    /** The position of the latest event of all. */
    public long position() {
        return trail.position();
    }

    /** The position of the latest event after that one which happened to that cycle or below it; else that position. */
    public long positionIn(String cycle, long after) {
        return trail.latestPositionBelow(cycle, after).orElse(after);
    }

    /** What of these types happened to that year, its texts and contracts, the oldest first, as far as the signed-in person may see it. */
    public List<RecordedEvent> ofYear(int year, Set<String> types) {
        List<String> patterns = readers.subjectsFor(Actor.required());
        sealer.seal();
        return trail.ofYear(year, types).stream()
                .filter(event -> patterns.stream().anyMatch(pattern -> matches(pattern, event.subject())))
                .toList();
    }

    private static boolean matches(String pattern, String subject) {
        return subject.matches(pattern.replace("%", ".*").replace("_", "."));
    }

    private final class Walk {

        private long position = 0;
        private String hash = Trail.GENESIS;
        private Long broken;

        /** Checks chunk by chunk, so that memory stays the same however long the trail is; stops at what is broken. */
        void toTheEnd() {
            List<SealedEvent> rows;
            do {
                rows = trail.rowsAfter(position, CHUNK);
                for (SealedEvent row : rows) {
                    check(row);
                }
            } while (broken == null && !rows.isEmpty());
        }

        private void check(SealedEvent row) {
            if (broken == null && row.follows(position + 1, hash)) {
                position++;
                hash = row.hash();
            } else if (broken == null) {
                broken = position + 1;
            }
        }

        Long brokenAgainst(Trail.Head head) {
            if (broken == null && (head.position() != position || !head.hash().equals(hash))) {
                // Rows are missing at the end, or were added past the head.
                broken = head.position() == position ? position : Math.min(head.position(), position) + 1;
            }
            return broken;
        }
    }
}
