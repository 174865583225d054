package org.arshjul.platform.node;

import java.time.Duration;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.core.DefaultEventPublicationRegistry;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.stereotype.Component;

/**
 * Spring Modulith's registry, which knows which node tells what: so that others neither tell it a second time while that
 * node lives, nor leave it lying when it has died. What fails belongs to nobody and is tried again.
 */
@Primary
@Component
class OwnedPublications implements EventPublicationRegistry {

    private final DefaultEventPublicationRegistry registry;
    private final EventPublicationRepository publications;
    private final Ownership ownership;
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();

    private record Failure(Object event, PublicationTargetIdentifier listener) {}

    OwnedPublications(
            DefaultEventPublicationRegistry registry, EventPublicationRepository publications, Ownership ownership) {
        this.registry = registry;
        this.publications = publications;
        this.ownership = ownership;
    }

    @Override
    public Collection<TargetEventPublication> store(Object event, Stream<PublicationTargetIdentifier> listeners) {
        Collection<TargetEventPublication> stored = registry.store(event, listeners);
        ownership.take(stored.stream().map(EventPublication::getIdentifier).toList());
        return stored;
    }

    /** Remembered only: what makes a listener fail is often the database. */
    @Override
    public void markFailed(Object event, PublicationTargetIdentifier listener) {
        registry.markFailed(event, listener);
        failures.add(new Failure(event, listener));
    }

    /** Writes down what has failed since the last time. */
    void recordFailures() {
        for (Failure failure = failures.peek(); failure != null; failure = failures.peek()) {
            publications
                    .findIncompletePublicationsByEventAndTargetIdentifier(failure.event(), failure.listener())
                    .ifPresent(failed -> ownership.failed(failed.getIdentifier()));
            failures.remove();
        }
    }

    @Override
    public void markCompleted(Object event, PublicationTargetIdentifier listener) {
        try {
            registry.markCompleted(event, listener);
        } catch (RuntimeException notRecorded) {
            failures.add(new Failure(event, listener));
            throw notRecorded;
        }
    }

    @Override
    public Collection<TargetEventPublication> findIncompletePublications() {
        return registry.findIncompletePublications();
    }

    @Override
    public Collection<TargetEventPublication> findIncompletePublicationsOlderThan(Duration age) {
        return registry.findIncompletePublicationsOlderThan(age);
    }

    @Override
    public void deleteCompletedPublicationsOlderThan(Duration age) {
        registry.deleteCompletedPublicationsOlderThan(age);
    }

    @Override
    public void processIncompletePublications(
            Predicate<EventPublication> which, Consumer<TargetEventPublication> how, Duration age) {
        registry.processIncompletePublications(which, how, age);
    }
}
