package org.arshjul.workplace.year;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.arshjul.party.Parties;
import org.arshjul.platform.schedule.OwnThread;
import org.arshjul.platform.security.LiveSessions;
import org.arshjul.workplace.Viewer;
import org.arshjul.workplace.year.BoardMark.Mark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Those who have a board open: each hears within a second or two that it has changed, not what. One look at the database a
 * second serves all who watch a year, on whichever node it was changed; nobody watching, nobody looks.
 */
@Component
class BoardListeners implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BoardListeners.class);

    static final int MOST = 300;
    static final int MOST_OF_ONE_PERSON = 8;

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final long HEARTBEAT = 15;
    private static final int FAREWELL_SECONDS = 10;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final class Listener {

        private final int year;
        private final String person;
        private final String session;
        private final SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        private Mark seen;

        Listener(int year, String person, String session, Mark seen) {
            this.year = year;
            this.person = person;
            this.session = session;
            this.seen = seen;
        }

        int year() {
            return year;
        }

        String session() {
            return session;
        }
    }

    private final BoardMark board;
    private final Parties parties;
    private final LiveSessions sessions;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private ThreadPoolTaskScheduler clockwork;
    private long beats;

    BoardListeners(BoardMark board, Parties parties, LiveSessions sessions) {
        this.board = board;
        this.parties = parties;
        this.sessions = sessions;
    }

    /** Somebody who may see that year's board listens from what was seen on; empty when too many listen already. */
    Optional<SseEmitter> listen(int year, Mark seen, String person, String session) {
        long own = listeners.stream().filter(one -> one.person.equals(person)).count();
        if (listeners.size() >= MOST || own >= MOST_OF_ONE_PERSON) {
            return Optional.empty();
        }
        Listener listener = new Listener(year, person, session, seen);
        listener.emitter.onCompletion(() -> listeners.remove(listener));
        listener.emitter.onTimeout(listener.emitter::complete);
        listener.emitter.onError(gone -> listeners.remove(listener));
        // The first words let the browser know at once that it is connected.
        send(listener, SseEmitter.event().reconnectTime(EVERY.toMillis() * 5).comment("listening"));
        listeners.add(listener);
        return Optional.of(listener.emitter);
    }

    int count() {
        return listeners.size();
    }

    private void beat() {
        if (listeners.isEmpty()) {
            return;
        }
        beats++;
        dismiss();
        Map<Integer, List<Listener>> years = listeners.stream().collect(Collectors.groupingBy(Listener::year));
        years.forEach(this::tell);
        if (beats % HEARTBEAT == 0) {
            listeners.forEach(one -> send(one, SseEmitter.event().comment("still here")));
        }
    }

    /** Whoever has logged out, or sees the programme no longer, hears no more. */
    private void dismiss() {
        Set<String> live = sessions.among(
                listeners.stream().map(Listener::session).distinct().toList());
        Map<String, Boolean> allowed = new HashMap<>();
        for (Listener listener : listeners) {
            boolean may = live.contains(listener.session)
                    && allowed.computeIfAbsent(
                            listener.person, person -> new Viewer(person, parties.groupsOf(person)).programme());
            if (!may) {
                listeners.remove(listener);
                listener.emitter.complete();
            }
        }
    }

    private void tell(int year, List<Listener> watching) {
        long oldest =
                watching.stream().mapToLong(one -> one.seen.position()).min().orElseThrow();
        Mark now = board.after(year, oldest);
        for (Listener listener : watching) {
            if (now.position() > listener.seen.position() || !now.rest().equals(listener.seen.rest())) {
                listener.seen = new Mark(Math.max(now.position(), listener.seen.position()), now.rest());
                send(listener, SseEmitter.event().name("changed").data(now.toString()));
            }
        }
    }

    private void send(Listener listener, SseEmitter.SseEventBuilder event) {
        try {
            listener.emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("a listener to the board of {} has gone", listener.year, gone);
            listeners.remove(listener);
        }
    }

    @Override
    public synchronized void start() {
        clockwork = OwnThread.named("board-listeners-", FAREWELL_SECONDS);
        clockwork.scheduleWithFixedDelay(this::beat, EVERY);
    }

    /** Ends the streams before the server waits for its requests to end. */
    @Override
    public synchronized void stop() {
        clockwork.shutdown();
        clockwork = null;
        listeners.forEach(listener -> listener.emitter.complete());
        listeners.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }
}
