package org.arshjul.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.Cycles;
import org.arshjul.notification.Digests;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.calendar.WorkingDay;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Plays the running year: robots answer the open tasks of all but the chosen parties, and when nobody has anything to do
 * the clock moves to the next date. It goes on in the background, and waits while a chosen party has something to do.
 */
@Component
@Profile("demo")
public class Play {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    /** Everybody signs on the signing day itself. */
    private static final String ON_THE_SPOT = "SignContract";

    private static final Logger LOG = LoggerFactory.getLogger(Play.class);

    /** How far to play. */
    public enum Until {
        SIGNED,
        CLOSED;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Until of(String id) {
            return Arrays.stream(values())
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("demo.play.until", id));
        }
    }

    /**
     * What goes on.
     *
     * @param waitingFor the open tasks of those for whom no robot acts
     * @param failure what stopped the robots, or null
     */
    public record Progress(
            boolean playing, Integer year, Until until, Set<String> except, List<String> waitingFor, String failure) {}

    private record Order(int year, Until until, Set<String> except) {}

    private final Cycles cycles;
    private final Parties parties;
    private final HumanTasks tasks;
    private final Robot robot;
    private final DemoClock demoClock;
    private final ProgrammeClock clock;
    private final Settled settled;
    private final Digests digests;
    private final WorkingDay workingDay;
    private volatile Order order;
    private volatile String failure;

    Play(
            Cycles cycles,
            Parties parties,
            HumanTasks tasks,
            Robot robot,
            DemoClock demoClock,
            ProgrammeClock clock,
            Settled settled,
            Digests digests,
            WorkingDay workingDay) {
        this.cycles = cycles;
        this.parties = parties;
        this.tasks = tasks;
        this.robot = robot;
        this.demoClock = demoClock;
        this.clock = clock;
        this.settled = settled;
        this.digests = digests;
        this.workingDay = workingDay;
    }

    /**
     * Plays the newest year on; starts the next one when the newest is over or was taken in.
     *
     * @param except ids of parties, or {@code coordinator} and {@code steering}, for whom people act
     */
    public void start(Until until, Set<String> except) {
        List<String> known =
                parties.all().stream().map(Party::id).map(Object::toString).toList();
        except.stream()
                .filter(one -> !known.contains(one) && !one.equals("coordinator") && !one.equals("steering"))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Refusal.invalid("demo.play.except", unknown, String.join(", ", known));
                });
        begin(new Order(running().orElseGet(this::startNext).year(), until, Set.copyOf(except)));
    }

    /** Stops the robots and the clock's jumps. */
    public void stop() {
        Order now = order;
        if (now != null) {
            end(now, null);
        }
    }

    private synchronized void begin(Order next) {
        failure = null;
        order = next;
    }

    /** Ends that order alone: a step that goes on must not end the one that was given meanwhile. */
    private synchronized void end(Order ended, String why) {
        if (order == ended) {
            failure = why;
            order = null;
        }
    }

    public Progress progress() {
        Order now = order;
        if (now == null) {
            return new Progress(false, null, null, Set.of(), List.of(), failure);
        }
        List<String> waiting = open(now).stream()
                .filter(task -> !robotMay(task, now))
                .map(task -> "%s: %s (%s)".formatted(task.subject(), task.name(), String.join(", ", task.groups())))
                .toList();
        return new Progress(true, now.year(), now.until(), now.except(), waiting, null);
    }

    @Scheduled(fixedDelay = 200)
    void step() {
        Order now = order;
        if (now == null || !settled.now()) {
            return;
        }
        if (reached(now)) {
            end(now, null);
            return;
        }
        List<HumanTask> open = open(now);
        List<HumanTask> forRobots =
                open.stream().filter(task -> robotMay(task, now)).toList();
        if (!forRobots.isEmpty()) {
            if (forRobots.stream().noneMatch(task -> task.kind().equals(ON_THE_SPOT))) {
                nextMorning(now);
            }
            forRobots.stream().takeWhile(task -> order == now).forEach(task -> act(task, now));
        } else if (open.isEmpty()) {
            jump(now);
        }
    }

    private void act(HumanTask task, Order now) {
        try {
            robot.act(task);
        } catch (Refusal overtaken) {
            // Another robot's answer of the same round may have ended this task, or a person was quicker.
            LOG.info("the robot left {} of {} alone: {}", task.kind(), task.subject(), overtaken.getMessage());
        } catch (RuntimeException broken) {
            end(now, "%s, %s: %s".formatted(task.subject(), task.name(), broken.getMessage()));
            throw broken;
        }
    }

    /** People find what is new in the morning's mail; so do robots. */
    private void nextMorning(Order now) {
        LocalDate day = demoClock.now().toLocalDate().plusDays(1);
        while (!workingDay.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        if (!move(now, day.atTime(MORNING))) {
            return;
        }
        try {
            digests.sendDue();
        } catch (RuntimeException broken) {
            end(now, broken.getMessage());
            throw broken;
        }
    }

    /** To the next timer, or to the morning of its day if it goes off at night: mails are sent by day. */
    private void jump(Order now) {
        Instant next = settled.nextTimer();
        if (next != null && next.isAfter(clock.instant())) {
            LocalDateTime moment =
                    LocalDateTime.ofInstant(next, ProgrammeClock.STOCKHOLM).plusSeconds(1);
            LocalDateTime morning = moment.toLocalDate().atTime(MORNING);
            move(now, moment.isBefore(morning) ? morning : moment);
        }
    }

    /** Whether that order still goes on; only then the clock is moved. */
    private synchronized boolean move(Order now, LocalDateTime to) {
        if (order != now) {
            return false;
        }
        demoClock.moveTo(to);
        return true;
    }

    private List<HumanTask> open(Order now) {
        return tasks.openIn(String.valueOf(now.year()));
    }

    private static boolean robotMay(HumanTask task, Order now) {
        return task.assignee() == null
                && task.groups().stream().noneMatch(group -> now.except().contains(group.replaceFirst("\\..*", "")));
    }

    private boolean reached(Order now) {
        Cycle cycle = cycles.get(now.year());
        return switch (now.until()) {
            case SIGNED ->
                cycle.state() == CycleState.IN_FORCE
                        || cycle.state() == CycleState.CLOSED
                        || cycle.state() == CycleState.CANCELLED;
            case CLOSED -> cycle.state() == CycleState.CLOSED || cycle.state() == CycleState.CANCELLED;
        };
    }

    private Optional<Cycle> running() {
        return cycles.all().stream()
                .filter(cycle -> cycle.state() != CycleState.CLOSED && cycle.state() != CycleState.CANCELLED)
                .filter(cycle -> cycle.nextPeriod().isPresent()
                        || cycle.signingOpenedAt().isPresent())
                .findFirst();
    }

    private Cycle startNext() {
        int year = cycles.all().get(0).year() + 1;
        return Actor.as(
                "coordinator", Set.of("coordinator"), () -> cycles.start(year, cycles.proposedSigningDay(year)));
    }
}
