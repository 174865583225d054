package org.arshjul.audit;

import java.util.ArrayList;
import java.util.List;
import org.arshjul.platform.TrailHead;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves what waits in the inbox to the end of the chain, in order; one at a time over all nodes. */
@Component
class Sealer {

    private static final int BATCH = 500;

    private final Inbox inbox;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Sealer(Inbox inbox, Trail trail, PlatformTransactionManager transactions) {
        this.inbox = inbox;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Seals all that is committed by now. */
    @Scheduled(fixedDelayString = "250ms")
    synchronized void seal() {
        if (inbox.isEmpty()) {
            return;
        }
        Integer sealed;
        do {
            sealed = transaction.execute(status -> batch());
        } while (sealed != null && sealed == BATCH);
    }

    private int batch() {
        TrailHead head = trail.lockedHead();
        List<Inbox.Pending> pending = inbox.oldest(BATCH);
        if (pending.isEmpty()) {
            return 0;
        }
        List<SealedEvent> rows = new ArrayList<>(pending.size());
        long position = head.position();
        String hash = head.hash();
        for (Inbox.Pending each : pending) {
            SealedEvent row = SealedEvent.after(hash, at(++position, each.event()));
            rows.add(row);
            hash = row.hash();
        }
        trail.append(rows);
        inbox.remove(pending.stream().map(Inbox.Pending::seq).toList());
        return pending.size();
    }

    private static RecordedEvent at(long position, RecordedEvent event) {
        return new RecordedEvent(
                position,
                event.id(),
                event.occurredAt(),
                event.type(),
                event.subject(),
                event.actor(),
                event.payload());
    }
}
