package org.arshjul.platform.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.TimeGauge;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Offers the figures of all modules as gauges. They are counted at a pace of our own: whoever reads them, and however
 * often, asks nothing of the database and never waits for it. What cannot be counted is not told at all.
 */
@Component
class FigureGauges {

    private static final Logger LOG = LoggerFactory.getLogger(FigureGauges.class);
    private static final int EVERY_SECONDS = 15;

    private final List<Figures> sources;
    private final MeterRegistry registry;
    private final Map<String, MultiGauge> gauges = new HashMap<>();
    private final Map<Figures, Set<String>> names = new HashMap<>();
    private volatile long countedAt = System.nanoTime();

    FigureGauges(List<Figures> sources, MeterRegistry registry) {
        this.sources = sources;
        this.registry = registry;
        TimeGauge.builder("arshjul.figures.age", () -> System.nanoTime() - countedAt, TimeUnit.NANOSECONDS)
                .description("How old the figures whose names begin with arshjul are")
                .register(registry);
    }

    @Scheduled(fixedDelay = EVERY_SECONDS, timeUnit = TimeUnit.SECONDS)
    synchronized void count() {
        boolean all = true;
        for (Figures source : sources) {
            all &= count(source);
        }
        if (all) {
            countedAt = System.nanoTime();
        }
    }

    private boolean count(Figures source) {
        Map<String, List<Figure>> now;
        boolean counted = true;
        try {
            now = source.count().stream().collect(Collectors.groupingBy(Figure::name));
        } catch (RuntimeException failed) {
            LOG.warn("{} could not count: {}", source.getClass().getSimpleName(), failed.toString());
            now = Map.of();
            counted = false;
        }
        Set<String> known = names.computeIfAbsent(source, none -> new HashSet<>());
        known.addAll(now.keySet());
        for (String name : known) {
            tell(name, now.getOrDefault(name, List.of()));
        }
        return counted;
    }

    private void tell(String name, List<Figure> figures) {
        if (figures.isEmpty() && !gauges.containsKey(name)) {
            return;
        }
        gauges.computeIfAbsent(
                        name,
                        first -> MultiGauge.builder(name)
                                .description(figures.get(0).description())
                                .register(registry))
                .register(
                        figures.stream()
                                .<Row<?>>map(figure -> Row.of(figure.tags(), figure.value()))
                                .toList(),
                        true);
    }
}
