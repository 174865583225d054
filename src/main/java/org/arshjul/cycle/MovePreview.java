package org.arshjul.cycle;

import java.util.List;
import org.arshjul.platform.process.RunningDates.Shift;

/**
 * What moving dates of a year would change.
 *
 * @param moved what everybody who listens would hear, in the order of the year
 * @param tasks the open tasks that would be due at another moment
 * @param timers the running deadlines that would pass at another moment
 */
public record MovePreview(List<Moved> moved, List<Shift> tasks, List<Shift> timers) {

    /**
     * A milestone that would move.
     *
     * @param workingDays by so many, counting the later day; negative when it comes earlier
     */
    public record Moved(MilestoneMoved event, int workingDays) {}
}
