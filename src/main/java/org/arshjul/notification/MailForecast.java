package org.arshjul.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.arshjul.cycle.CycleCancelled;
import org.arshjul.cycle.MilestoneMoved;
import org.arshjul.notification.ReminderPolicy.Promptness;
import org.arshjul.party.Person;
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
    private final Holders holders;
    private final Digests digests;
    private final Outbox outbox;

    MailForecast(
            YearLetters letters,
            Notifications notifications,
            ReminderPolicy policy,
            Holders holders,
            Digests digests,
            Outbox outbox) {
        this.letters = letters;
        this.notifications = notifications;
        this.policy = policy;
        this.holders = holders;
        this.digests = digests;
        this.outbox = outbox;
    }

    /** Whom the cancelling of a year would reach. */
    public Readers of(CycleCancelled event) {
        return readers(List.of(letters.announcement(event)));
    }

    /** Whom moved milestones would reach. */
    public Readers of(List<MilestoneMoved> events) {
        return readers(events.stream().map(letters::announcement).toList());
    }

    /** Whom new tasks of that kind would reach, when members of these groups may take them. */
    public Readers ofTasks(String kind, List<String> groups) {
        List<Person> people = holders.of(groups.stream().distinct().toList()).stream()
                .distinct()
                .toList();
        boolean atOnce = policy.promptness(kind) != Promptness.DIGEST;
        return new Readers(atOnce ? people : List.of(), atOnce ? List.of() : people, digests.next(), outbox.sending());
    }

    private Readers readers(List<Announcement> announcements) {
        List<Person> atOnce = new ArrayList<>();
        List<Person> inDigest = new ArrayList<>();
        for (Announcement announcement : announcements) {
            (announcement.atOnce() ? atOnce : inDigest).addAll(notifications.reached(announcement));
        }
        return new Readers(
                atOnce.stream().distinct().toList(),
                inDigest.stream().distinct().toList(),
                digests.next(),
                outbox.sending());
    }
}
