package org.arshjul.audit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.TrailHead;
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
    private final Anchors anchors;
    private final Readers readers;
    private final TransactionTemplate transaction;

    Audit(Sealer sealer, Trail trail, Anchors anchors, Readers readers, PlatformTransactionManager transactions) {
        this.sealer = sealer;
        this.trail = trail;
        this.anchors = anchors;
        this.readers = readers;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Goes through the whole trail, with what is still to be sealed, names the first position at which it was tampered
     * with, and compares it with every anchor outside of the database. Coordinators and auditors may ask.
     */
    public Verification verify() {
        requireReaderOfAll();
        sealer.seal();
        Walk walk = new Walk();
        walk.toTheEnd();
        // What others add meanwhile is checked with the head locked, so that the end of the chain stands still.
        Long broken = transaction.execute(status -> {
            TrailHead head = trail.lockedHead();
            walk.toTheEnd();
            return walk.brokenAgainst(head);
        });
        // A folder that hangs must not keep the head locked.
        return Verification.of(trail.size(), broken, anchors.compare());
    }

    /**
     * Whether that head, from a mail or from somebody's notes, is one that the trail had, and the trail still holds up to
     * there. Coordinators, auditors and the steering group may ask; refuses what can be no head.
     */
    public HeadCheck check(long position, Digest hash) {
        if (!readers.keepsHeads(Actor.required())) {
            throw Refusal.forbidden("audit.head.notAllowed");
        }
        if (position < 1) {
            throw Refusal.invalid("audit.head.position", position);
        }
        Walk walk = new Walk();
        walk.to(position);
        if (walk.broken != null) {
            return HeadCheck.BROKEN;
        }
        if (walk.position < position) {
            return HeadCheck.BEYOND;
        }
        return walk.hash.equals(hash.hex()) ? HeadCheck.AGREES : HeadCheck.DIFFERS;
    }

    /**
     * All rows about that contract, such as {@code 2026/enkoping}, its year's shared text and its year, with what is needed
     * to recompute their hashes. Coordinators and auditors may ask.
     */
    public TrailExtract extract(String contract) {
        requireReaderOfAll();
        return extract(contract, Set.of());
    }

    /**
     * The same of these types only, for what is published with a contract: the caller chooses types that all its readers
     * may see. No type means all.
     */
    public TrailExtract extract(String contract, Set<String> types) {
        if (!contract.matches("\\d{4}/[^/]+")) {
            throw Refusal.invalid("audit.extract.contract", contract);
        }
        String year = contract.substring(0, 4);
        List<String> subjects = List.of(year, year + "/shared", contract);
        sealer.seal();
        List<TrailExtract.Row> rows = trail.rowsAbout(Set.copyOf(subjects), types).stream()
                .map(TrailExtract.Row::of)
                .toList();
        long last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).position();
        return new TrailExtract(
                subjects,
                rows,
                trail.head(),
                anchors.covering(last).map(Anchor::line).orElse(null));
    }

    private void requireReaderOfAll() {
        if (!readers.readsAll(Actor.required())) {
            throw Refusal.forbidden("audit.verify.notAllowed");
        }
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

    /** The latest events of these subjects, the newest first, as far as the signed-in person may see them. */
    public List<RecordedEvent> about(Collection<String> subjects, int limit) {
        List<String> patterns = readers.subjectsFor(Actor.required());
        List<String> seen = subjects.stream()
                .filter(subject -> patterns.stream().anyMatch(pattern -> matches(pattern, subject)))
                .toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        sealer.seal();
        return trail.latestOf(seen, limit);
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
        private long read = Long.MIN_VALUE;
        private String hash = Trail.GENESIS;
        private Long broken;

        void toTheEnd() {
            to(Long.MAX_VALUE);
        }

        /** Checks chunk by chunk, so that memory stays the same however long the trail is; stops at what is broken. */
        void to(long end) {
            List<SealedEvent> rows;
            do {
                rows = trail.rowsBetween(read, end, CHUNK);
                for (SealedEvent row : rows) {
                    check(row);
                }
            } while (broken == null && !rows.isEmpty());
        }

        private void check(SealedEvent row) {
            read = row.event().position();
            if (broken == null && row.follows(position + 1, hash)) {
                position++;
                hash = row.hash();
            } else if (broken == null) {
                broken = position + 1;
            }
        }

        Long brokenAgainst(TrailHead head) {
            if (broken == null && (head.position() != position || !head.hash().equals(hash))) {
                // Rows are missing at the end, or were added past the head.
                broken = head.position() == position ? position : Math.min(head.position(), position) + 1;
            }
            return broken;
        }
    }
}
