package org.arshjul.cycle;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.arshjul.cycle.calendar.WorkingDays;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.process.RunningDates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows what moving dates would change, by moving them and taking it back: there is no second reckoning to be wrong. */
@Component
public class MovePreviews {

    private final Cycles cycles;
    private final RunningDates running;
    private final TransactionTemplate transaction;

    MovePreviews(Cycles cycles, RunningDates running, PlatformTransactionManager transactions) {
        this.cycles = cycles;
        this.running = running;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What would change; refuses whatever {@link Cycles#move(int, Map)} refuses. Nothing is kept, nobody is told. */
    public MovePreview of(int year, Map<Milestone, LocalDate> days) {
        return transaction.execute(rehearsal -> {
            rehearsal.setRollbackOnly();
            Map<Milestone, LocalDate> before = new EnumMap<>(cycles.get(year).milestones());
            cycles.move(year, days);
            RunningDates.Changes changes = running.recalculate(String.valueOf(year));
            List<MovePreview.Moved> moved = new EnumMap<>(days)
                    .entrySet().stream()
                            .map(one -> moved(year, one.getKey(), before.get(one.getKey()), one.getValue()))
                            .toList();
            return new MovePreview(moved, changes.tasks(), changes.timers());
        });
    }

    private static MovePreview.Moved moved(int year, Milestone milestone, LocalDate from, LocalDate to) {
        return new MovePreview.Moved(
                new MilestoneMoved(year, milestone, from, to),
                WorkingDays.sweden().between(from, to));
    }
}
