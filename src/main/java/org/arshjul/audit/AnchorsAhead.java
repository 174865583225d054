package org.arshjul.audit;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.arshjul.platform.restore.RestoreWitness;
import org.springframework.stereotype.Component;

/** An anchor that names a position which the trail has not reached was written before the database went back in time. */
@Component
class AnchorsAhead implements RestoreWitness {

    private static final int LONGEST_LOOK_SECONDS = 10;

    private final Anchors anchors;
    private final Trail trail;

    AnchorsAhead(Anchors anchors, Trail trail) {
        this.anchors = anchors;
        this.trail = trail;
    }

    /** Does not wait long: a folder that hangs delays anchors and nothing else. */
    @Override
    public Optional<String> fellBehind() {
        return CompletableFuture.supplyAsync(this::ahead)
                .completeOnTimeout(Optional.empty(), LONGEST_LOOK_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private Optional<String> ahead() {
        return Optional.ofNullable(anchors.compare().latest())
                .filter(latest -> latest.position() > trail.head().position())
                .map(latest -> "%s, %d".formatted(latest.installation(), latest.position()));
    }
}
