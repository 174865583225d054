package org.arshjul.audit;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arshjul.audit.AnchorFile.Content;
import org.arshjul.audit.AnchorFile.Line;
import org.arshjul.audit.AnchorMemory.Known;
import org.arshjul.platform.TrailHead;
import org.arshjul.platform.clock.ProgrammeClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The heads of the trail that lie outside of the database, so that a trail that was rewritten as a whole is found out. */
@Component
@EnableConfigurationProperties(AnchorSettings.class)
public class Anchors {

    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);

    private final AnchorSettings settings;
    private final AnchorFile file;
    private final AnchorMemory memory;
    private final Sealer sealer;
    private final Trail trail;
    private final ProgrammeClock clock;
    private final TransactionTemplate transaction;

    Anchors(
            AnchorSettings settings,
            AnchorFile file,
            AnchorMemory memory,
            Sealer sealer,
            Trail trail,
            ProgrammeClock clock,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.file = file;
        this.memory = memory;
        this.sealer = sealer;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Why the trail cannot be anchored now, as far as the last attempt knows. */
    public Optional<AnchorFault> fault() {
        return settings.enabled() ? Optional.ofNullable(memory.known().fault()) : Optional.empty();
    }

    /** Compares every anchor of the file with the trail. */
    Anchored compare() {
        if (!settings.enabled()) {
            return new Anchored(AnchorState.OFF, 0, null, null, null);
        }
        // The memory first: what is written meanwhile may stand in the file and not in what was remembered.
        Known known = memory.known();
        try {
            return compare(known, file.read());
        } catch (IOException unreadable) {
            return new Anchored(AnchorState.UNREADABLE, 0, null, null, null);
        }
    }

    /** The earliest anchor that covers the trail up to that position, if there is one and its file can be read. */
    Optional<Anchor> covering(long position) {
        try {
            return settings.enabled()
                    ? file.read().stream()
                            .flatMap(content -> content.anchors().stream())
                            .map(Line::anchor)
                            .filter(anchor -> anchor.position() >= position)
                            .findFirst()
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Writes the day's anchor unless it is there or it is too early; what fails is remembered and tried again. */
    void writeDue() {
        write((latest, head) -> latest == null || day(clock.instant()).isAfter(day(latest.at())));
    }

    /** Writes an anchor if something happened since the last. */
    void writeNews() {
        write((latest, head) -> latest == null || head.position() > latest.position());
    }

    private interface Need {

        boolean of(Anchor latest, TrailHead head);
    }

    private void write(Need need) {
        sealer.seal();
        transaction.executeWithoutResult(status -> {
            Known known = memory.locked();
            AnchorFault fault = attempt(known, need);
            if (fault == null) {
                return;
            }
            boolean told = known.fault() != null && known.fault().state() == fault.state();
            memory.failed(new AnchorFault(
                    fault.state(), fault.detail(), told ? known.fault().since() : fault.since()));
            if (!told) {
                LOG.error("the trail cannot be anchored, {}: {}", fault.state().id(), fault.detail());
            }
        });
    }

    /** Null when all is well. */
    private AnchorFault attempt(Known known, Need need) {
        Optional<Content> content;
        try {
            content = file.read();
        } catch (IOException unreadable) {
            return fault(AnchorState.UNREADABLE, unreadable.toString());
        }
        Anchored found = compare(known, content);
        if (!found.state().sound()) {
            return fault(found.state(), detail(found));
        }
        TrailHead head = trail.head();
        try {
            if (head.position() > 0 && need.of(found.latest(), head)) {
                file.append(head, clock.instant(), content.orElse(Content.NONE));
                content = file.read();
            }
        } catch (IOException unwritable) {
            return fault(AnchorState.UNWRITABLE, unwritable.toString());
        }
        content.filter(now -> known.fault() != null || now.hashes().size() != known.lines())
                .ifPresent(now -> memory.written(now.hashes().size(), now.lastHash()));
        return null;
    }

    private String detail(Anchored found) {
        String where = found.line() == null ? file.toString() : "%s, line %d".formatted(file, found.line());
        return found.disagreeing() == null
                ? where
                : where + ": " + found.disagreeing().line();
    }

    private AnchorFault fault(AnchorState state, String detail) {
        return new AnchorFault(state, detail, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Anchored compare(Known known, Optional<Content> content) {
        if (content.isEmpty()) {
            return new Anchored(known.lines() == 0 ? AnchorState.NONE : AnchorState.MISSING, 0, null, null, null);
        }
        Content lines = content.get();
        List<Line> anchors = lines.anchors();
        Anchor latest =
                anchors.isEmpty() ? null : anchors.get(anchors.size() - 1).anchor();
        if (lines.damagedLine() != null) {
            return new Anchored(AnchorState.DAMAGED, anchors.size(), latest, lines.damagedLine(), null);
        }
        if (!lines.beginsWith(known.lines(), known.lastLine())) {
            int line = Math.min(known.lines(), lines.hashes().size() + 1);
            return new Anchored(AnchorState.DAMAGED, anchors.size(), latest, line, null);
        }
        Map<Long, String> hashes = trail.hashesAt(anchors.stream()
                .map(line -> line.anchor().position())
                .distinct()
                .toList());
        for (Line line : anchors) {
            if (!line.anchor().hash().equals(hashes.get(line.anchor().position()))) {
                return new Anchored(AnchorState.DISAGREE, anchors.size(), latest, line.number(), line.anchor());
            }
        }
        return new Anchored(
                anchors.isEmpty() ? AnchorState.NONE : AnchorState.AGREE, anchors.size(), latest, null, null);
    }

    /** A day begins at the hour of its anchor. */
    private LocalDate day(Instant moment) {
        return moment.atZone(ProgrammeClock.STOCKHOLM)
                .toLocalDateTime()
                .minusHours(settings.hour())
                .toLocalDate();
    }
}
