package org.arshjul.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.arshjul.cycle.CycleCancelled;
import org.arshjul.cycle.MilestoneMoved;
import org.arshjul.notification.ReminderPolicy.Channel;
import org.arshjul.notification.ReminderPolicy.Situation;
import org.arshjul.party.Person;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.stereotype.Component;

/** Who would be told of something that has not happened yet; the letters themselves answer. */
@Component
public class MailForecast {

    /**
     * Whom an act would reach.
     *
     * @param atOnce those who get a mail of its own
     * @param inDigest those who read it in their next digest
     * @param nextDigest when that is written
     * @param sending whether mail goes out at all
     */
    public record Readers(List<Person> atOnce, List<Person> inDigest, Instant nextDigest, boolean sending) {}

    private final YearLetters letters;
    private final Notifications notifications;
    private final ReminderPolicy policy;
    private final Situations situations;
    private final ProgrammeClock clock;
    private final Holders holders;
    private final Digests digests;
    private final Post post;

    MailForecast(
            YearLetters letters,
            Notifications notifications,
            ReminderPolicy policy,
            Situations situations,
            ProgrammeClock clock,
            Holders holders,
            Digests digests,
            Post post) {
        this.letters = letters;
        this.notifications = notifications;
        this.policy = policy;
        this.situations = situations;
        this.clock = clock;
        this.holders = holders;
        this.digests = digests;
        this.post = post;
    }

    /** Whom the cancelling of a year would reach. */
    public Readers of(CycleCancelled event) {
        return readers(List.of(letters.announcement(event)));
    }

    /** Whom moved milestones would reach. */
    public Readers of(List<MilestoneMoved> events) {
        return readers(events.stream().map(letters::announcement).toList());
    }

    /** Whom new tasks of that kind would reach in that year, when members of these groups may take them. */
    public Readers ofTasks(String kind, String year, List<String> groups) {
        Situations.Day today = situations.on(clock.today());
        List<Person> atOnce = new ArrayList<>();
        List<Person> inDigest = new ArrayList<>();
        for (String group : groups.stream().distinct().toList()) {
            Situation situation = today.ofNew(kind, List.of(group), year);
            (policy.step(situation).channel() == Channel.DIGEST ? inDigest : atOnce).addAll(holders.of(List.of(group)));
        }
        return readers(atOnce, inDigest);
    }

    private Readers readers(List<Announcement> announcements) {
        List<Person> atOnce = new ArrayList<>();
        List<Person> inDigest = new ArrayList<>();
        for (Announcement announcement : announcements) {
            (announcement.atOnce() ? atOnce : inDigest).addAll(notifications.reached(announcement));
        }
        return readers(atOnce, inDigest);
    }

    private Readers readers(List<Person> atOnce, List<Person> inDigest) {
        return new Readers(
                atOnce.stream().distinct().toList(),
                inDigest.stream().distinct().toList(),
                digests.next(),
                post.going());
    }
}
