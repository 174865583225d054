package org.arshjul.platform.node;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened and has not been told to all listeners, in spite of several attempts or a long time. */
@Component
@Transactional
public class StuckPublications {

    private final PublicationTable publications;
    private final NodeSettings settings;
    private final Clock machine = Clock.systemUTC();

    StuckPublications(PublicationTable publications, NodeSettings settings) {
        this.publications = publications;
        this.settings = settings;
    }

    /** All of them, the oldest first. */
    @Transactional(readOnly = true)
    public List<StuckPublication> all() {
        return publications.stuck(settings.shownAfter(), before());
    }

    /** How many they are. */
    @Transactional(readOnly = true)
    public long count() {
        return publications.countStuck(settings.shownAfter(), before());
    }

    private OffsetDateTime before() {
        return machine.instant().minus(settings.shownAfterTime()).atOffset(ZoneOffset.UTC);
    }

    /** Has those that failed tried again at the next beat of a node. */
    public void retry() {
        publications.dueNow();
    }
}
