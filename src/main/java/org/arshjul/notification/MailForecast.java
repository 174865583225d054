package org.arshjul.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.arshjul.cycle.CycleCancelled;
import org.arshjul.cycle.DeadlineExtended;
import org.arshjul.cycle.MilestoneMoved;
import org.arshjul.cycle.MunicipalitiesMerged;
import org.arshjul.cycle.PartyJoined;
import org.arshjul.cycle.PartyLeft;
import org.arshjul.notification.ReminderPolicy.Channel;
import org.arshjul.party.DeputyEnded;
import org.arshjul.party.DeputyNamed;
import org.arshjul.party.Person;
import org.arshjul.party.SuccessionRecorded;
import org.arshjul.platform.DomainEvent;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.TaskReassigned;
import org.springframework.stereotype.Component;

/** Who would be told what of something that has not happened yet; the letters themselves answer. */
@Component
public class MailForecast {

    /**
     * One thing that people would be told.
     *
     * @param headline what the mail about it is called, in the language of its first reader
     */
    public record Told(String headline, List<Person> readers) {}

    /**
     * Whom an act would reach.
     *
     * @param atOnce what goes out in mails of its own
     * @param goes when it does: now, or when the hours of mail begin
     * @param inDigest what stands in the readers' next digest
     * @param nextDigest when that is written
     * @param sending whether mail goes out at all
     */
    public record Readers(List<Told> atOnce, Instant goes, List<Told> inDigest, Instant nextDigest, boolean sending) {

        public boolean nobody() {
            return atOnce.isEmpty() && inDigest.isEmpty();
        }
    }

    private final Map<Class<?>, Function<DomainEvent, List<Announcement>>> letters = new LinkedHashMap<>();
    private final Notifications notifications;
    private final ReminderPolicy policy;
    private final Situations situations;
    private final ProgrammeClock clock;
    private final Holders holders;
    private final Digests digests;
    private final PostHours hours;
    private final Post post;

    MailForecast(
            YearLetters ofYear,
            TaskLetters ofTasks,
            Notifications notifications,
            ReminderPolicy policy,
            Situations situations,
            ProgrammeClock clock,
            Holders holders,
            Digests digests,
            PostHours hours,
            Post post) {
        this.notifications = notifications;
        this.policy = policy;
        this.situations = situations;
        this.clock = clock;
        this.holders = holders;
        this.digests = digests;
        this.hours = hours;
        this.post = post;
        tell(CycleCancelled.class, ofYear::announcements);
        tell(MilestoneMoved.class, ofYear::announcements);
        tell(PartyJoined.class, ofYear::announcements);
        tell(PartyLeft.class, ofYear::announcements);
        tell(MunicipalitiesMerged.class, ofYear::announcements);
        tell(SuccessionRecorded.class, ofYear::announcements);
        tell(DeputyNamed.class, ofYear::announcements);
        tell(DeputyEnded.class, ofYear::announcements);
        tell(TaskReassigned.class, ofTasks::announcements);
        tell(DeadlineExtended.class, ofTasks::announcements);
    }

    private <E extends DomainEvent> void tell(Class<E> type, Function<E, List<Announcement>> announcements) {
        letters.put(type, event -> announcements.apply(type.cast(event)));
    }

    /** Whom these events of a coordinator's act would reach; asked where what they speak of can be seen. */
    public Readers of(Collection<? extends DomainEvent> events) {
        return readers(events.stream()
                .flatMap(event -> letters.getOrDefault(event.getClass(), none -> List.of()).apply(event).stream())
                .toList());
    }

    /** Whom new tasks of that kind and name would reach in that year, when members of these groups may take them. */
    public Readers ofTasks(String kind, String name, String year, List<String> groups) {
        Situations.Day today = situations.on(clock.today());
        List<Person> atOnce = new ArrayList<>();
        List<Person> inDigest = new ArrayList<>();
        for (String group : groups.stream().distinct().toList()) {
            Channel channel =
                    policy.step(today.ofNew(kind, List.of(group), year)).channel();
            (channel == Channel.DIGEST ? inDigest : atOnce).addAll(holders.of(List.of(group)));
        }
        News news = News.of("tasks", year, name).apartBy(kind);
        return readers(List.of(Announcement.atOnce(atOnce, news), Announcement.inDigest(inDigest, news)));
    }

    private Readers readers(List<Announcement> announcements) {
        return new Readers(
                told(announcements, true),
                hours.nextOpen(clock.instant()),
                told(announcements, false),
                digests.next(),
                post.going());
    }

    /** By what is told, so that the same to several people stands once. */
    private List<Told> told(List<Announcement> announcements, boolean atOnce) {
        Map<String, List<Person>> readers = new LinkedHashMap<>();
        for (Announcement announcement : announcements) {
            List<Person> reached = announcement.atOnce() == atOnce ? notifications.reached(announcement) : List.of();
            if (!reached.isEmpty()) {
                readers.computeIfAbsent(
                                notifications.headline(reached.get(0), announcement.news()), none -> new ArrayList<>())
                        .addAll(reached);
            }
        }
        return readers.entrySet().stream()
                .map(one -> new Told(
                        one.getKey(), one.getValue().stream().distinct().toList()))
                .toList();
    }
}
