package org.arshjul.audit.webhook;

import java.util.List;
import java.util.Objects;
import org.arshjul.platform.DomainEvent;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;

/** The types of events that the product can record, by their names in the trail. */
@Component
class EventTypes {

    private static final String PRODUCT = "org.arshjul";

    private final List<String> all;

    EventTypes() {
        ClassPathScanningCandidateComponentProvider events = new ClassPathScanningCandidateComponentProvider(false);
        events.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
        all = events.findCandidateComponents(PRODUCT).stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                .map(name -> name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1))
                .distinct()
                .sorted()
                .toList();
    }

    /** By name. */
    List<String> all() {
        return all;
    }
}
