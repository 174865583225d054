package org.arshjul.workplace.year.acts;

import java.util.ArrayList;
import java.util.List;
import org.arshjul.notification.MailForecast;
import org.arshjul.notification.MailForecast.Readers;
import org.arshjul.platform.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does an act in a transaction that is taken back, and hears what would have happened. */
@Component
class Rehearsal {

    private final TransactionTemplate transaction;
    private final MailForecast mail;
    private final ThreadLocal<List<DomainEvent>> heard = new ThreadLocal<>();

    Rehearsal(PlatformTransactionManager transactions, MailForecast mail) {
        this.transaction = new TransactionTemplate(transactions);
        this.mail = mail;
    }

    /** Who would be told of the act; refuses what the act refuses. */
    Readers readersOf(Runnable act) {
        List<DomainEvent> events = new ArrayList<>();
        heard.set(events);
        try {
            return transaction.execute(status -> {
                status.setRollbackOnly();
                act.run();
                return mail.of(events);
            });
        } finally {
            heard.remove();
        }
    }

    @EventListener
    void on(DomainEvent event) {
        List<DomainEvent> events = heard.get();
        if (events != null) {
            events.add(event);
        }
    }
}
