package org.arshjul.cycle.process;

import org.arshjul.cycle.MilestoneMoved;
import org.arshjul.platform.process.RunningDates;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A moved milestone moves the timers and due dates that hang on it. */
@Component
class MoveRunningDates {

    private final RunningDates dates;

    MoveRunningDates(RunningDates dates) {
        this.dates = dates;
    }

    @ApplicationModuleListener
    void on(MilestoneMoved event) {
        dates.recalculate(event.subject());
    }
}
